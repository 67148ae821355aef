// 項目: a section of a text with its number, its page of the print, and what one can do at its end.
import type { ReactNode } from "react";
import { Phrased } from "./phrased.tsx";

type SectionBlockProps = {
  /** Stable anchor of the section. */
  id: string;
  /** 第2節; shown above the heading. */
  number?: ReactNode;
  title: ReactNode;
  /** Page of the print, at the right. */
  page?: ReactNode;
  /** Stands between heading and text: what changed, corrections. */
  note?: ReactNode;
  children?: ReactNode;
  /** Stands at the end: the outlined button, links. */
  action?: ReactNode;
  /** Level of the heading, by the depth of the section. */
  level?: 2 | 3 | 4;
};

export function SectionBlock({ id, number, title, page, note, children, action, level = 2 }: SectionBlockProps) {
  const Heading = `h${level}` as const;
  return (
    <section className={level === 2 ? "sec" : "sec sec-in"} id={id}>
      {(number !== undefined || page !== undefined) && (
        <div className="sec-h">
          {number !== undefined && <p className="no">{number}</p>}
          {page !== undefined && <p className="sub num">{page}</p>}
        </div>
      )}
      <Heading>
        <Phrased>{title}</Phrased>
      </Heading>
      {note}
      {children !== undefined && <div className="text">{children}</div>}
      {action !== undefined && <div className="sec-do">{action}</div>}
    </section>
  );
}

/** ＋意見: the quiet link at the end of a paragraph, with its whole name for ears. */
export function ParagraphLink({ href, label, rest }: { href: string; label: ReactNode; rest: ReactNode }) {
  return (
    <>
      {" "}
      <a className="p" href={href}>
        {label}
        <span className="vh">{rest}</span>
      </a>
    </>
  );
}
