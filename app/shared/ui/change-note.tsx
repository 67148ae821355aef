// 意見で変わりました: the box under a heading that says what changed and why, and the mark on the changed sentence.
import type { ReactNode } from "react";
import { sharedWords } from "#app/messages/shared.ts";
import type { Locale } from "#app/messages/words.ts";
import { Tag } from "./tag.tsx";

type ChangeNoteProps = {
  title: ReactNode;
  /** How many places. */
  count?: ReactNode;
  /** What caused it, with numbers and links. */
  reason?: ReactNode;
  /** Label of the fold that holds the changes. */
  summary?: ReactNode;
  children?: ReactNode;
};

export function ChangeNote({ title, count, reason, summary, children }: ChangeNoteProps) {
  return (
    <div className="chg">
      <p>
        <b>{title}</b>
        {count !== undefined && <>　{count}</>}
      </p>
      {reason !== undefined && <p className="sub">{reason}</p>}
      {children !== undefined &&
        (summary === undefined ? (
          <div className="mt">{children}</div>
        ) : (
          <details>
            <summary>{summary}</summary>
            {children}
          </details>
        ))}
    </div>
  );
}

/** A changed sentence: a green bar in the margin and the word 変更. */
export function Changed({
  as: As = "p",
  children,
  locale,
}: {
  as?: "p" | "li" | "div";
  children: ReactNode;
  locale?: Locale;
}) {
  return (
    <As className="was">
      {children}
      <Tag tone="new">{sharedWords(locale).change.mark}</Tag>
    </As>
  );
}
