// What is missing: each thing is a link to its place; what is there already says so.
import type { ReactNode } from "react";
import { sharedWords } from "#app/messages/shared.ts";
import type { Locale } from "#app/messages/words.ts";
import { Chip } from "./chip.tsx";
import { classNames } from "./class-names.ts";
import { KeyCap } from "./key-cap.tsx";

/** ✓ there, □ missing, ! advice: may stay. */
type NeedState = "ready" | "missing" | "advice";

export type Need = {
  state: NeedState;
  title: ReactNode;
  /** Numbers, who has it open. */
  note?: ReactNode;
  href?: string;
  /** What the link does (この行へ). */
  go?: ReactNode;
  keyCap?: string;
};

const signs: Record<NeedState, string> = { ready: "✓", missing: "□", advice: "!" };

export function NeedList({ needs, locale }: { needs: readonly Need[]; locale?: Locale }) {
  const words = sharedWords(locale).desk;
  const wordOf: Record<NeedState, string> = { ready: words.ready, missing: words.missing, advice: words.advice };
  return (
    <ul className="need">
      {needs.map((need, index) => (
        <li key={index}>
          <span className={classNames("sign", need.state)} aria-hidden="true">
            {signs[need.state]}
          </span>
          <div>
            <p>
              <b>{need.title}</b>
            </p>
            {need.note !== undefined && <p className="sub">{need.note}</p>}
          </div>
          {need.state === "ready" ? (
            <Chip tone="ok">✓ {words.ready}</Chip>
          ) : (
            <span className="vh">{wordOf[need.state]}</span>
          )}
          {need.href !== undefined && (
            <a className="btn2" href={need.href} aria-keyshortcuts={need.keyCap}>
              {need.go}
              {need.keyCap !== undefined && <KeyCap keys={need.keyCap} silent />}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
