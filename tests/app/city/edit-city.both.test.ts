import { describe, expect, test } from "vitest";
import { citySchema } from "#app/city/city.schema.ts";
import { type AreaWish, editAreas } from "#app/city/edit-areas.server.ts";
import { editCity } from "#app/city/edit-city.server.ts";
import { editValidities } from "#app/city/edit-validities.server.ts";
import type { ValidityWish } from "#app/city/validity.ts";
import { type House, scopeOf } from "#app/shared/house.server.ts";
import { cityBySlug, currentSlug } from "#db/queries/address.ts";
import { areasOf, cityById, validitiesOf } from "#db/queries/city.ts";
import { allAreasOf } from "#db/queries/city-settings.ts";
import { aCity, anOpenConsultation, builtAt, must } from "#db/seed/builders/case.ts";
import { aComment, submitted } from "#tests/support/comment.ts";
import { aHouse, staffOf } from "#tests/support/house.ts";

const later = "2026-12-01T00:00:00.000Z";

const form = (over: Record<string, unknown> = {}) =>
  citySchema.parse({
    intent: "city",
    version: "1",
    name: "みほん市",
    prefecture: "見本県",
    slug: "mihon",
    procedureWord: "意見公募",
    classHeading: "取扱い",
    minimumDays: "２０",
    office: "政策課",
    phone: "111-111-1111",
    ...over,
  });

const versionOf = async (house: House, id: string) => (await cityById(house.reader, id))?.version;
const lastAudit = (house: House) =>
  house.reader.selectFrom("audit_entry").selectAll().orderBy("id", "desc").limit(1).executeTakeFirstOrThrow();

describe("the words of a city", () => {
  test("an administrator changes them, and every public page of the city shows it at once", async () => {
    const house = await aHouse();
    const id = await aCity(house);
    await house.scopes.refresh();
    const scopes = [scopeOf.site, scopeOf.city(id)];
    const before = scopes.map((scope) => house.scopes.known.get(scope) ?? 0);
    must(await editCity(house, staffOf(id, "administrator"), later, id, form()));
    expect(await cityById(house.reader, id)).toMatchObject({
      consultation_word: "意見公募",
      class_heading: "取扱い",
      minimum_days: 20,
      contact_office: "政策課",
      version: 2,
    });
    await house.scopes.refresh();
    expect(scopes.map((scope) => house.scopes.known.get(scope))).toEqual(before.map((version) => version + 1));
    expect(JSON.parse((await lastAudit(house)).fields)).not.toContain("name");
  });

  test("who saw an older version is refused and nothing is written", async () => {
    const house = await aHouse();
    const id = await aCity(house);
    const admin = staffOf(id, "administrator");
    must(await editCity(house, admin, later, id, form()));
    expect(await editCity(house, admin, later, id, form({ name: "べつの市", slug: "betsu" }))).toEqual({
      ok: false,
      refused: "stale",
    });
    expect((await cityById(house.reader, id))?.name).toBe("みほん市");
    expect(await currentSlug(house.reader, "city", "betsu")).toBeUndefined();
  });

  test("the secretariat, and the administrator of another city, are refused", async () => {
    const house = await aHouse();
    const id = await aCity(house);
    const other = await aCity(house, { code: "888888", slug: "tonari" });
    for (const actor of [staffOf(id, "secretariat"), staffOf(other, "administrator")])
      expect(await editCity(house, actor, later, id, form())).toEqual({ ok: false, refused: "forbidden" });
  });

  test("an address given up leads on, is nobody else's, and can be taken back", async () => {
    const house = await aHouse();
    const id = await aCity(house);
    const other = await aCity(house, { code: "888888", slug: "tonari" });
    const admin = staffOf(id, "administrator");
    must(await editCity(house, admin, later, id, form({ slug: "shin-mihon" })));
    expect((await cityBySlug(house.reader, "shin-mihon"))?.id).toBe(id);
    expect(await currentSlug(house.reader, "city", "mihon")).toBe("shin-mihon");
    const taken = form({ slug: "mihon" });
    expect(await editCity(house, staffOf(other, "administrator"), later, other, taken)).toEqual({
      ok: false,
      refused: "slug_taken",
    });
    must(await editCity(house, admin, later, id, form({ version: 2, slug: "mihon" })));
    expect(await currentSlug(house.reader, "city", "shin-mihon")).toBe("mihon");
    const slugs = house.reader.selectFrom("slug").select(["slug", "retired_at"]).where("subject_id", "=", id);
    expect(await slugs.orderBy("slug").execute()).toEqual([
      { slug: "mihon", retired_at: null },
      { slug: "shin-mihon", retired_at: later },
    ]);
  });
});

