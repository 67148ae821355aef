// Every list has its index: no query that people wait for reads the whole of a table that grows with what was handed in.
import { type Kysely, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { searchWishOf } from "#app/opinion/submission/search-text.ts";
import type { Reader } from "#db/database.ts";
import * as audit from "#db/queries/audit.ts";
import * as bench from "#db/queries/bench.ts";
import * as completeness from "#db/queries/completeness.ts";
import * as consultation from "#db/queries/consultation.ts";
import * as home from "#db/queries/desk-home.ts";
import * as letters from "#db/queries/desk-letter.ts";
import * as rows from "#db/queries/desk-row.ts";
import * as evidence from "#db/queries/evidence.ts";
import * as inbox from "#db/queries/inbox.ts";
import * as policy from "#db/queries/policy.ts";
import * as published from "#db/queries/public.ts";
import * as publication from "#db/queries/publication.ts";
import * as receipt from "#db/queries/receipt.ts";
import * as register from "#db/queries/register.ts";
import * as submission from "#db/queries/submission.ts";
import { builtAt, type OpenCase } from "#db/seed/builders/case.ts";
import { sharedHouse } from "#tests/support/comment.ts";
import { fillDatabase } from "#tests/support/full-database.ts";
import { type PlanReader, planReader } from "#tests/support/query-plan.ts";

/** Tables that grow with what people hand in, decide and publish. */
const growing = [
  "submission",
  "transcript",
  "person",
  "person_hash",
  "receipt_leaf",
  "search_entry",
  "opinion",
  "opinion_group",
  "opinion_span",
  "set_aside",
  "response",
  "publication_row",
  "publication_opinion",
  "audit_entry",
];

/** Ids of things in the case that is asked about. */
interface Known extends OpenCase {
  readonly submissions: readonly string[];
  readonly digits: string;
  readonly groups: readonly string[];
  readonly opinions: readonly string[];
  readonly publicationId: string;
  readonly sectionIds: readonly string[];
  readonly policyIds: readonly string[];
}

const shared = sharedHouse();
let plans: PlanReader;
let known: Known;

beforeAll(async () => {
  const open = await fillDatabase(shared.house);
  const { reader, connection } = shared.house;
  if (connection.engine === "postgres") await sql`analyze`.execute(connection.writing as unknown as Kysely<unknown>);
  const of = open.consultationId;
  const letters = await inbox.inboxPage(reader, { consultationId: of }, { after: 0, limit: 50 });
  const edition = await publication.newestEdition(reader, of);
  known = {
    ...open,
    submissions: letters.map(({ id }) => id),
    digits: letters[7]?.receipt_digits ?? "",
    groups: (await completeness.rowsOfCase(reader, of, null, { limit: 50 })).map(({ id }) => id),
    opinions: (await bench.newestOpinions(reader, of, 50)).map(({ id }) => id),
    publicationId: edition?.id ?? "",
    sectionIds: [...open.sections].filter(([key]) => key.includes("-")).map(([, id]) => id),
    policyIds: [...open.policies.values()],
  };
  plans = planReader(connection.url);
}, 120_000);

afterAll(() => plans?.close());

type Ask = (reader: Reader, of: Known) => Promise<unknown>;

const filtered =
  (filter: Omit<inbox.InboxFilter, "consultationId">): Ask =>
  async (reader, { consultationId }) => {
    await inbox.inboxPage(reader, { consultationId, ...filter }, { after: 20, limit: 50 });
    await inbox.inboxCount(reader, { consultationId, ...filter });
  };

const page = { after: 20, limit: 50 };

const lists: readonly (readonly [string, Ask])[] = [
  ["the inbox", filtered({})],
  ["the inbox, what is unread", filtered({ reading: "todo" })],
  ["the inbox by channel", filtered({ channel: "post" })],
  ["the inbox by validity", filtered({ validity: "valid" })],
  ["the inbox, what nobody confirmed", filtered({ validity: "unconfirmed" })],
  ["the inbox, what came late", filtered({ late: true })],
  ["the inbox by section", (r, of) => filtered({ sectionId: of.sectionIds[0] ?? "" })(r, of)],
  ["the inbox by words", filtered({ wish: searchWishOf("公園 ベンチ") })],
  ["the inbox by one letter", filtered({ wish: searchWishOf("園") })],
  ["the counts of the inbox", (r, of) => inbox.inboxCounts(r, of.consultationId)],
  ["the opinions counted by letter", (r, of) => inbox.opinionCounts(r, of.submissions)],
  ["the texts of a page of letters", (r, of) => inbox.textsOf(r, of.submissions)],
  ["what is masked in a page of letters", (r, of) => inbox.personalSpans(r, of.submissions)],
  ["one letter", (r, of) => inbox.submissionForDesk(r, of.submissions[3] ?? "")],
  ["the person of a letter", (r, of) => inbox.sealedPerson(r, of.submissions[3] ?? "")],
  ["the opinions of a letter", (r, of) => register.opinionsOfSubmission(r, of.submissions[3] ?? "")],
  ["letters nobody judged", (r, of) => register.unconfirmed(r, of.consultationId)],
  [
    "an earlier letter of the same person",
    (r, of) => submission.earliestWithHash(r, { cityId: of.cityId, kind: "name", hash: "name 8000005007" }),
  ],
  ["a letter by its token", (r) => submission.submissionByToken(r, "token 8000005007")],
  [
    "the letters on the desk",
    (r, of) => letters.lettersOnDesk(r, { consultationId: of.consultationId, left: true, from: 10, limit: 50 }),
  ],
  [
    "the letters that are done",
    (r, of) => letters.lettersOnDesk(r, { consultationId: of.consultationId, left: false, from: 10, limit: 50 }),
  ],
  ["the letters counted", (r, of) => letters.countLetters(r, of.consultationId)],
  ["the head of a letter", (r, of) => letters.letterHead(r, of.consultationId, of.digits)],
  ["what citizens said of the place", (r, of) => letters.anchorsOf(r, of.opinions)],
  ["the rows on the desk", (r, of) => rows.rowsOnDesk(r, of.consultationId, 2, 50)],
  ["some rows on the desk", (r, of) => rows.rowsAmong(r, of.consultationId, of.groups)],
  ["rows that say a word", (r, of) => rows.rowsSaying(r, of.consultationId, ["ベンチ"], 20)],
  ["the opinions of a row", (r, of) => rows.countedMembers(r, of.groups[0] ?? "", 20)],
  ["the opinions of a case counted", (r, of) => bench.countOpinions(r, of.consultationId)],
  ["the rows of a case counted", (r, of) => bench.countRows(r, of.consultationId, true)],
  ["the proposals counted", (r, of) => bench.countOutcomes(r, of.consultationId)],
  ["the newest opinions of a case", (r, of) => bench.newestOpinions(r, of.consultationId, 50)],
  ["the answers written last", (r, of) => bench.latestAnswers(r, of.consultationId, 20)],
  [
    "the rows of a case",
    (r, of) => completeness.rowsOfCase(r, of.consultationId, null, { after: { placeOrder: 2, id: "0" }, limit: 50 }),
  ],
  [
    "the rows of some sections",
    (r, of) => completeness.rowsOfCase(r, of.consultationId, of.sectionIds.slice(0, 2), { limit: 50 }),
  ],
  ["the opinions of a page of rows", (r, of) => completeness.membersOfRows(r, of.groups)],
  ["the answers of a page of rows", (r, of) => completeness.answersOfRows(r, of.groups)],
  ["the changes that rows caused", (r, of) => completeness.revisionsOfRows(r, of.groups)],
  ["the rows of the table", (r, of) => completeness.tableRows(r, of.consultationId, null, ["valid"])],
  ["the letters of a case tallied", (r, of) => completeness.submissionTallies(r, of.consultationId, null)],
  [
    "the letters on some sections tallied",
    (r, of) => completeness.submissionTallies(r, of.consultationId, of.sectionIds.slice(0, 2)),
  ],
  ["the letters nobody judged, counted", (r, of) => completeness.unjudgedCount(r, of.consultationId, null)],
  ["the letters not read through", (r, of) => completeness.unreadSubmissions(r, of.consultationId, ["late"], 20)],
  ["the opinions without a place", (r, of) => completeness.unplacedOpinions(r, of.consultationId, 20)],
  ["the opinions in no row", (r, of) => completeness.strayOpinions(r, of.consultationId, 20)],
  ["the audit log of a city", (r, of) => audit.auditPage(r, { cityId: of.cityId, limit: 50 })],
  [
    "a later page of the audit log",
    (r, of) => audit.auditPage(r, { cityId: of.cityId, before: of.opinions[9] ?? "", limit: 50 }),
  ],
  [
    "the audit log of one letter",
    (r, of) => audit.auditPage(r, { cityId: of.cityId, subjectId: of.submissions[3] ?? "", limit: 50 }),
  ],
  [
    "the audit log of one deed",
    (r, of) => audit.auditPage(r, { cityId: of.cityId, action: "confirm-validity", limit: 50 }),
  ],
  ["the audit log of no city", (r) => audit.auditPage(r, { cityId: null, limit: 50 })],
  ["a page of published rows", (r, of) => publication.publishedRows(r, of.publicationId, page)],
  [
    "published rows of a chapter",
    (r, of) => publication.publishedRows(r, of.publicationId, { filter: { chapter: "第2章" }, ...page }),
  ],
  [
    "published rows of a class",
    (r, of) => publication.publishedRows(r, of.publicationId, { filter: { classCode: "A1" }, ...page }),
  ],
  ["one published row", (r, of) => publication.publishedRow(r, of.publicationId, 7)],
  ["some published answers", (r, of) => publication.publishedAnswers(r, of.consultationId, 1, [3, 7])],
  ["the hashes of an edition", (r, of) => publication.publishedHashes(r, of.publicationId)],
  ["all editions of a row", (r, of) => publication.columnsOfRow(r, of.groups[0] ?? "")],
  ["the row of a number", (r, of) => publication.rowOfNumber(r, of.consultationId, 7)],
  ["the last published number", (r, of) => publication.lastPublishedNo(r, of.consultationId)],
  ["what is masked in published letters", (r, of) => publication.personalWords(r, of.submissions)],
  ["what was said about policies, counted", (r, of) => evidence.evidenceCounts(r, of.policyIds)],
  ["what was said about policies", (r, of) => evidence.evidenceOpinions(r, of.policyIds, { limit: 50 })],
  [
    "more that was said about policies",
    (r, of) =>
      evidence.evidenceOpinions(r, of.policyIds, {
        after: { rowId: of.groups[30] ?? "", id: of.opinions[30] ?? "" },
        limit: 50,
      }),
  ],
  ["what was published of opinions", (r, of) => evidence.publishedOf(r, of.opinions)],
  ["the published rows of a policy", (r, of) => policy.publishedRowsOfPolicy(r, of.policyIds[1] ?? "", 50)],
  ["a receipt by its figures", (r, of) => receipt.receiptByDigits(r, of.digits)],
  ["a receipt by its token", (r) => receipt.receiptByToken(r, "token 8000005007", builtAt)],
  ["what was published of a letter", (r, of) => receipt.publishedOpinions(r, of.submissions[3] ?? "")],
  ["the stretches of a letter", (r, of) => receipt.opinionSpansOf(r, of.submissions[3] ?? "")],
];

/** Lists by city or plan: here the cases themselves must not all be read. */
const cases: readonly (readonly [string, Ask])[] = [
  [
    "the desk of a city",
    async (r, of) => [
      await home.deskCases(r, of.cityId),
      await home.draftsOfCity(r, of.cityId),
      await home.openImports(r, of.cityId),
    ],
  ],
  ["the cases of a city", (r, of) => consultation.consultationsOfCity(r, of.cityId)],
  ["the open cases of a city", (r, of) => published.liveCases(r, { cityId: of.cityId }, builtAt)],
  ["the past cases of a city", (r, of) => published.pastCases(r, { cityId: of.cityId }, { at: builtAt, limit: 20 })],
  ["the latest results of a city", (r, of) => published.latestResults(r, { cityId: of.cityId }, 5, builtAt)],
  ["the cases of a plan", (r, of) => published.casesOf(r, { planId: of.planId })],
];

/** Lists that people page through most: PostgreSQL must choose their index by itself at this size already. */
const first = lists.filter(([name]) =>
  /^(the inbox|the rows of|the opinions of a|the audit log|.* published rows)/.test(name),
);

describe("the plan of", () => {
  test.each(lists)("%s has an index to use", async (_, ask) => {
    expect(await plans.fullReads(growing, (reader) => ask(reader, known), true)).toEqual([]);
  });

  test.each(first)("%s uses an index", async (_, ask) => {
    expect(await plans.fullReads(growing, (reader) => ask(reader, known))).toEqual([]);
  });

  test.each(cases)("%s uses an index", async (_, ask) => {
    expect(await plans.fullReads([...growing, "consultation"], (reader) => ask(reader, known))).toEqual([]);
  });

  test("a query without an index is noticed", async () => {
    const without = (reader: Reader) =>
      reader.selectFrom("opinion").select("id").where("place_text", "=", "none").execute();
    expect(await plans.fullReads(growing, without)).toHaveLength(1);
    const backwards = (reader: Reader) =>
      reader.selectFrom("submission").select("id").where("age_band", "=", "none").orderBy("id").limit(1).execute();
    expect(await plans.fullReads(growing, backwards)).toHaveLength(1);
  });
});
