// 受付票: the slip a person keeps; numbers of even width and 32 px or more, a dashed line to cut along, one printed page.
import type { ReactNode } from "react";

type SlipCode = { label: ReactNode; code: string };

type SlipProps = {
  codes: readonly SlipCode[];
  /** What the codes are good for and what cannot be done again. */
  note?: ReactNode;
  /** Below the dashed line: facts and what was sent. */
  children?: ReactNode;
};

/** A slip; a code is set in groups as it is read out, a space or hyphen between them. */
export function Slip({ codes, note, children }: SlipProps) {
  return (
    <div className="slip">
      <div>
        {codes.map((item, index) => (
          <div key={index} className={index > 0 ? "mt2" : undefined}>
            <p className="h4">{item.label}</p>
            <p className="code">{item.code}</p>
          </div>
        ))}
        {note !== undefined && <p className="sub mt">{note}</p>}
      </div>
      {children !== undefined && <div>{children}</div>}
    </div>
  );
}
