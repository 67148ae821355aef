// 数: at most four figures with their counters; different counters are never added up.
import type { ReactNode } from "react";

export type Figure = { label: ReactNode; value: number | string; unit: string; href?: string };

export function Figures({ items }: { items: readonly Figure[] }) {
  return (
    <dl className="figs">
      {items.map((item, index) => (
        <div key={index}>
          <dt>{item.href ? <a href={item.href}>{item.label}</a> : item.label}</dt>
          <dd>
            <b className="num">{typeof item.value === "number" ? item.value.toLocaleString("ja-JP") : item.value}</b>{" "}
            {item.unit}
          </dd>
        </div>
      ))}
    </dl>
  );
}
