// A key, a choice and its reason: one press says one thing and goes on.
import { type ButtonHTMLAttributes, forwardRef, type ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { KeyCap } from "./key-cap.tsx";

type OptionRowProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** The key that does the same. */
  keyCap?: string;
  label: ReactNode;
  /** Why it is proposed: the shared words. */
  why?: ReactNode;
  /** At the right end: page, section. */
  side?: ReactNode;
  /** The likeliest, which the filled button takes. */
  first?: boolean;
  /** Chosen already: says so by ✓ as well as by its edge. */
  chosen?: boolean;
};

/** A submit button of a form; `name` and `value` say the deed. */
export const OptionRow = forwardRef<HTMLButtonElement, OptionRowProps>(function OptionRow(
  { keyCap, label, why, side, first, chosen, type = "submit", className, ...rest },
  ref,
) {
  return (
    <button
      {...rest}
      ref={ref}
      type={type}
      aria-keyshortcuts={keyCap}
      className={classNames("opt", first && "first", chosen && "on", className)}
    >
      {keyCap === undefined ? <span /> : <KeyCap keys={keyCap} silent />}
      <span>
        {why === undefined && !chosen ? (
          label
        ) : (
          <b>
            {label}
            {chosen && "　✓"}
          </b>
        )}
        {why !== undefined && <span className="why">{why}</span>}
      </span>
      {side !== undefined && <span className="sub">{side}</span>}
    </button>
  );
});

/** Options under each other, or in two columns for short ones; with `radios` the options are radios of that name for ears. */
export function OptionList({ two, children, radios }: { two?: boolean; children: ReactNode; radios?: string }) {
  const className = two ? "opts two" : "opts";
  if (radios === undefined) return <div className={className}>{children}</div>;
  return (
    <div className={className} role="radiogroup" aria-label={radios}>
      {children}
    </div>
  );
}
