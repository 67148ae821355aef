// The desk on one sheet, without a script: the letter piece by piece with its choices beside it, and one button at the end.
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

type PlainPieceProps = {
  legend?: ReactNode;
  /** The words of the piece, and below them cutting and masking. */
  text: ReactNode;
  /** The choices. */
  children: ReactNode;
  /** Proposed to be set aside: the choice is a single tick. */
  away?: boolean;
};

export function PlainPiece({ legend, text, children, away }: PlainPieceProps) {
  return (
    <fieldset className={classNames("op", away && "away")}>
      {legend !== undefined && <legend>{legend}</legend>}
      <div className="op-in">
        <div className={away ? "t sub" : "t"}>{text}</div>
        <div>{children}</div>
      </div>
    </fieldset>
  );
}

/** A label at the left and its control at the right; with `group` the control is a set of radios or ticks. */
export function PlainLine({
  label,
  htmlFor,
  group,
  children,
}: {
  label: ReactNode;
  htmlFor?: string;
  group?: string;
  children: ReactNode;
}) {
  if (group !== undefined)
    return (
      <div className="line" role="radiogroup" aria-labelledby={group}>
        <span id={group} className="sub">
          {label}
        </span>
        <div className="radios">{children}</div>
      </div>
    );
  return (
    <div className="line">
      <label className="sub" htmlFor={htmlFor}>
        {label}
      </label>
      <div>{children}</div>
    </div>
  );
}
