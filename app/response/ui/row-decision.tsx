// Whether the opinion says what others said: the likely rows by key, and the comparison with the likeliest.
import { benchWords } from "#app/messages/bench.ts";
import { Comparison } from "#app/shared/ui/comparison.tsx";
import { Decision } from "#app/shared/ui/decision.tsx";
import { KeyCap } from "#app/shared/ui/key-cap.tsx";
import { OptionRow } from "#app/shared/ui/option-row.tsx";
import type { BenchView, LetterView, PieceView, RowProposal, RowView } from "../bench.ts";
import { pressing } from "./desk-door.tsx";
import { percentOf } from "./place-decision.tsx";
import { rowPress } from "./reading.ts";

export const rowKeys = ["Q", "W", "E"] as const;

type RowDecisionProps = {
  view: BenchView;
  letter: LetterView;
  piece: PieceView;
  /** The row it is compared with. */
  compared: RowProposal | undefined;
  /** The filled button joins that row. */
  first: boolean;
};

export function RowDecision({ view, letter, piece, compared, first }: RowDecisionProps) {
  const words = benchWords().row;
  const rows = piece.rows.slice(0, 3);
  const percent = percentOf(view.agreement.row);
  const why = (row: RowProposal) =>
    `${words.why(row.count, row.shared.join("・"), words.strength[row.strength])}　${row.placeLabel}`;
  return (
    <Decision title={words.title} aside={percent === null ? words.aside : words.agreement(percent)}>
      {rows.length === 0 && <p className="sub">{words.none}</p>}
      <div className="opts" role="toolbar" aria-label={words.title} aria-orientation="vertical">
        {rows.map((row, index) => (
          <OptionRow
            key={row.groupId}
            {...pressing(rowPress(letter, piece, row.groupId, index + 1), `row-${index + 1}`)}
            first={first && row === compared}
            chosen={piece.opinion?.groupId === row.groupId}
            keyCap={rowKeys[index]}
            label={row === compared ? `${row.heading}　${words.comparing}` : row.heading}
            why={why(row)}
          />
        ))}
      </div>
    </Decision>
  );
}

/** Opinions of a row that stand in the comparison. */
const most = 5;

type RowComparisonProps = {
  proposal: RowProposal;
  row: RowView;
  classes: BenchView["classes"];
};

/** A text with the words in common marked. */
function Marked({ text, words }: { text: string; words: readonly string[] }) {
  const found = words.filter((word) => word !== "" && text.includes(word));
  if (found.length === 0) return <>{text}</>;
  const pattern = new RegExp(`(${found.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})`, "u");
  return <>{text.split(pattern).map((part, index) => (index % 2 === 1 ? <mark key={index}>{part}</mark> : part))}</>;
}

/** Under the current piece: who says the same already, the row's answer, and what joining makes of the count. */
export function RowComparison({ proposal, row, classes }: RowComparisonProps) {
  const words = benchWords().row;
  const chosen = classes.find(({ id }) => id === row.classId);
  return (
    <Comparison
      label={words.compareLabel}
      title={
        <>
          <KeyCap keys={rowKeys[0]} silent /> {row.heading}　
          <span className="sub">{words.count(row.members.length)}</span>
        </>
      }
      members={row.members.slice(0, most).map((member) => ({
        from: `${member.receiptNo} ${member.channelLabel}`,
        text: <Marked text={member.text} words={proposal.shared} />,
      }))}
    >
      <h3>{words.answer}</h3>
      {chosen && (
        <p>
          <b>{chosen.label}</b>
        </p>
      )}
      <p className="sub">{row.text === "" ? words.noAnswer : row.text}</p>
      <h3>{words.ifJoined}</h3>
      <p>
        {words.counts}　<b>{words.becomes(row.members.length, row.members.length + 1)}</b>
      </p>
      <p className="sub">{words.keeps}</p>
    </Comparison>
  );
}
