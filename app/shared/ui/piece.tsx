// A stretch of a letter with its state on the rail: by the bar, and always by a word too.
import { forwardRef, type HTMLAttributes, type ReactNode } from "react";
import { sharedWords } from "#app/messages/shared.ts";
import type { Locale } from "#app/messages/words.ts";
import { classNames } from "./class-names.ts";

/** Solid thick `now`, solid `done`, dashed `todo`, dotted `away`; `colleague`, `changed` and `lost` need a look. */
export type PieceState = "now" | "done" | "todo" | "away" | "colleague" | "changed" | "lost";

type PieceProps = Omit<HTMLAttributes<HTMLElement>, "children"> & {
  state: PieceState;
  /** Number in the letter; none for what is set aside. */
  number?: ReactNode;
  /** The words, with marks and masked stretches. */
  children: ReactNode;
  /** Below the words: what was decided, first in bold. */
  facts?: readonly ReactNode[];
  /** Under the current piece only: cut, join, set aside. */
  tools?: ReactNode;
  /** Opens under the words: the comparison with a row. */
  below?: ReactNode;
  locale?: Locale;
};

/** The section takes the focus when it becomes the current one. */
export const Piece = forwardRef<HTMLElement, PieceProps>(function Piece(
  { state, number, children, facts = [], tools, below, locale, className, ...rest },
  ref,
) {
  const words = sharedWords(locale).desk;
  const wordOf: Record<PieceState, string> = {
    now: words.stateNow,
    done: words.stateDone,
    todo: words.stateTodo,
    away: words.stateAway,
    colleague: words.stateColleague,
    changed: words.stateChanged,
    lost: words.stateLost,
  };
  return (
    <section
      {...rest}
      ref={ref}
      className={classNames("piece", state, className)}
      aria-current={state === "now" ? "true" : undefined}
      tabIndex={state === "now" ? -1 : undefined}
    >
      <p className="no">
        <span aria-hidden={number === undefined ? "true" : undefined}>{number ?? "―"}</span>
        <span className="vh"> {wordOf[state]}</span>
      </p>
      <div>
        <div className="t">{children}</div>
        {facts.length > 0 && (
          <p className="m">
            {facts.map((fact, index) => (index === 0 ? <b key={index}>{fact}</b> : <span key={index}>{fact}</span>))}
          </p>
        )}
        {tools}
        {below}
      </div>
    </section>
  );
});

/** Words nobody but the secretariat may read; what is hidden is said instead. */
export function Masked({ children }: { children: ReactNode }) {
  return <span className="black">{children}</span>;
}

/** A row of small buttons under the current piece. */
export function ToolsLine({ label, lead, children }: { label: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <div className="tools-line" role="toolbar" aria-label={label}>
      {lead !== undefined && <span className="lead">{lead}</span>}
      {children}
    </div>
  );
}
