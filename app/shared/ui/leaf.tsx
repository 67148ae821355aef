// 見出しの余白: every block of a citizen's page is a leaf, a hairline above and its heading in the margin.
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Phrased } from "./phrased.tsx";

type LeafProps = {
  title: ReactNode;
  children: ReactNode;
  id?: string;
  className?: string;
};

/** A block of a page under its own h2. */
export function Leaf({ title, children, id, className }: LeafProps) {
  return (
    <section className={classNames("leaf", className)} id={id}>
      <h2>
        <Phrased>{title}</Phrased>
      </h2>
      <div>{children}</div>
    </section>
  );
}
