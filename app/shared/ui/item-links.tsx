// A list of things one can open: a date or state, a title, a sentence.
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export type LinkItem = {
  title: ReactNode;
  href?: string;
  /** Above the title: a date. */
  when?: ReactNode;
  /** Above the title: a state as a tag. */
  state?: ReactNode;
  /** Below the title. */
  note?: ReactNode;
};

/** Use `plain` where the titles are no headings (files to download). */
export function ItemLinks({ items, plain }: { items: readonly LinkItem[]; plain?: boolean }) {
  const Title = plain ? "p" : "h3";
  return (
    <ul className={classNames("list", "col")}>
      {items.map((item, index) => (
        <li key={index}>
          {item.when !== undefined && <p className="when num">{item.when}</p>}
          {item.state !== undefined && <p>{item.state}</p>}
          <Title>{item.href ? <a href={item.href}>{item.title}</a> : item.title}</Title>
          {item.note !== undefined && <p className="sub">{item.note}</p>}
        </li>
      ))}
    </ul>
  );
}
