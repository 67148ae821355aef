// Checks that every letter in a database is whole: all its parts are there, fit each other, and nothing lies about without a letter.
import { expect } from "vitest";
import { openPerson } from "#app/opinion/person/seal-person.server.ts";
import { leafHash } from "#app/opinion/receipt/leaf.server.ts";
import { parseReceiptNumber } from "#app/opinion/receipt/receipt-number.ts";
import { tokenHash } from "#app/opinion/submission/prepare-comment.server.ts";
import { searchWishOf } from "#app/opinion/submission/search-text.ts";
import type { KeyRing } from "#app/shared/keys.server.ts";
import { searchKey } from "#app/shared/text/search.ts";
import type { Reader, Tables } from "#db/database.ts";
import { searchSubmissions } from "#db/queries/search.ts";
import type { Letter } from "./crowd.ts";

/** Looks up so many letters by their words, spread over all. */
const searched = 40;

const countOf = async (reader: Reader, table: keyof Tables): Promise<number> =>
  (
    await reader
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow()
  ).n;

/** Rows by the submission they belong to. */
function bySubmission<T extends { submission_id: string }>(rows: readonly T[]): ReadonlyMap<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) found.set(row.submission_id, [...(found.get(row.submission_id) ?? []), row]);
  return found;
}

/**
 * Fails unless the case holds exactly these letters, each with its two opinions in rows of their own, their stretches and
 * anchors, its person, leaf, search entry and audit row, under serials without gaps.
 */
export async function expectWhole(
  { reader, keys }: { reader: Reader; keys: KeyRing },
  consultationId: string,
  letters: ReadonlyMap<string, Letter>,
): Promise<void> {
  const submissions = await reader
    .selectFrom("submission")
    .selectAll()
    .where("consultation_id", "=", consultationId)
    .orderBy("serial")
    .execute();
  const sent = new Map([...letters.values()].map((letter) => [tokenHash(letter.token), letter]));
  expect(new Set(submissions.map((row) => row.token_hash))).toEqual(new Set(sent.keys()));
  expect(submissions.map((row) => row.serial)).toEqual(submissions.map((_, index) => index + 1));
  const { next_serial } = await reader
    .selectFrom("consultation")
    .select("next_serial")
    .where("id", "=", consultationId)
    .executeTakeFirstOrThrow();
  expect(next_serial).toBe(submissions.length + 1);

  const opinions = bySubmission(
    await reader
      .selectFrom("opinion")
      .innerJoin("opinion_group", "opinion_group.id", "opinion.group_id")
      .innerJoin("opinion_span", "opinion_span.opinion_id", "opinion.id")
      .innerJoin("opinion_anchor", "opinion_anchor.opinion_id", "opinion.id")
      .select(["opinion.submission_id", "opinion.excerpt", "opinion.section_id", "opinion.group_id"])
      .select(["opinion_span.span_from", "opinion_span.span_to", "opinion_anchor.section_id as anchored"])
      .orderBy("opinion.submission_id")
      .orderBy("opinion.ordinal")
      .execute(),
  );
  const people = bySubmission(await reader.selectFrom("person").selectAll().execute());
  const leaves = bySubmission(await reader.selectFrom("receipt_leaf").selectAll().execute());
  const entries = bySubmission(await reader.selectFrom("search_entry").select(["submission_id", "key"]).execute());

  for (const row of submissions) {
    const letter = sent.get(row.token_hash ?? "");
    const [one, other] = letter?.texts ?? ["", ""];
    const text = row.original ?? "";
    const parts = opinions.get(row.id) ?? [];
    expect(parts.map((part) => text.slice(part.span_from, part.span_to))).toEqual([one, other]);
    expect(parts.map((part) => part.excerpt)).toEqual([one, other]);
    expect(new Set(parts.map((part) => part.group_id)).size).toBe(2);
    expect(parts.every((part) => part.section_id !== null && part.section_id === part.anchored)).toBe(true);
    const [person] = people.get(row.id) ?? [];
    const sealed = { id: person?.id ?? "", keyId: person?.key_id ?? "", cipher: person?.cipher ?? "" };
    expect(openPerson(keys, sealed).name).toBe(letter?.name);
    const [leaf] = leaves.get(row.id) ?? [];
    expect(leafHash(leaf?.record ?? "")).toBe(leaf?.hash);
    const record = { receipt: row.receipt_no, text: row.original_hash, kind: "submission" };
    expect(JSON.parse(leaf?.record ?? "{}")).toMatchObject(record);
    expect(entries.get(row.id)?.map((entry) => entry.key)).toEqual([searchKey(text)]);
    const number = parseReceiptNumber(row.receipt_no);
    expect([number?.checkValid, number?.number?.serial, number?.digits]).toEqual([
      true,
      row.serial,
      row.receipt_digits,
    ]);
  }

  const every = submissions.length;
  expect({
    submission: await countOf(reader, "submission"),
    person: await countOf(reader, "person"),
    receipt_leaf: await countOf(reader, "receipt_leaf"),
    search_entry: await countOf(reader, "search_entry"),
    opinion: await countOf(reader, "opinion"),
    opinion_group: await countOf(reader, "opinion_group"),
    opinion_span: await countOf(reader, "opinion_span"),
    opinion_anchor: await countOf(reader, "opinion_anchor"),
    audit: (
      await reader.selectFrom("audit_entry").select("subject_id").where("action", "=", "submit-comment").execute()
    ).length,
  }).toEqual({
    ...{ submission: every, person: every, receipt_leaf: every, search_entry: every, audit: every },
    ...{ opinion: 2 * every, opinion_group: 2 * every, opinion_span: 2 * every, opinion_anchor: 2 * every },
  });
  const step = Math.max(1, Math.floor(every / searched));
  for (const row of submissions.filter((_, index) => index % step === 0)) {
    const wish = searchWishOf((row.original ?? "").slice(0, (row.original ?? "").indexOf("：")));
    const found = await searchSubmissions(reader, { consultationId, wish, limit: 10 });
    expect(found.map(({ id }) => id)).toContain(row.id);
  }
}
