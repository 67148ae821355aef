// かぎ: the two corners of 「 」 around a citizen's words, and around nothing else.
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

type KagiProps = {
  children: ReactNode;
  /** Where the words come from; stands small below them. */
  source?: ReactNode;
  /** Shows line breaks and spaces as they were written. */
  asWritten?: boolean;
  className?: string;
  id?: string;
};

/** A quotation of what a citizen said. */
export function Kagi({ children, source, asWritten, className, id }: KagiProps) {
  return (
    <blockquote id={id} className={classNames("kagi", className)}>
      <div className={asWritten ? "asis" : undefined}>{children}</div>
      {source !== undefined && <p className="sub">{source}</p>}
    </blockquote>
  );
}
