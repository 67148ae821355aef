import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseSummary } from "#app/publication/publication-summary.schema.ts";
import type { House } from "#app/shared/house.server.ts";
import { answerCase } from "#db/seed/answer-case.ts";
import { builtAt } from "#db/seed/builders/case.ts";
import { chikuma } from "#db/seed/content/chikuma.ts";
import { chikumaCase } from "#db/seed/content/chikuma-case.ts";
import { komoroPublished } from "#db/seed/content/komoro-published.ts";
import { layCase } from "#db/seed/lay-case.ts";
import { layCity } from "#db/seed/lay-city.ts";
import { seedDemo } from "#db/seed/seed-demo.ts";
import { aHouse, openTestHouse } from "../../support/house.ts";

const count = (rows: readonly unknown[]): number => rows.length;

async function caseOf(house: House, slug: string) {
  const { id } = await house.reader
    .selectFrom("consultation")
    .select("id")
    .where("slug", "=", slug)
    .executeTakeFirstOrThrow();
  const submissions = await house.reader
    .selectFrom("submission")
    .selectAll()
    .where("consultation_id", "=", id)
    .orderBy("serial")
    .execute();
  const opinions = await house.reader
    .selectFrom("opinion")
    .selectAll()
    .where("consultation_id", "=", id)
    .where("dropped_at", "is", null)
    .execute();
  const rows = await house.reader
    .selectFrom("opinion_group")
    .selectAll()
    .where("consultation_id", "=", id)
    .where("merged_into_id", "is", null)
    .execute();
  const responses = await house.reader.selectFrom("response").selectAll().where("consultation_id", "=", id).execute();
  return { id, submissions, opinions, rows, responses };
}

describe("the demo", () => {
  let house: House;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ house, close } = await openTestHouse());
    await seedDemo(house, builtAt);
  }, 60_000);
  afterAll(async () => close());

  test("has five cities and three cases: one open, one being answered, one published", async () => {
    expect(count(await house.reader.selectFrom("city").select("id").execute())).toBe(5);
    const cases = await house.reader
      .selectFrom("consultation")
      .select(["slug", "closes_at", "validity_confirmed_at", "published_at"])
      .orderBy("slug")
      .execute();
    expect(
      cases.map((one) => [one.closes_at > builtAt, one.validity_confirmed_at !== null, one.published_at !== null]),
    ).toEqual([
      [false, true, false],
      [false, true, true],
      [true, false, false],
    ]);
  });

  test("the case being answered has 63 opinions in 51 rows, 43 of one and 8 of twenty together, half of them answered", async () => {
    const { submissions, opinions, rows, responses } = await caseOf(house, "chikuma-kohki-soan");
    expect(count(submissions)).toBe(14);
    expect(count(opinions)).toBe(63);
    const members = rows.map((row) => opinions.filter((opinion) => opinion.group_id === row.id).length);
    expect(members.filter((n) => n === 1)).toHaveLength(43);
    expect(members.filter((n) => n > 1).reduce((a, b) => a + b, 0)).toBe(20);
    expect(rows).toHaveLength(51);
    expect(responses.filter((response) => response.text !== "")).toHaveLength(26);
    expect(submissions.filter((submission) => submission.read_through === 0)).toEqual([]);
  });

  test("every opinion of the case being answered stands where its content says", async () => {
    const { submissions, opinions } = await caseOf(house, "chikuma-kohki-soan");
    const sections = await house.reader.selectFrom("section").select(["id", "key"]).execute();
    const keyOf = new Map(sections.map((section) => [section.id, section.key]));
    const stands = opinions
      .map((opinion) => (opinion.section_id === null ? "whole" : (keyOf.get(opinion.section_id) ?? "").slice(1)))
      .sort();
    const wanted = chikumaCase.submissions.flatMap((one) => [
      ...(one.boxes ?? []).map((box) => box.section),
      ...(one.letter?.opinions ?? []).map((opinion) => opinion.section),
    ]);
    expect(submissions).toHaveLength(chikumaCase.submissions.length);
    expect(stands).toEqual([...wanted].sort());
  });

  test("the published result adds up as its content says", async () => {
    const { id } = await caseOf(house, "komoro-kihon-12");
    const edition = await house.reader
      .selectFrom("publication")
      .selectAll()
      .where("consultation_id", "=", id)
      .executeTakeFirstOrThrow();
    const summary = parseSummary(edition.summary);
    const { ledger } = komoroPublished;
    expect(summary.submissions).toMatchObject({
      received: ledger.submissions.received,
      valid: ledger.submissions.valid,
    });
    expect(summary.submitters).toEqual({ persons: ledger.persons, organisations: ledger.organisations });
    expect(summary.opinions).toMatchObject({ received: ledger.opinions.received, inRows: ledger.opinions.inRows });
    expect(summary.rows).toMatchObject({ all: ledger.rows.all, ofOne: ledger.rows.ofOne, shared: ledger.rows.shared });
    expect(summary.revisions).toBe(ledger.revisions);
    const excluded = summary.opinions.excluded.map((one) => one.count).reduce((a, b) => a + b, 0);
    expect(summary.opinions.received).toBe(summary.opinions.inRows + excluded);
  });

  test("the next draft of the published case has the revisions in its text", async () => {
    const next = await house.reader
      .selectFrom("section")
      .innerJoin("draft", "draft.id", "section.draft_id")
      .select("section.body")
      .where("draft.slug", "=", komoroPublished.nextDraft.key)
      .execute();
    const text = next.map((section) => section.body).join("\n");
    const revisions = komoroPublished.rows.flatMap((row) => (row.answer?.revision ? [row.answer.revision] : []));
    expect(revisions).toHaveLength(5);
    expect(revisions.filter((revision) => !text.includes(revision.after))).toEqual([]);
  });
});

test("the case of 63 opinions can be laid as it arrived: nothing confirmed, read or cut", async () => {
  const house = await aHouse();
  const laid = await layCase(house, chikumaCase, await layCity(house, chikuma, 0, "2026-11-20"), chikuma, "2026-11-20");
  const { submissions, opinions, responses } = await caseOf(house, chikumaCase.consultation.slug);
  expect(laid.submissions.size).toBe(14);
  expect(submissions.filter((one) => one.validity !== null)).toEqual([]);
  expect(opinions).toHaveLength(20);
  expect(submissions.filter((one) => one.read_through === 0)).toHaveLength(8);
  expect(responses).toEqual([]);
});

test("the same case can be read and answered afterwards", async () => {
  const house = await aHouse();
  const laid = await layCase(house, chikumaCase, await layCity(house, chikuma, 0, "2026-11-20"), chikuma, "2026-11-20");
  await answerCase(house, laid, { confirmedAt: builtAt, readFrom: builtAt });
  expect((await caseOf(house, chikumaCase.consultation.slug)).opinions).toHaveLength(63);
});
