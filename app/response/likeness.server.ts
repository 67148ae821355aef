// What the desk proposes from likeness: places for a text, and rows it may belong to. Indexes are kept in memory and made anew when what they are made of changes.
import type { Reader } from "#db/database.ts";
import { consultedTexts, draftVersion, excerptsOf, newestOpinions } from "#db/queries/bench.ts";
import { likelyRows, type RowIndex, type RowProposal, rowIndex } from "../opinion/alike/alike.ts";
import { learn, likeliestSections, type PlaceIndex, type PlaceProposal, placeIndex } from "../opinion/alike/place.ts";
import type { DeskedCase, Frame } from "./frame.server.ts";

/** Most opinions of a case that a text is compared with, newest first. */
const COMPARED = 2000;
/** Most placed opinions that proposals of places learn from. */
const LEARNT = 300;
/** Places and rows proposed for one text. */
const PROPOSED = 3;
/** Texts whose proposals are kept with an index. */
const ASKED = 500;
/** Rows of one index; a deed makes one or two of these anew, not all. */
const BUCKET = 96;

/** A small store whose oldest entry goes first. */
function kept<T>(size: number) {
  const entries = new Map<string, T>();
  return {
    get: (key: string) => entries.get(key),
    put(key: string, value: T): T {
      entries.delete(key);
      entries.set(key, value);
      if (entries.size > size) entries.delete(entries.keys().next().value as string);
      return value;
    },
  };
}

const texts = kept<string>(20_000);
const drafts = kept<PlaceIndex>(20);
const learnt = kept<{ readonly of: string; readonly index: PlaceIndex }>(20);
const buckets = kept<{ readonly of: string; readonly index: RowIndex }>(200);

/** Proposals for texts of one case, as it stood when this was read. */
export interface Likeness {
  /** The three likeliest sections under comment, best first. */
  places(text: string): readonly PlaceProposal[];
  /** The three likeliest rows but one, best first. */
  rows(text: string, but: string | null): readonly RowProposal[];
}

async function indexOfDraft(reader: Reader, theCase: DeskedCase, frame: Frame): Promise<PlaceIndex> {
  const titles = frame.consulted.map(({ policy_id }) => frame.policyTitle(policy_id));
  const key = JSON.stringify([
    theCase.id,
    await draftVersion(reader, theCase.draft_id),
    frame.consulted.map(({ id }) => id),
    titles,
  ]);
  const known = drafts.get(key);
  if (known) return known;
  const bodies = new Map((await consultedTexts(reader, theCase.id)).map(({ id, body }) => [id, body]));
  const sections = frame.consulted.map(({ id, title, pages_from, pages_to }, i) => ({
    id,
    title,
    number: frame.number(id),
    body: bodies.get(id) ?? "",
    policyTitle: titles[i] as string,
    pagesFrom: pages_from,
    pagesTo: pages_to,
  }));
  return drafts.put(key, placeIndex(sections));
}

type Newest = Awaited<ReturnType<typeof newestOpinions>>;

/** Texts of opinions by id; only those not seen at this version are read. */
async function textsOf(reader: Reader, opinions: Newest): Promise<Map<string, string>> {
  const keyOf = ({ id, version }: { id: string; version: number }) => `${id}:${version}`;
  const unknown = opinions.filter((opinion) => texts.get(keyOf(opinion)) === undefined);
  for (let at = 0; at < unknown.length; at += 500) {
    const ids = unknown.slice(at, at + 500).map(({ id }) => id);
    for (const row of await excerptsOf(reader, ids)) texts.put(keyOf(row), row.excerpt);
  }
  return new Map(opinions.map((opinion) => [opinion.id, texts.get(keyOf(opinion)) ?? ""]));
}

/** Which of `count` buckets a row lies in: the last digits of a UUID are random. */
const bucketOf = (rowId: string, count: number): number => Number.parseInt(rowId.slice(-6), 16) % count;

function rowIndexes(caseId: string, opinions: Newest, textOf: ReadonlyMap<string, string>): RowIndex[] {
  const rows = new Map<string, { id: string; texts: string[] }>();
  for (const { id, group_id } of [...opinions].reverse()) {
    const text = textOf.get(id) ?? "";
    const row = rows.get(group_id);
    if (row) row.texts.push(text);
    else rows.set(group_id, { id: group_id, texts: [text] });
  }
  let count = 1;
  while (rows.size > BUCKET * count) count *= 2;
  const parts = Array.from({ length: count }, (): { id: string; texts: string[] }[] => []);
  for (const row of rows.values()) parts[bucketOf(row.id, count)]?.push(row);
  return parts.map((part, i) => {
    const key = `${caseId}:${count}:${i}`;
    const of = JSON.stringify(part);
    const known = buckets.get(key);
    return known?.of === of ? known.index : buckets.put(key, { of, index: rowIndex(part) }).index;
  });
}

/** Answers of an index to texts asked before; they go when the index goes. */
const answersOf = <I extends object, A>(answer: (index: I, text: string) => A) => {
  const known = new WeakMap<I, Map<string, A>>();
  return (index: I, text: string): A => {
    const answers = known.get(index) ?? new Map<string, A>();
    known.set(index, answers);
    const found = answers.get(text) ?? answer(index, text);
    if (answers.size >= ASKED) answers.clear();
    answers.set(text, found);
    return found;
  };
};

const likelyPlaces = answersOf((index: PlaceIndex, text) => likeliestSections(index, text, {}, PROPOSED));
const likelyIn = answersOf((index: RowIndex, text) => likelyRows(index, text, PROPOSED + 1));

const strengths = { same: 2, very: 1, some: 0 } as const;

/** Reads what proposals of a case are made from. */
export async function readLikeness(reader: Reader, theCase: DeskedCase, frame: Frame): Promise<Likeness> {
  const base = await indexOfDraft(reader, theCase, frame);
  const opinions = await newestOpinions(reader, theCase.id, COMPARED);
  const textOf = await textsOf(reader, opinions);
  const placed = opinions
    .filter(({ placed_at, section_id }) => placed_at !== null && section_id !== null)
    .slice(0, LEARNT);
  const examples = placed.map(({ id, section_id }) => ({
    sectionId: section_id as string,
    text: textOf.get(id) ?? "",
  }));
  const of = JSON.stringify(examples);
  let known = learnt.get(theCase.id);
  if (known?.of !== of || known.index.sections !== base.sections) {
    known = learnt.put(theCase.id, { of, index: learn(base, examples) });
  }
  const { index } = known;
  const rows = rowIndexes(theCase.id, opinions, textOf);
  return {
    places: (text) => likelyPlaces(index, text),
    rows: (text, but) =>
      rows
        .flatMap((part) => likelyIn(part, text))
        .filter(({ id }) => id !== but)
        .sort((a, b) => strengths[b.strength] - strengths[a.strength] || b.score - a.score)
        .slice(0, PROPOSED),
  };
}
