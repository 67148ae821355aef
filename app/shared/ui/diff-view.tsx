// 新旧対照: a text before and after; what was added and removed is said in words, not by colour alone.
import type { ReactNode } from "react";
import { sharedWords } from "#app/messages/shared.ts";
import type { Locale } from "#app/messages/words.ts";

/** One stretch of a change; the segments of a change in order give both texts. */
export type DiffSegment = { how: "same" | "added" | "removed"; text: string };

type Shown = { segments: readonly DiffSegment[]; locale?: Locale };

/** A change as running text with ［追加］ and ［削除］. */
export function DiffText({ segments, locale }: Shown) {
  const words = sharedWords(locale).change;
  return (
    <>
      {segments.map((segment, index) => {
        if (segment.how === "same") return <span key={index}>{segment.text}</span>;
        const Mark = segment.how === "added" ? "ins" : "del";
        return (
          <Mark key={index}>
            <b>{segment.how === "added" ? words.added : words.removed}</b>
            {segment.text}
          </Mark>
        );
      })}
    </>
  );
}

/** One side of a change: `null` where there was or is no such text. */
type DiffSide = string | readonly DiffSegment[] | null;

type DiffViewProps = {
  before: DiffSide;
  after: DiffSide;
  /** Names of the two texts (素案, 原案). */
  beforeName?: ReactNode;
  afterName?: ReactNode;
  /** What caused the change. */
  triggers?: readonly { label: ReactNode; href?: string }[];
  locale?: Locale;
};

function Side({ side, none, locale }: { side: DiffSide; none: string; locale?: Locale }) {
  if (side === null) return <p className="sub">{none}</p>;
  return <p className="asis">{typeof side === "string" ? side : <DiffText segments={side} locale={locale} />}</p>;
}

/**
 * Splits the segments of a change into its two sides.
 * @returns `before` without what was added, `after` without what was removed; null for a side without text
 */
export function sidesOf(segments: readonly DiffSegment[]): { before: DiffSide; after: DiffSide } {
  const before = segments.filter((segment) => segment.how !== "added");
  const after = segments.filter((segment) => segment.how !== "removed");
  return { before: before.length > 0 ? before : null, after: after.length > 0 ? after : null };
}

/** Before and after, side by side where there is room, stacked below; triggers stand under both. */
export function DiffView({ before, after, beforeName, afterName, triggers = [], locale }: DiffViewProps) {
  const words = sharedWords(locale).change;
  const name = (side: string, of: ReactNode) =>
    of === undefined ? (
      side
    ) : (
      <>
        {side}（{of}）
      </>
    );
  return (
    <>
      <div className="dif">
        <div>
          <p className="step">{name(words.before, beforeName)}</p>
          <Side side={before} none={words.noBefore} locale={locale} />
        </div>
        <div>
          <p className="step">{name(words.after, afterName)}</p>
          <Side side={after} none={words.noAfter} locale={locale} />
        </div>
      </div>
      {triggers.length > 0 && (
        <p className="sub trig">
          {words.trigger}
          {triggers.map((trigger, index) => (
            <span key={index}>
              {index > 0 && words.separator}
              {trigger.href ? <a href={trigger.href}>{trigger.label}</a> : trigger.label}
            </span>
          ))}
        </p>
      )}
    </>
  );
}
