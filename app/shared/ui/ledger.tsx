// A sum that must come out: counts under each other, parts set in, the check in the last line.
import type { ReactNode } from "react";

/** `part` is a part of the line before it, `sum` the line that checks. */
export type LedgerLine = { label: ReactNode; value: ReactNode; as?: "part" | "sum" };

export function Ledger({ lines }: { lines: readonly LedgerLine[] }) {
  return (
    <dl className="ledger">
      {lines.map((line, index) => (
        <div key={index} className={line.as}>
          <dt>{line.label}</dt>
          <dd>{line.value}</dd>
        </div>
      ))}
    </dl>
  );
}
