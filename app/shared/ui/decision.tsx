// The right pane: one question after the other, what follows by itself, and the one filled button at its foot.
import type { ReactNode } from "react";

/** One question and its answers. */
export function Decision({ title, aside, children }: { title?: ReactNode; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="dec">
      {title !== undefined && (
        <h2>
          {title}
          {aside !== undefined && <small>{aside}</small>}
        </h2>
      )}
      {children}
    </section>
  );
}

/** The foot of the pane: the filled button says what will happen. */
export function DecisionEnd({ children, note }: { children: ReactNode; note?: ReactNode }) {
  return (
    <div className="dec-end">
      {children}
      {note !== undefined && <p className="sub">{note}</p>}
    </div>
  );
}

export type KeyValue = { label: ReactNode; value: ReactNode; action?: ReactNode };

/** What follows by itself, each with its key or button to change it. */
export function KeyValues({ rows }: { rows: readonly KeyValue[] }) {
  return (
    <dl className="kv">
      {rows.map((row, index) => (
        <div key={index}>
          <dt>{row.label}</dt>
          <dd>{row.value}</dd>
          {row.action !== undefined && <dd>{row.action}</dd>}
        </div>
      ))}
    </dl>
  );
}
