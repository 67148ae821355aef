// 表紙: what is open now, on the home page only; with nothing open it says what comes next, without the tint.
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Phrased } from "./phrased.tsx";

type CoverProps = {
  title: ReactNode;
  /** State in words (募集中), as a tag. */
  state?: ReactNode;
  children?: ReactNode;
  /** Days left and the one button. */
  aside?: ReactNode;
  /** Something is open now: the cover gets its tint. */
  open: boolean;
};

export function Cover({ title, state, children, aside, open }: CoverProps) {
  return (
    <section className={classNames("cover", !open && "cover-quiet")} aria-labelledby="cover-title">
      <div className={classNames("wrap", aside !== undefined && "duo")}>
        <div>
          {state !== undefined && <p>{state}</p>}
          <h1 id="cover-title">
            <Phrased>{title}</Phrased>
          </h1>
          {children !== undefined && <div className="col">{children}</div>}
        </div>
        {aside !== undefined && <div>{aside}</div>}
      </div>
    </section>
  );
}
