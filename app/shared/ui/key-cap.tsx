// The cap of a key: what may be pressed instead of the button it stands on.
import { Fragment } from "react";

/**
 * @param keys one key, or keys held together joined by `+` (`Ctrl+Enter`)
 * @param silent the control says its key by `aria-keyshortcuts`, so the cap is for eyes only
 */
export function KeyCap({ keys, silent }: { keys: string; silent?: boolean }) {
  const caps = keys === "+" ? ["+"] : keys.split("+");
  return (
    <span className="caps" aria-hidden={silent ? "true" : undefined}>
      {caps.map((cap, index) => (
        <Fragment key={index}>
          {index > 0 && "＋"}
          <kbd>{cap}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