describe("the districts of a city", () => {
  const wish = (name: string, over: Partial<AreaWish> = {}): AreaWish => ({ id: null, name, ended: false, ...over });

  test("are renamed, added and put in order; one that ends can no longer be chosen and stays where it was chosen", async () => {
    const house = await aHouse();
    const open = await anOpenConsultation(house);
    const admin = staffOf(open.cityId, "administrator");
    const [north, south] = await areasOf(house.reader, open.cityId);
    const comment = aComment(undefined, { areaId: north?.id ?? null });
    const { submissionId } = await submitted(house, open, "north", comment);
    const wanted = [wish("中央"), wish("みなみ", { id: south?.id }), wish("北", { id: north?.id, ended: true })];
    must(await editAreas(house, admin, later, open.cityId, 1, wanted));
    expect((await areasOf(house.reader, open.cityId)).map(({ name }) => name)).toEqual(["中央", "みなみ"]);
    const submission = house.reader.selectFrom("submission").select("area_id").where("id", "=", submissionId);
    expect((await submission.executeTakeFirst())?.area_id).toBe(north?.id);
    const all = await allAreasOf(house.reader, open.cityId);
    expect(all.map(({ name, ended_at }) => [name, ended_at])).toEqual([
      ["中央", null],
      ["みなみ", null],
      ["北", later],
    ]);
    const again = all.map(({ id, name }) => wish(name, { id }));
    must(await editAreas(house, admin, later, open.cityId, 2, again));
    expect(await areasOf(house.reader, open.cityId)).toHaveLength(3);
  });

  test("a list that leaves one out is refused: nothing is deleted", async () => {
    const house = await aHouse();
    const id = await aCity(house);
    const admin = staffOf(id, "administrator");
    const [north] = await areasOf(house.reader, id);
    const short = [wish("北", { id: north?.id })];
    expect(await editAreas(house, admin, later, id, 1, short)).toEqual({ ok: false, refused: "stale" });
    expect(await editAreas(house, admin, later, id, 7, [])).toEqual({ ok: false, refused: "stale" });
    expect(await areasOf(house.reader, id)).toHaveLength(2);
    expect(await versionOf(house, id)).toBe(1);
  });
});

describe("what a city decides of opinions", () => {
  const wishes = async (house: House, cityId: string): Promise<ValidityWish[]> =>
    (await validitiesOf(house.reader, cityId)).map((row) => ({
      id: row.id,
      label: row.label,
      publicReason: row.public_reason,
      counted: row.counted === 1,
      answered: row.answered === 1,
      shown: row.shown === 1,
    }));

  test("labels, reasons and consequences change, codes stay, and the city adds its own", async () => {
    const house = await aHouse();
    const id = await aCity(house);
    const admin = staffOf(id, "administrator");
    const [valid, late, ...others] = await wishes(house, id);
    const codes = (await validitiesOf(house.reader, id)).map(({ code }) => code);
    const own = {
      id: null,
      label: "匿名",
      publicReason: "お名前がないためです。",
      counted: false,
      answered: false,
      shown: false,
    };
    const wanted = [
      { ...valid!, label: "有効な意見" },
      own,
      { ...late!, label: "締切後", counted: true, answered: true, shown: true },
      ...others,
    ];
    must(await editValidities(house, admin, later, id, 1, wanted));
    const now = await validitiesOf(house.reader, id);
    expect(now.slice(0, 3)).toMatchObject([
      { code: "valid", label: "有効な意見", counted: 1, answered: 1, shown: 1 },
      { code: "own-1", label: "匿名", counted: 0 },
      { code: "late", label: "締切後", counted: 1, answered: 1, shown: 1 },
    ]);
    expect(
      now
        .map(({ code }) => code)
        .filter((code) => code !== "own-1")
        .sort(),
    ).toEqual([...codes].sort());
  });

  test("有効 always counts, an answer is seen, and what is not in the table has its reason", async () => {
    const house = await aHouse();
    const id = await aCity(house);
    const admin = staffOf(id, "administrator");
    const all = await wishes(house, id);
    const changed = (index: number, over: Partial<ValidityWish>) =>
      editValidities(
        house,
        admin,
        builtAt,
        id,
        1,
        all.map((wish, at) => (at === index ? { ...wish, ...over } : wish)),
      );
    expect(await changed(0, { answered: false })).toEqual({ ok: false, refused: "valid_stands" });
    expect(await changed(1, { answered: true })).toEqual({ ok: false, refused: "answered_unseen" });
    expect(await changed(1, { publicReason: "" })).toEqual({ ok: false, refused: "reason_needed" });
    expect(await editValidities(house, admin, builtAt, id, 1, all.slice(1))).toEqual({ ok: false, refused: "stale" });
    expect(await versionOf(house, id)).toBe(1);
  });
});
