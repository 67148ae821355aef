// つながり and いまどこ: one line on the left that joins what follows from what.
import type { ReactNode } from "react";
import { sharedWords } from "#app/messages/shared.ts";
import type { Locale } from "#app/messages/words.ts";
import { classNames } from "./class-names.ts";
import { Tag } from "./tag.tsx";

/** `did` is behind us, `now` is where we are, `todo` is to come, `new` is the end of a thread that changed the text. */
type StepState = "did" | "now" | "todo" | "new";

export type ThreadStep = {
  step: ReactNode;
  state?: StepState;
  /** Where or when, small below the step. */
  note?: ReactNode;
  children?: ReactNode;
};

const current = (state?: StepState) => (state === "now" ? ("step" as const) : undefined);
const mark = (state?: StepState) => classNames(state !== "todo" && state);

/** 声 → 市の考え方 → 変わったところ, or the states of one thing; a thread that changed nothing simply ends earlier. */
export function Thread({
  steps,
  locale,
  className,
}: {
  steps: readonly ThreadStep[];
  locale?: Locale;
  className?: string;
}) {
  const words = sharedWords(locale).step;
  return (
    <ol className={classNames("line", className)}>
      {steps.map((item, index) => (
        <li key={index} className={mark(item.state)} aria-current={current(item.state)}>
          <p className="step">
            {item.step}
            {item.state === "now" && (
              <>
                {" "}
                <Tag tone="on">{words.now}</Tag>
              </>
            )}
          </p>
          {item.note !== undefined && <p className="when">{item.note}</p>}
          {item.children !== undefined && <div className="then">{item.children}</div>}
        </li>
      ))}
    </ol>
  );
}

export type TimelineStep = {
  title: ReactNode;
  /** The date or period, with both years once per block. */
  when: ReactNode;
  state: Exclude<StepState, "new">;
  children?: ReactNode;
};

/** The way of a plan; dates stand left of the line on wide screens. Says 済み, いまここ or これから in words too. */
export function Timeline({ steps, locale }: { steps: readonly TimelineStep[]; locale?: Locale }) {
  const words = sharedWords(locale).step;
  return (
    <ol className="line time">
      {steps.map((item, index) => (
        <li key={index} className={mark(item.state)} aria-current={current(item.state)}>
          <p className="when">
            {item.state === "now" && (
              <>
                <Tag tone="on">{words.now}</Tag>{" "}
              </>
            )}
            {item.when}
            {item.state !== "now" && <span className="nb state">{words[item.state]}</span>}
          </p>
          <h3>{item.title}</h3>
          {item.children}
        </li>
      ))}
    </ol>
  );
}
