// The whole of what the reading desk shows, for the page with and without JavaScript. Everything in it is masked.
import type { Reader } from "#db/database.ts";
import { countOpinions, countOutcomes, countRows } from "#db/queries/bench.ts";
import { countLetters, hiddenOpenings, letterHead, lettersOnDesk } from "#db/queries/desk-letter.ts";
import { benchWords } from "../messages/bench.ts";
import { maskText } from "../opinion/cut/mask.ts";
import { excerpt } from "../shared/text/grapheme.ts";
import type { Agreement, BenchView, ListItem, Pass, RowView } from "./bench.ts";
import { type DeskedCase, type Frame, readFrame } from "./frame.server.ts";
import { letterView } from "./letter-view.server.ts";
import { readLikeness } from "./likeness.server.ts";
import { findRows, knownRows, listedRows, rowItem } from "./row-facts.server.ts";
import { rowView } from "./row-view.server.ts";

/** Most letters of a list, with something left and without. */
const LISTED = 200;
/** Letters shown before the current one where not all fit. */
const BEFORE = 50;
/** Graphemes of a letter's opening in the list. */
const OPENING = 40;

export interface BenchWish {
  readonly consultation: DeskedCase;
  readonly pass: Pass;
  /** Receipt digits of the letter to lay on the desk; else the first with something left. */
  readonly letterDigits?: string;
  /** Id of the row to lay on the desk; else, when answering, the first that misses something. */
  readonly rowId?: string;
  /** Arrival instant of the request. */
  readonly at: string;
}

type Listed = Awaited<ReturnType<typeof lettersOnDesk>>[number];

async function letterItems(
  reader: Reader,
  frame: Frame,
  of: { caseId: string; counts: { left: number; done: number }; around: number | undefined },
): Promise<ListItem[]> {
  const page = async (left: boolean, count: number): Promise<Listed[]> => {
    const from = count > LISTED && of.around !== undefined ? of.around - BEFORE : 0;
    return count === 0 ? [] : lettersOnDesk(reader, { consultationId: of.caseId, left, from, limit: LISTED });
  };
  const letters = [...(await page(true, of.counts.left)), ...(await page(false, of.counts.done))];
  const hidden =
    letters.length === 0
      ? []
      : await hiddenOpenings(
          reader,
          letters.map(({ id }) => id),
        );
  const words = benchWords().shown;
  return letters.map((letter): ListItem => {
    const version = letter.text_version ?? 0;
    const spans = hidden
      .filter(({ submission_id, text_version }) => submission_id === letter.id && text_version === version)
      .map(({ span_from, span_to }) => ({ from: span_from, to: Math.min(span_to, letter.opening.length) }))
      .filter(({ from, to }) => from < to);
    const [opinions, unplaced] = [letter.opinions ?? 0, letter.unplaced ?? 0];
    const whole = letter.answered === 0 || (letter.read_through === 1 && unplaced === 0);
    return {
      key: letter.receipt_digits,
      label: words.letter(words.serial(letter.serial), frame.channelLabel(letter.channel)),
      excerpt: excerpt(maskText(letter.opening, spans), OPENING),
      state: whole ? "done" : opinions > 0 ? "half" : "todo",
      count: words.opinions(opinions),
      group: letter.answered === 0 ? words.outside : "",
    };
  });
}

async function agreementOf(reader: Reader, caseId: string): Promise<BenchView["agreement"]> {
  const counted = await countOutcomes(reader, caseId);
  const of = (kind: "place" | "row"): Agreement => {
    const own = counted.filter((one) => one.kind === kind);
    const sum = (rows: typeof own) => rows.reduce((total, { n }) => total + n, 0);
    return { shown: sum(own), taken: sum(own.filter(({ taken }) => taken === 1)) };
  };
  return { place: of("place"), row: of("row") };
}

/**
 * The desk of a case with a letter or a row on it. Texts are masked for everybody; likeness is told from at most 2,000
 * opinions, lists hold at most 200 letters of each kind or 200 rows. The number of queries does not depend on the case.
 */
export async function benchView(reader: Reader, wish: BenchWish): Promise<BenchView> {
  const { consultation: theCase, pass, letterDigits, rowId, at } = wish;
  const frame = await readFrame(reader, theCase, at);
  const [likeness, opinions, rows, letters, agreement] = await Promise.all([
    readLikeness(reader, theCase, frame),
    countOpinions(reader, theCase.id),
    countRows(reader, theCase.id, frame.view.classes.length > 0),
    countLetters(reader, theCase.id),
    agreementOf(reader, theCase.id),
  ]);
  const wished = letterDigits === undefined ? undefined : await letterHead(reader, theCase.id, letterDigits);
  const wishedRow = rowId === undefined ? undefined : (await knownRows(reader, theCase.id, [rowId])).get(rowId);
  const list =
    pass === "read"
      ? await letterItems(reader, frame, { caseId: theCase.id, counts: letters, around: wished?.serial })
      : (await listedRows(reader, theCase.id, rows.rows, wishedRow?.place_order)).map((row) =>
          rowItem(row, frame, benchWords().shown.opinions),
        );
  const first = (list.find(({ state }) => state !== "done") ?? list[0])?.key;
  const head =
    wished ??
    (pass === "read" && first !== undefined && letterDigits === undefined
      ? await letterHead(reader, theCase.id, first)
      : undefined);
  const groupId = rowId ?? (pass === "answer" ? first : undefined);
  return {
    pass,
    ...frame.view,
    list,
    letter: head ? await letterView(reader, theCase, head, frame, likeness) : null,
    row: groupId === undefined ? null : await rowView(reader, theCase, groupId, frame, likeness),
    progress: {
      opinions: opinions.opinions,
      placed: opinions.placed,
      rows: rows.rows,
      answered: rows.answered,
      lettersLeft: letters.left,
      rowsLeft: rows.rows - rows.answered,
    },
    agreement,
  };
}

/** Rows of a case, to compare opinions with; those that are gone are left out. */
export async function benchRows(
  reader: Reader,
  theCase: DeskedCase,
  rowIds: readonly string[],
  at: string,
): Promise<RowView[]> {
  if (rowIds.length === 0) return [];
  const frame = await readFrame(reader, theCase, at);
  const likeness = await readLikeness(reader, theCase, frame);
  const rows = await Promise.all(rowIds.map((id) => rowView(reader, theCase, id, frame, likeness)));
  return rows.flatMap((row) => row ?? []);
}

/** One row of a case; null when it is gone. */
export const benchRow = async (
  reader: Reader,
  theCase: DeskedCase,
  rowId: string,
  at: string,
): Promise<RowView | null> => (await benchRows(reader, theCase, [rowId], at))[0] ?? null;

/** Rows of a case whose words hold all that was typed, in plan order. */
export async function benchRowsSaying(
  reader: Reader,
  theCase: DeskedCase,
  typed: string,
  at: string,
  limit = 50,
): Promise<ListItem[]> {
  const frame = await readFrame(reader, theCase, at);
  const found = await findRows(reader, theCase.id, typed, limit);
  return found.map((row) => rowItem(row, frame, benchWords().shown.opinions));
}
