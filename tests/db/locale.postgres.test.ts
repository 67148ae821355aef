// The language of the database's machine decides nothing: lists and search on a database of another locale are those of one without.
import fc from "fast-check";
import { type Kysely, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { searchWishOf } from "#app/opinion/submission/search-text.ts";
import { addPolicies } from "#app/policy/add-policies.server.ts";
import type { House } from "#app/shared/house.server.ts";
import { naturalSortKey } from "#app/shared/text/digits.ts";
import { accountsOfCity } from "#db/queries/account.ts";
import { areasOf, cities, divisionsOf } from "#db/queries/city.ts";
import { sectionsOf } from "#db/queries/draft.ts";
import { inboxPage } from "#db/queries/inbox.ts";
import { plansOf } from "#db/queries/plan.ts";
import { policiesOf } from "#db/queries/policy.ts";
import { searchSubmissions } from "#db/queries/search.ts";
import { aCity, anOpenConsultation, aPlan, builtAt, type OpenCase, someSections } from "#db/seed/builders/case.ts";
import { aBox, aComment, submitted } from "#tests/support/comment.ts";
import { openTestHouse, theSystem } from "#tests/support/house.ts";

/** Names that a dictionary puts in another order than their bytes: case, hyphens, kana, width, kanji, signs beyond the BMP. */
const names = [
  "b",
  "A",
  "a",
  "B",
  "-a",
  "a-b",
  "ab",
  "あ",
  "ア",
  "ｱ",
  "亜",
  "一",
  "Ａ",
  "１",
  "10",
  "2",
  "Z",
  "é",
  "e",
  "𠮷",
  "ﾞ",
  "_",
  " x",
];
const codes = ["1-10", "1-2", "B", "a", "10", "2", "あ", "ア-2", "2-1", "A-1"];
const texts = [
  "公園のベンチを増やして",
  "バスをふやす",
  "ばす停の屋根",
  "ＳＤＧｓの目標",
  "sdgs 2030",
  "Ａ案とa案",
  "歩道の幅",
  "a_b 100%",
  "𠮷野の桜",
];
const queries = ["公園", "バス", "ばす", "sdgs", "SDGs 2030", "a案", "幅", "％", "𠮷", "a_b", "の", "桜 𠮷", "ない"];

interface Laid {
  readonly house: House;
  readonly close: () => Promise<void>;
  readonly open: OpenCase;
}

/** The same deeds in the same order, whatever database the house stands on. */
async function lay(wish: { locale?: string }): Promise<Laid> {
  const { house, close } = await openTestHouse(wish);
  const open = await anOpenConsultation(house);
  for (const [index, name] of names.entries()) {
    await aCity(house, { code: String(900_000 - index), slug: `c${index}`, name, areas: names });
    await house.connection.writing
      .insertInto("account")
      .values({ id: `account-${name}`, login: `login ${name}`, name, password_hash: "-", created_at: builtAt })
      .execute();
    const grant = {
      role: "secretariat",
      scope_kind: "city",
      scope_id: open.cityId,
      until: null,
      ended_at: null,
    } as const;
    await house.connection.writing
      .insertInto("role_grant")
      .values({
        ...grant,
        id: `grant-${name}`,
        account_id: `account-${name}`,
        city_id: open.cityId,
        created_at: builtAt,
      })
      .execute();
  }
  const planId = await aPlan(house, open.cityId, { slug: "codes" });
  const policy = { kind: "施策", title: "施策", body: "", leadDivisionId: null, children: [] };
  await addPolicies(
    house,
    theSystem,
    builtAt,
    planId,
    codes.map((code) => ({ ...policy, code })),
  );
  for (const [index, text] of texts.entries()) await submitted(house, open, `text ${index}`, aComment([aBox(text)]));
  return { house, close, open };
}

let plain: Laid;
let other: Laid;

beforeAll(async () => {
  plain = await lay({});
  other = await lay({ locale: "en_US.UTF-8" });
});

afterAll(async () => {
  await plain?.close();
  await other?.close();
});

const raw = ({ house }: Laid) => house.reader as unknown as Kysely<unknown>;

/** What both houses answer; ids are left out, because each made its own. */
async function both<T>(ask: (laid: Laid) => Promise<T>): Promise<readonly [T, T]> {
  return [await ask(plain), await ask(other)];
}

describe("a PostgreSQL database made with another locale", () => {
  test("sorts otherwise by itself, so that this test can fail", async () => {
    const sorted = async (laid: Laid) =>
      (
        await sql<{
          name: string;
        }>`select name from unnest(array['b','A','a','B']::text[]) as name order by name`.execute(raw(laid))
      ).rows.map(({ name }) => name);
    expect(await sorted(other)).toEqual(["a", "A", "b", "B"]);
  });

  test("lists cities, offices, areas, people, plans, policies and sections in the same order", async () => {
    const lists = await both(async ({ house: { reader }, open }) => ({
      cities: (await cities(reader)).map(({ name }) => name),
      areas: (await areasOf(reader, (await cities(reader))[1]?.id ?? "")).map(({ name }) => name),
      divisions: (await divisionsOf(reader, open.cityId)).map(({ name }) => name),
      people: (await accountsOfCity(reader, open.cityId)).map(({ name }) => name),
      plans: (await plansOf(reader, open.cityId)).map(({ slug }) => slug),
      policies: (await policiesOf(reader, open.planId)).map(({ code }) => code),
      sections: (await sectionsOf(reader, open.draftId)).map(({ key }) => key),
    }));
    expect(lists[1]).toEqual(lists[0]);
    expect(lists[1].people).toEqual([...names].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
    expect(lists[1].sections).toEqual(someSections().map(({ key }) => key));
  });

  test("sorts policies by the key of their code as people count", async () => {
    const byKey = await both(async ({ house: { reader } }) =>
      (
        await reader
          .selectFrom("policy")
          .innerJoin("plan", "plan.id", "policy.plan_id")
          .select(["code", "code_key"])
          .where("plan.slug", "=", "codes")
          .orderBy("code_key")
          .execute()
      ).map(({ code }) => code),
    );
    expect(byKey[1]).toEqual(byKey[0]);
    const keyed = (code: string) => Buffer.from(naturalSortKey(code));
    expect(byKey[1]).toEqual([...codes].sort((a, b) => Buffer.compare(keyed(a), keyed(b))));
    expect(byKey[1].indexOf("1-2")).toBeLessThan(byKey[1].indexOf("1-10"));
  });

  test("lists receipts in the order of their arrival and finds each by its figures", async () => {
    const receipts = await both(async ({ house: { reader }, open }) => {
      const filter = { consultationId: open.consultationId };
      const all = await inboxPage(reader, filter, { after: 0, limit: 100 });
      const pages = await inboxPage(reader, filter, { after: all[3]?.serial ?? 0, limit: 100 });
      return { all: all.map((row) => row.receipt_no), rest: pages.map((row) => row.receipt_no) };
    });
    expect(receipts[1]).toEqual(receipts[0]);
    expect(receipts[1].rest).toEqual(receipts[1].all.slice(4));
    expect(receipts[1].all).toHaveLength(texts.length);
  });

  test.each(queries)("finds the same for 「%s」", async (query) => {
    const found = await both(async ({ house: { reader }, open }) => {
      const wish = searchWishOf(query);
      const rows = await searchSubmissions(reader, { consultationId: open.consultationId, wish, limit: 100 });
      return rows.map((row) => row.serial);
    });
    expect(found[1]).toEqual(found[0]);
  });

  test("compares any two texts by their bytes, whatever they say", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(
          fc.string({ unit: "binary", maxLength: 8 }).filter((text) => !text.includes("\0")),
          { minLength: 2, maxLength: 30 },
        ),
        async (words) => {
          const { rows } = await sql<{ word: string }>`
            select word from (select label as word from tag where false union all select unnest(${words}::text[])) as words
            order by word`.execute(raw(other));
          expect(rows.map(({ word }) => word)).toEqual(
            [...words].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
          );
        },
      ),
      { numRuns: 60, seed: 2026 },
    );
  });
});
