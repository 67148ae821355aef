// Dense forms of the desk: the fields of field.tsx side by side, in groups, with the buttons at the end.
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** Fields in a grid of up to four columns; wrap a field in `Span` to give it more than one. */
export function FieldGrid({ columns = 4, children }: { columns?: 1 | 2 | 3 | 4; children: ReactNode }) {
  return <div className={classNames("grid-form", `g${columns}`)}>{children}</div>;
}

export function Span({ columns, children }: { columns: 2 | 3 | 4; children: ReactNode }) {
  return <div className={`span${columns}`}>{children}</div>;
}

type FormPartProps = { legend: ReactNode; hint?: ReactNode; id?: string; children: ReactNode };

/** A group of fields under a legend. */
export function FormPart({ legend, hint, id, children }: FormPartProps) {
  return (
    <fieldset className="part" id={id}>
      <legend>{legend}</legend>
      {hint !== undefined && <p className="hint">{hint}</p>}
      <div className="stack">{children}</div>
    </fieldset>
  );
}

/** The end of a form: the one filled button, others beside it. */
export function FormEnd({ children, note, sticky }: { children: ReactNode; note?: ReactNode; sticky?: boolean }) {
  return (
    <div className={classNames("form-end", sticky && "sticky")}>
      {note !== undefined && <div className="form-note">{note}</div>}
      {children}
    </div>
  );
}
