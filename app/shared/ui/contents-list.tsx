// 目次: the parts of a text; beside it on wide screens and before it on narrow ones.
import type { ReactNode } from "react";
import { sharedWords } from "#app/messages/shared.ts";
import type { Locale } from "#app/messages/words.ts";

export type ContentsItem = {
  label: ReactNode;
  href: string;
  /** The part that is shown. */
  current?: boolean;
  children?: readonly ContentsItem[];
};

function Items({ items }: { items: readonly ContentsItem[] }) {
  return (
    <ol>
      {items.map((item, index) => (
        <li key={index}>
          <a href={item.href} aria-current={item.current ? "page" : undefined}>
            {item.label}
          </a>
          {item.children && item.children.length > 0 && <Items items={item.children} />}
        </li>
      ))}
    </ol>
  );
}

type ContentsListProps = {
  items: readonly ContentsItem[];
  /** Heading above the list. */
  title?: ReactNode;
  /** Folded below the list: the other chapters. */
  more?: { summary: ReactNode; items: readonly ContentsItem[] };
  locale?: Locale;
};

export function ContentsList({ items, title, more, locale }: ContentsListProps) {
  const label = sharedWords(locale).frame.contents;
  return (
    <nav className="toc" aria-label={label}>
      <p className="h4">{title ?? label}</p>
      <Items items={items} />
      {more && (
        <details>
          <summary>{more.summary}</summary>
          <Items items={more.items} />
        </details>
      )}
    </nav>
  );
}

/** A text with its contents beside it. */
export function Book({ contents, children }: { contents: ReactNode; children: ReactNode }) {
  return (
    <div className="book">
      {contents}
      <div className="read">{children}</div>
    </div>
  );
}
