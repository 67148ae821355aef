// Paging by key: links to the page before and after; there are no page numbers, because nothing counts to the end.
import type { ReactNode } from "react";
import { sharedWords } from "#app/messages/shared.ts";
import type { Locale } from "#app/messages/words.ts";

type PagerProps = {
  previous?: string;
  next?: string;
  /** Back to the beginning, once one has gone on. */
  first?: string;
  /** What is shown (51–100件め). */
  children?: ReactNode;
  locale?: Locale;
};

/** Shows nothing where there is nowhere to go. */
export function Pager({ previous, next, first, children, locale }: PagerProps) {
  if (previous === undefined && next === undefined && first === undefined) return null;
  const words = sharedWords(locale).pager;
  return (
    <nav className="pager" aria-label={words.label}>
      {first !== undefined && <a href={first}>{words.first}</a>}
      {previous !== undefined && (
        <a href={previous} rel="prev">
          {words.previous}
        </a>
      )}
      {children !== undefined && <span className="sub num">{children}</span>}
      {next !== undefined && (
        <a href={next} rel="next">
          {words.next}
        </a>
      )}
    </nav>
  );
}
