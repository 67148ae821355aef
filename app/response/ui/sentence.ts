// What the status line says of a press that was done: once, in one sentence, and what comes next.
import { benchWords } from "#app/messages/bench.ts";
import type { BenchView, PieceView, RowView } from "../bench.ts";
import { numbersOf, pieceAt, startOf } from "./letter-walk.ts";
import type { Press, PressedDeed } from "./press.ts";

/** The general word for a kind of deed; empty for what is no kind of ours. */
export function didWord(kind: string): string {
  const did: Readonly<Record<string, string>> = benchWords().did;
  return Object.hasOwn(did, kind) ? (did[kind] ?? "") : "";
}

interface Seen {
  readonly view: BenchView;
  /** The piece the press was about. */
  readonly piece: PieceView | undefined;
}

function whichOf({ view, piece }: Seen): string {
  const words = benchWords().sentence;
  const pieces = view.letter?.pieces ?? [];
  const number = piece ? numbersOf(pieces)[pieces.indexOf(piece)] : null;
  return number ? words.which(number) : words.this;
}

function headingOf({ view, piece }: Seen, groupId: string, found: readonly { key: string; label: string }[]): string {
  const proposed = piece?.rows.find((row) => row.groupId === groupId)?.heading;
  return proposed ?? found.find(({ key }) => key === groupId)?.label ?? view.row?.heading ?? "";
}

function aboutDeed(seen: Seen, deed: PressedDeed, found: readonly { key: string; label: string }[]): string {
  const words = benchWords();
  const { view } = seen;
  if (deed.kind === "take-piece" || deed.kind === "place") {
    const sectionId = deed.place?.sectionId ?? null;
    const label = view.choices.find((choice) => choice.sectionId === sectionId)?.label ?? words.wholePlan;
    return words.sentence.placed(whichOf(seen), label);
  }
  if (deed.kind === "take-piece-into-row" || deed.kind === "join-row")
    return words.sentence.joined(whichOf(seen), headingOf(seen, deed.groupId ?? "", found));
  if (deed.kind === "set-aside") return words.sentence.asided(words.setAside[deed.as ?? "other"]);
  if (deed.kind === "finish-letter") return words.sentence.finished(view.letter?.receiptNo ?? "");
  return didWord(deed.kind);
}

/** A recut that leads to the piece before joined the two. */
const joinedBefore = ({ piece }: Seen, press: Press, deed: PressedDeed): boolean =>
  deed.kind === "recut" &&
  piece !== undefined &&
  typeof press.next?.piece === "number" &&
  press.next.piece < startOf(piece);

/** Where one stands after a press in a letter: 3つめ, or おわりです. Empty in another letter. */
function whereNow(after: BenchView, press: Press): string {
  const words = benchWords().sentence;
  const { letter } = after;
  const stop = press.next?.piece;
  if (!letter || press.next?.letter !== letter.receiptDigits || stop === undefined) return "";
  const piece = pieceAt(letter, stop);
  if (!piece) return words.atEnd;
  const number = numbersOf(letter.pieces)[letter.pieces.indexOf(piece)];
  return number ? words.next(number) : "";
}

/** The sentence after a press at a letter. */
export function readingSentence(
  seen: Seen,
  press: Press,
  after: BenchView,
  found: readonly { key: string; label: string }[] = [],
): string {
  const last = press.deeds[press.deeds.length - 1];
  if (!last) return "";
  const did = joinedBefore(seen, press, last) ? didWord("join-piece") : aboutDeed(seen, last, found);
  return last.kind === "finish-letter" ? did : did + whereNow(after, press);
}

/** The sentence after an answer: what it lacks is said. */
export function answerSentence(row: Pick<RowView, "heading" | "missing">): string {
  const words = benchWords().sentence;
  const [missing] = row.missing;
  return missing ? words.unfinished(row.heading, words.missing[missing]) : words.answered(row.heading);
}
