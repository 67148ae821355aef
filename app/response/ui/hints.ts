// The keys that do something now, for the bar at the foot.
import { benchWords } from "#app/messages/bench.ts";
import type { BenchView, LetterView } from "../bench.ts";
import type { KeyHint } from "./desk-foot.tsx";
import { joinPress, passagesOf } from "./reading.ts";
import { rowKeys } from "./row-decision.tsx";
import type { Reading } from "./use-reading.ts";

/** Hints that fit beside the last deed. */
const most = 4;

const hint = (keys: readonly string[], label: string): KeyHint => ({ keys, label });

export function readingHints(letter: LetterView, reading: Pick<Reading, "piece" | "selection" | "numbers">): KeyHint[] {
  const words = benchWords().keys;
  const { piece, selection, numbers } = reading;
  const move = hint(["J", "K"], words.move);
  if (selection) return [hint(["X"], words.aside), hint(["C"], words.cut), hint(["Esc"], words.leave)];
  if (numbers !== null) return [hint(["1", "–", "9"], words.number), hint(["Esc"], words.leave)];
  if (!piece || piece.state === "away") return [move];
  const digits = ["1", "2", "3"].slice(0, piece.places.length);
  const hints = [
    ...(digits.length > 0 ? [hint(digits, words.place)] : []),
    ...(piece.rows.length > 0 ? [hint(rowKeys.slice(0, piece.rows.length), words.row)] : []),
    ...(piece.cuts.length > 0 && piece.state !== "away-proposed" ? [hint(["C"], words.cut)] : []),
    ...(joinPress(letter, piece) ? [hint(["M"], words.join)] : []),
    ...(piece.state === "away-proposed" || passagesOf(piece).length > 0 ? [hint(["X"], words.aside)] : []),
  ];
  return hints.length < most ? [...hints, move] : hints;
}

export function answerHints(view: Pick<BenchView, "classes">): KeyHint[] {
  const words = benchWords().keys;
  const classes = Math.min(9, view.classes.length);
  return [
    ...(classes > 0 ? [hint(classes > 1 ? ["1", "–", String(classes)] : ["1"], words.class)] : []),
    hint(["Ctrl", "Enter"], words.done),
    hint(["Esc"], words.leaveField),
  ];
}
