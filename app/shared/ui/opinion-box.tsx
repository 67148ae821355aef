// 意見の枠: one block of a long form, its legend in the margin where there is room.
import type { ReactNode } from "react";
import { Phrased } from "./phrased.tsx";

type OpinionBoxProps = {
  legend: ReactNode;
  id?: string;
  children: ReactNode;
};

/** A fieldset of the form: one opinion, the questions about the person, the last word before going on. */
export function OpinionBox({ legend, id, children }: OpinionBoxProps) {
  return (
    <fieldset className="op" id={id}>
      <legend>
        <Phrased>{legend}</Phrased>
      </legend>
      <div>{children}</div>
    </fieldset>
  );
}

type QuotedTextProps = {
  /** Where the text stands (素案 28ページ　第3章). */
  place?: ReactNode;
  title: ReactNode;
  /** Label of the fold; without it the text is not folded. */
  summary?: ReactNode;
  open?: boolean;
  children: ReactNode;
};

/** The text one writes about, above the box and greyed; it may be folded away. */
export function QuotedText({ place, title, summary, open = true, children }: QuotedTextProps) {
  return (
    <div className="box">
      {place !== undefined && <p className="sub">{place}</p>}
      <p className="h4">{title}</p>
      {summary === undefined ? (
        <div className="text">{children}</div>
      ) : (
        <details open={open}>
          <summary>{summary}</summary>
          <div className="text">{children}</div>
        </details>
      )}
    </div>
  );
}
