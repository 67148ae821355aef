// 覚え書き: labels and values.
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export type Fact = { label: ReactNode; value: ReactNode };

/** Facts in their order; two columns where there is room. */
export function Facts({ rows, className }: { rows: readonly Fact[]; className?: string }) {
  return (
    <dl className={classNames("facts", className)}>
      {rows.map((row, index) => (
        <div key={index}>
          <dt>{row.label}</dt>
          <dd>{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}
