// Reads what an edition of a case is made of: its words once, and its rows a page at a time.
import type { Reader, Writer } from "#db/database.ts";
import { cityById, validitiesOf } from "#db/queries/city.ts";
import {
  answersOfRows,
  membersOfRows,
  type RowMark,
  type RowScope,
  revisionsOfRows,
  rowsOfCase,
} from "#db/queries/completeness.ts";
import { classesOf, consultationById, consultedSections } from "#db/queries/consultation.ts";
import { draftById, sectionHeads } from "#db/queries/draft.ts";
import { planById } from "#db/queries/plan.ts";
import { newestEdition } from "#db/queries/publication.ts";
import { parseRules } from "../consultation/consultation-rules.schema.ts";
import type { CaseRow, PointedTo, RowChange } from "./case-row.ts";
import { parseSummary } from "./publication-summary.schema.ts";
import type { ColumnGround } from "./row-columns.ts";
import { rulesOf, standingOf } from "./standing.ts";

type Db = Reader | Writer;

const rowsAtOnce = 200;
/** How often an answer may point on to another row before it counts as a circle. */
const pointingAtMost = 10;

/** What of a case is the same for all its rows. @returns null when there is no such case */
export async function readGround(db: Db, consultationId: string) {
  const consultation = await consultationById(db, consultationId);
  if (!consultation) return null;
  const city = await cityById(db, consultation.city_id);
  const plan = await planById(db, consultation.plan_id);
  const draft = await draftById(db, consultation.draft_id);
  if (!city || !plan || !draft) throw new Error("a case without its city, plan or draft");
  const classes = await classesOf(db, consultationId);
  const newest = await newestEdition(db, consultationId);
  const columns: ColumnGround = {
    sections: new Map((await sectionHeads(db, draft.id)).map((section) => [section.id, section])),
    classes: new Map(classes.map((one) => [one.id, one])),
    opinionColumn: consultation.opinion_column,
  };
  return {
    consultation,
    city,
    plan,
    draft,
    consulted: await consultedSections(db, consultationId),
    classes,
    columns,
    rules: rulesOf(await validitiesOf(db, city.id)),
    channels: parseRules(consultation.rules).channels.map(({ code, label }) => ({ code, label })),
    newest: newest ? { ...newest, summary: parseSummary(newest.summary) } : null,
    base: `/desk/${city.slug}/cases/${consultation.slug}`,
  };
}

export type CaseGround = NonNullable<Awaited<ReturnType<typeof readGround>>>;

type Answers = Map<string, Awaited<ReturnType<typeof answersOfRows>>[number]>;

/** The answers that rows point to, and those these point to. */
async function pointed(db: Db, ids: readonly string[]): Promise<Answers> {
  const known: Answers = new Map();
  let next = [...new Set(ids)];
  for (let step = 0; next.length > 0 && step < pointingAtMost; step += 1) {
    const found = await answersOfRows(db, next);
    for (const answer of found) known.set(answer.id, answer);
    next = found.flatMap(({ same_as_group_id: to }) => (to === null || known.has(to) ? [] : [to]));
  }
  return known;
}

/** Where the pointing of an answer ends; null where it ends nowhere. */
function endOf(answers: Answers, first: string): string | null {
  let at = first;
  for (let step = 0; step < pointingAtMost; step += 1) {
    const answer = answers.get(at);
    if (!answer) return null;
    if (answer.same_as_group_id === null) return at;
    at = answer.same_as_group_id;
  }
  return null;
}

async function changesByRow(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, readonly RowChange[]>> {
  const byRow = new Map<string, RowChange[]>();
  for (const { group_id, section_id, place_text, ...texts } of await revisionsOfRows(db, ids)) {
    const change: RowChange = { ...texts, sectionId: section_id, placeText: place_text };
    byRow.set(group_id, [...(byRow.get(group_id) ?? []), change]);
  }
  return byRow;
}

type Row = Awaited<ReturnType<typeof rowsOfCase>>[number];

async function completed(db: Db, { rules }: Pick<CaseGround, "rules">, rows: readonly Row[]): Promise<CaseRow[]> {
  const ids = rows.map((row) => row.id);
  const members = await membersOfRows(db, ids);
  const answers = await pointed(
    db,
    rows.flatMap(({ same_as_group_id: to }) => to ?? []),
  );
  const changes = await changesByRow(db, [...new Set([...ids, ...answers.keys()])]);
  const byRow = new Map<string, typeof members>(ids.map((id) => [id, []]));
  for (const member of members) byRow.get(member.group_id)?.push(member);
  const pointedTo = (to: string | null): PointedTo | null => {
    if (to === null) return null;
    const end = endOf(answers, to);
    const answer = end === null ? undefined : answers.get(end);
    if (end === null || !answer) return { groupId: to, answer: null };
    return {
      groupId: end,
      answer: { text: answer.text ?? "", classId: answer.class_id, changes: changes.get(end) ?? [] },
    };
  };
  return rows.map((row) => ({
    id: row.id,
    sectionId: row.section_id,
    policyId: row.policy_id,
    heading: row.heading,
    summary: row.summary,
    publishedNo: row.published_no,
    members: (byRow.get(row.id) ?? []).map((member) => ({
      id: member.id,
      submissionId: member.submission_id,
      channel: member.channel,
      receiptDigits: member.receipt_digits,
      excerpt: member.excerpt,
      summary: member.summary,
      placed: member.placed_at !== null,
      standing: standingOf(rules, member),
    })),
    answer: { text: row.answer ?? "", classId: row.class_id, changes: changes.get(row.id) ?? [] },
    sameAs: pointedTo(row.same_as_group_id),
  }));
}

/** The rows of a case in plan order, a page at a time: only one page is held. */
export async function* caseRows(db: Db, ground: CaseGround, scope: RowScope): AsyncGenerator<CaseRow[]> {
  for (let after: RowMark | undefined; ; ) {
    const rows = await rowsOfCase(db, ground.consultation.id, scope, { after, limit: rowsAtOnce });
    const last = rows.at(-1);
    if (!last) return;
    yield await completed(db, ground, rows);
    if (rows.length < rowsAtOnce) return;
    after = { placeOrder: last.place_order, id: last.id };
  }
}
