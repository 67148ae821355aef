// The pieces of a letter as they lie on the desk, before anything is proposed for them.
import { maskText } from "../opinion/cut/mask.ts";
import { alsoAt, personalCandidates } from "../opinion/cut/personal.ts";
import { merged, overlap, type Span, sentenceCuts } from "../opinion/cut/spans.ts";
import { basePieces, type LetterText, liesWithin, type SetAside, unreadPieces } from "../opinion/letter/pieces.ts";
import { remembered } from "../opinion/remembered.ts";
import type { PieceView } from "./bench.ts";

/** A letter with what was taken from it. */
export interface TakenLetter extends LetterText {
  readonly spans: ReadonlyMap<string, readonly Span[]>;
  readonly setAsides: readonly SetAside[];
}

/** A piece without proposals. `asked`: the words proposals are made from; `opinionId`: the opinion it is. */
export interface BarePiece extends Omit<PieceView, "places" | "rows" | "opinion"> {
  readonly asked: string;
  readonly opinionId?: string;
}

/** Stands between two stretches of one piece. */
const GAP = "…";
/** Likely passages of one piece answer to the keys 1 to 9. */
const PASSAGES = 9;

const candidates = remembered(500, (text: string) => text, personalCandidates);

const textOf = (text: string, spans: readonly Span[]): string =>
  spans.map(({ from, to }) => text.slice(from, to)).join(GAP);

/** What may be personal data in a letter and is not set aside yet; a word that was masked once is looked for everywhere. */
function likelyPassages(letter: TakenLetter): Span[] {
  const personal = merged(letter.setAsides.filter(({ kind }) => kind === "personal"));
  const likely = [...candidates(letter.text), ...alsoAt(letter.text, personal)];
  return merged(likely).filter((span) => overlap([span], letter.setAsides).length === 0);
}

interface Sketch {
  readonly spans: readonly Span[];
  readonly state: PieceView["state"];
  readonly away?: NonNullable<PieceView["away"]>;
  readonly opinionId?: string;
  readonly under?: Span;
}

function sketches(letter: TakenLetter, opinionIds: readonly string[]): Sketch[] {
  const done = opinionIds.flatMap((opinionId): Sketch[] => {
    const spans = letter.spans.get(opinionId);
    return spans ? [{ spans: merged(spans), state: "done", opinionId }] : [];
  });
  const taken = done.flatMap(({ spans }) => spans);
  const unread = unreadPieces(letter.text, basePieces(letter), taken, letter.setAsides).map(
    ({ spans, propose, kind, under }): Sketch =>
      propose === "opinion"
        ? { spans, state: "todo", ...(under ? { under } : {}) }
        : { spans, state: "away-proposed", away: { kind: kind ?? "not_opinion", reason: "" } },
  );
  const ground = merged([...taken, ...unread.flatMap(({ spans }) => spans)]);
  const away = letter.setAsides
    .filter((aside) => !liesWithin(aside, ground))
    .map(
      ({ id, from, to, kind, reason }): Sketch => ({
        spans: [{ from, to }],
        state: "away",
        away: { kind, id, reason },
      }),
    );
  const start = ({ spans }: Sketch) => spans[0]?.from ?? 0;
  return [...done, ...unread, ...away].sort((a, b) => start(a) - start(b));
}

/** Keys by first offset; where several pieces begin at one place, the later ones say which they are. */
function keysOf(all: readonly Sketch[]): string[] {
  const seen = new Map<number, number>();
  return all.map(({ spans }) => {
    const from = spans[0]?.from ?? 0;
    const times = seen.get(from) ?? 0;
    seen.set(from, times + 1);
    return times === 0 ? `p${from}` : `p${from}-${times + 1}`;
  });
}

/**
 * The pieces of a letter in the order of its text: opinions, what is left to read, what is set aside or proposed to be. A
 * set-aside that lies wholly inside a piece is listed with it; personal data is masked by signs of the same length.
 * @param opinionIds live opinions of the letter, in their order
 */
export function barePieces(letter: TakenLetter, opinionIds: readonly string[]): BarePiece[] {
  const { text, setAsides } = letter;
  const masked = maskText(
    text,
    setAsides.filter(({ kind }) => kind === "personal"),
  );
  const passages = likelyPassages(letter);
  const all = sketches(letter, opinionIds);
  const keys = keysOf(all);
  return all.map(({ spans, state, away, opinionId, under }, i): BarePiece => {
    const shown = textOf(masked, spans);
    const own = state === "away" ? [] : setAsides.filter((aside) => liesWithin(aside, spans));
    const likely = state === "away" ? [] : passages.filter((span) => liesWithin(span, spans)).slice(0, PASSAGES);
    return {
      key: keys[i] as string,
      spans,
      text: shown,
      state,
      ...(away ? { away } : {}),
      ...(opinionId ? { opinionId } : {}),
      cuts: state === "away" ? [] : spans.flatMap((span) => sentenceCuts(text, span)),
      inside: own.map(({ id, from, to, kind, reason }) => ({ id, span: { from, to }, as: kind, reason })),
      passages: likely.map((span) => ({ span, text: masked.slice(span.from, span.to), as: "personal" as const })),
      asked: under ? `${masked.slice(under.from, under.to)}\n${shown}` : shown,
    };
  });
}
