// The row on the desk while one answers: what was said, the text it is about, and rows that say something like it.
import type { RefObject } from "react";
import { benchWords } from "#app/messages/bench.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { Doc } from "#app/shared/ui/desk-bench.tsx";
import { OptionRow } from "#app/shared/ui/option-row.tsx";
import { TextBox, Voice } from "#app/shared/ui/voice.tsx";
import type { RowView } from "../bench.ts";
import { pressing, toAddress, useDeskPlace } from "./desk-door.tsx";
import { rowKeys } from "./row-decision.tsx";

/** Masked stretches are shown as they come: the words cannot be selected here. */
function Members({ row }: { row: RowView }) {
  const words = benchWords().more;
  const { base, can } = useDeskPlace();
  return (
    <>
      {row.members.map((member) => (
        <Voice
          key={member.opinionId}
          from={<a href={toAddress({ base }, { pass: "read", letter: member.receiptDigits })}>{member.receiptNo}</a>}
          about={
            <>
              {member.channelLabel}{" "}
              {can.sort && row.members.length > 1 && (
                <Button
                  {...pressing({
                    deeds: [{ kind: "leave-row", opinionId: member.opinionId, version: member.version }],
                  })}
                  kind="outline"
                  size="slim"
                >
                  {words.leave}
                </Button>
              )}
            </>
          }
        >
          {member.text}
        </Voice>
      ))}
    </>
  );
}

/** Rows that say something like it; a press puts this row into one of them. */
function LikelyRows({ row }: { row: RowView }) {
  const words = benchWords();
  const { base, can } = useDeskPlace();
  if (row.likely.length === 0) return null;
  return (
    <TextBox title={words.more.likely} aside={can.sort ? words.more.mergeHint : undefined}>
      {row.likely.slice(0, 3).map((like, index) => (
        <div key={like.groupId} className="likely">
          {can.sort && (
            <OptionRow
              {...pressing(
                {
                  deeds: [{ kind: "merge-rows", groupId: row.id, version: row.version, intoGroupId: like.groupId }],
                  next: { pass: "answer", row: like.groupId },
                },
                `row-${index + 1}`,
              )}
              keyCap={rowKeys[index]}
              label={like.heading}
              why={`${words.row.why(like.count, like.shared.join("・"), words.row.strength[like.strength])}　${like.placeLabel}`}
            />
          )}
          <a
            href={toAddress({ base }, { pass: "answer", row: like.groupId })}
            aria-label={words.more.seeRow(like.heading)}
          >
            {can.sort ? words.more.see : like.heading}
          </a>
        </div>
      ))}
    </TextBox>
  );
}

type AnswerMiddleProps = {
  row: RowView;
  /** The paragraph that 修正前 says. */
  before: string;
  /** Chooses a paragraph; absent without a script or where nothing is to be revised. */
  pick?: (paragraph: string) => void;
  /** Takes the focus when the row is laid on the desk. */
  head: RefObject<HTMLElement>;
};

export function AnswerMiddle({ row, before, pick, head }: AnswerMiddleProps) {
  const words = benchWords();
  const number = row.publishedNo === null ? "" : `${words.answer.number(row.publishedNo)}　`;
  return (
    <Doc
      title={
        <span ref={head} tabIndex={-1}>
          {number}
          {row.heading}
        </span>
      }
      label={words.answer.label(row.heading)}
    >
      <p className="sub">
        {row.placeLabel}　<b>{words.answer.members(row.members.length)}</b>　{row.divisionLabel}
      </p>
      <Members row={row} />
      {row.paragraphs.length > 0 && (
        <TextBox title={words.answer.section(row.placeLabel)}>
          {row.paragraphs.map((paragraph) =>
            pick ? (
              <button
                key={paragraph}
                type="button"
                className={paragraph === before ? "para picked" : "para"}
                aria-pressed={paragraph === before}
                onClick={() => pick(paragraph)}
              >
                {paragraph}
              </button>
            ) : (
              <p key={paragraph} className={paragraph === before ? "picked" : undefined}>
                {paragraph}
              </p>
            ),
          )}
        </TextBox>
      )}
      <LikelyRows row={row} />
    </Doc>
  );
}
