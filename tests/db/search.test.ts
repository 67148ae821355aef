import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { searchTextOf, searchWishOf } from "#app/opinion/submission/search-text.ts";
import { searchKey } from "#app/shared/text/search.ts";
import { searchSubmissions, textContains, updateSearchEntry } from "#db/queries/search.ts";
import type { OpenCase } from "#db/seed/builders/case.ts";
import { writing } from "#db/transaction.ts";
import { aBox, aComment, anotherCase, sharedHouse, submitted } from "#tests/support/comment.ts";

const shared = sharedHouse();
const pieces = [
  "公園",
  "中央公園の整備",
  "駅前広場",
  "駅",
  "バス",
  "ﾊﾞｽ",
  "ばす停",
  "SDGs",
  "ＳＤＧｓ",
  "2030年",
  "𠮷野家",
  "葛󠄀城",
  "が\u3099",
  "か\u3099くしゅう",
  "コミュニティ・バス",
  "コミュニティー",
  "「声」",
  "100%",
  "a_b",
  "\\",
  "'引用'",
  '"二重"',
  "*",
  "👩‍👩‍👧‍👦",
  " ",
  "　",
  "\n",
  "。",
] as const;

const wording = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 9 }).map((parts) => parts.join(""));
/** Always the same forty texts, put together from the pieces. */
const texts = fc
  .sample(wording, { numRuns: 60, seed: 2026 })
  .filter((text) => /[^\s\p{Z}\p{Cf}]/u.test(text))
  .slice(0, 40);

let open: OpenCase;
let serials: ReadonlyMap<number, string>;

beforeAll(async () => {
  open = await anotherCase(shared.house);
  const other = await anotherCase(shared.house);
  const stored = new Map<number, string>();
  for (const [index, text] of texts.entries()) {
    await submitted(shared.house, open, `text ${index}`, aComment([aBox(text)]));
    stored.set(index + 1, text);
  }
  await submitted(shared.house, other, "elsewhere", aComment([aBox(pieces.join(""))]));
  serials = stored;
});

const found = async (query: string, page: { before?: number; limit: number } = { limit: 1000 }): Promise<number[]> => {
  const rows = await searchSubmissions(shared.house.reader, {
    consultationId: open.consultationId,
    wish: searchWishOf(query),
    ...page,
  });
  return rows.map((row) => row.serial);
};

/** The definition of a hit, without any index. */
const scanned = (query: string): number[] => {
  const keys = query
    .split(/\s+/)
    .map(searchKey)
    .filter((key) => key !== "");
  return [...serials]
    .filter(([, text]) => keys.every((key) => searchKey(text).includes(key)))
    .map(([serial]) => serial)
    .reverse();
};

describe("a search for words in what was handed in", () => {
  test("finds exactly what a plain comparison of every text finds, whatever is typed", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(wording, fc.constantFrom("公園 駅", "園の", "S", "sdgs 2030", "ば", "％", "*", '"', "'", "\\ *")),
          { minLength: 1, maxLength: 3 },
        ),
        async (terms) => {
          const query = terms.join(" ");
          expect(await found(query)).toEqual(scanned(query));
        },
      ),
      { numRuns: 120, seed: 7 },
    );
  });

  test("finds a word of one, of two and of more characters", async () => {
    expect((await found("駅")).length).toBeGreaterThan(0);
    expect(await found("駅")).toEqual(scanned("駅"));
    expect(await found("公園")).toEqual(scanned("公園"));
    expect(await found("中央公園の整備")).toEqual(scanned("中央公園の整備"));
  });

  test("does not tell apart width, case and kana", async () => {
    expect(await found("バス")).toEqual(await found("ばす"));
    expect(await found("sdgs")).toEqual(await found("ＳＤＧＳ"));
  });

  test("wants every one of several words", async () => {
    const both = await found("公園 駅");
    expect(both).toEqual((await found("公園")).filter((serial) => scanned("駅").includes(serial)));
  });

  test("finds by signs alone, which no index holds", async () => {
    expect(await found("％")).toEqual(scanned("%"));
    expect(await found("。")).toEqual(scanned("。"));
  });

  test("gives everything for a blank query, newest first, page by page", async () => {
    const all = [...serials.keys()].reverse();
    expect(await found(" 　")).toEqual(all);
    const first = await found("", { limit: 15 });
    expect([...first, ...(await found("", { limit: 1000, before: first.at(-1) }))]).toEqual(all);
  });

  test("finds nothing of another case", async () => {
    const wish = searchWishOf(texts[0] ?? "");
    expect(await searchSubmissions(shared.house.reader, { consultationId: "another", wish, limit: 10 })).toEqual([]);
  });
});

test("the condition stands in any list of submissions, and is none for a blank query", async () => {
  const { reader } = shared.house;
  const condition = textContains(reader.engine, open.consultationId, searchWishOf("公園"));
  const count = await reader
    .selectFrom("submission")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where(condition ?? fail())
    .executeTakeFirstOrThrow();
  expect(count.count).toBe(scanned("公園").length);
  expect(textContains(reader.engine, open.consultationId, searchWishOf(" "))).toBeUndefined();
});

test("a later text takes the place of the first in the index", async () => {
  const { house } = shared;
  const own = await anotherCase(house);
  const { submissionId } = await submitted(house, own, "first", aComment([aBox("はじめの文")]));
  await writing(house.connection, (writer) =>
    updateSearchEntry(writer, submissionId, searchTextOf(house.connection.engine, "あとから直した文")),
  );
  const hits = async (query: string) =>
    (
      await searchSubmissions(house.reader, {
        consultationId: own.consultationId,
        wish: searchWishOf(query),
        limit: 10,
      })
    ).length;
  expect([await hits("はじめ"), await hits("あとから"), await hits("直した文")]).toEqual([0, 1, 1]);
});

function fail(): never {
  throw new Error("there must be a condition");
}
