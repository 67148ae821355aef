import { describe, expect, test } from "vitest";
import type { PublishedColumns } from "#app/publication/published-columns.ts";
import type { House } from "#app/shared/house.server.ts";
import { uuidv7 } from "#app/shared/uuid.server.ts";
import { policySheet } from "#app/site/policy-sheet.server.ts";
import { aDraft, anOpenConsultation, builtAt, type OpenCase, someSections } from "#db/seed/builders/case.ts";
import { aHouse } from "../../support/house.ts";

const columns = (summary: string): PublishedColumns => ({
  place: { chapter: "第1章", section: "第1節", page: "10ページ" },
  summary,
  count: 3,
  people: 2,
  response: `${summary}への市の考え方`,
  classCode: "A",
  classLabel: "直しました",
  changes: [{ place: "第1節", before: "", after: "夜の便を走らせます。", reason: "" }],
  sameAsNo: null,
});

/** Publishes an edition that holds one row of a policy for each summary; returns the ids of the rows' groups. */
async function anEdition(house: House, of: OpenCase, edition: number, policy: string, summaries: readonly string[]) {
  const { writing } = house.connection;
  const id = uuidv7();
  const publication = {
    id,
    consultation_id: of.consultationId,
    edition,
    title: "結果",
    summary: "{}",
    hash: "0".repeat(64),
  };
  await writing
    .insertInto("publication")
    .values({ ...publication, published_at: builtAt, supersedes_id: null })
    .execute();
  const groups = summaries.map(() => uuidv7());
  await writing
    .insertInto("opinion_group")
    .values(
      groups.map((group, index) => ({
        id: group,
        city_id: of.cityId,
        consultation_id: of.consultationId,
        section_id: null,
        place_order: index,
        policy_id: null,
        lead_division_id: null,
        heading: null,
        summary: null,
        published_no: null,
        merged_into_id: null,
        created_at: builtAt,
      })),
    )
    .execute();
  await writing
    .insertInto("publication_row")
    .values(
      groups.map((group, index) => ({
        id: uuidv7(),
        publication_id: id,
        ordinal: index,
        no: index + 1,
        group_id: group,
        policy_id: of.policies.get(policy) ?? null,
        columns: JSON.stringify(columns(summaries[index] ?? "")),
        hash: "0".repeat(64),
      })),
    )
    .execute();
  return groups;
}

const sheetOf = async (house: House, code: string) => (await policySheet(house.reader, "mihon-sogo-1", code))?.policy;

describe("what everybody may read about a policy", () => {
  test("its published rows with the city's view and the change, and its place in the public drafts", async () => {
    const house = await aHouse();
    const of = await anOpenConsultation(house);
    await anEdition(house, of, 1, "1-1", ["夜のバスがない。"]);
    const sheet = await sheetOf(house, "1-1");
    expect(sheet).toMatchObject({ title: "公共交通", parent: { code: "1" }, children: [], more: false });
    expect(sheet?.cases).toMatchObject([
      { slug: of.slug, rows: [{ no: 1, summary: "夜のバスがない。", counted: { count: 3 }, withdrawn: null }] },
    ]);
    expect(sheet?.cases[0]?.rows[0]?.changes).toMatchObject([{ before: "", after: "夜の便を走らせます。" }]);
    expect(sheet?.sections.map((section) => section.key)).toEqual(["c1-1"]);
  });

  test("only the last edition of a case counts, and rows of other policies stay with theirs", async () => {
    const house = await aHouse();
    const of = await anOpenConsultation(house);
    await anEdition(house, of, 1, "1-1", ["はじめの版"]);
    await anEdition(house, of, 2, "1-1", ["あとの版"]);
    const said = (await sheetOf(house, "1-1"))?.cases.flatMap((one) => one.rows.map((row) => row.summary));
    expect(said).toEqual(["あとの版"]);
    expect((await sheetOf(house, "1-2"))?.cases).toEqual([]);
  });

  test("of a withdrawn row no word is left, only that and why", async () => {
    const house = await aHouse();
    const of = await anOpenConsultation(house);
    const [group] = await anEdition(house, of, 1, "1-1", ["名前が書かれた意見"]);
    await house.connection.writing
      .insertInto("publication_withdrawal")
      .values({
        id: uuidv7(),
        consultation_id: of.consultationId,
        group_id: group ?? "",
        kind: "personal_data",
        at: builtAt,
      })
      .execute();
    const sheet = await sheetOf(house, "1-1");
    expect(sheet?.cases[0]?.rows[0]?.withdrawn).toContain("個人情報保護のため削除");
    expect(JSON.stringify(sheet)).not.toContain("名前が書かれた");
  });

  test("sections of drafts that were not shown are not named", async () => {
    const house = await aHouse();
    const of = await anOpenConsultation(house);
    const hidden = await aDraft(house, of.planId, { slug: "genan", sections: someSections(of.policies) });
    const { writing } = house.connection;
    await writing.updateTable("draft").set({ published_at: null }).where("id", "=", hidden.id).execute();
    expect((await sheetOf(house, "1-1"))?.sections.map((section) => section.draft.slug)).toEqual(["soan"]);
  });

  test("a goal shows the policies in it; an unknown code is nothing", async () => {
    const house = await aHouse();
    await anOpenConsultation(house);
    expect((await sheetOf(house, "1"))?.children.map((one) => one.code)).toEqual(["1-1", "1-2"]);
    expect(await sheetOf(house, "9")).toBeNull();
    expect(await policySheet(house.reader, "nothing", "1")).toBeNull();
  });

  test("of very many rows the first fifty are shown and it is said that there are more", async () => {
    const house = await aHouse();
    const of = await anOpenConsultation(house);
    const many = Array.from({ length: 51 }, (_, n) => `意見${n}`);
    await anEdition(house, of, 1, "1-1", many);
    const sheet = await sheetOf(house, "1-1");
    expect([sheet?.cases[0]?.rows.length, sheet?.more]).toEqual([50, true]);
  });
});
