import { expect, test } from "vitest";
import type { Division } from "#app/city/division.ts";
import { type DivisionChange, editDivisions } from "#app/city/edit-divisions.server.ts";
import { inTreeOrder } from "#app/city/tree-order.ts";
import type { House } from "#app/shared/house.server.ts";
import { divisionsOf } from "#db/queries/city.ts";
import { aCity, builtAt, must } from "#db/seed/builders/case.ts";
import { aHouse, staffOf } from "#tests/support/house.ts";

async function aSettledCity() {
  const house = await aHouse();
  const id = await aCity(house);
  const change = (version: number, what: DivisionChange) =>
    editDivisions(house, staffOf(id, "administrator"), builtAt, id, version, what);
  return { house, id, change };
}

const named = async (house: House, cityId: string, name: string): Promise<Division> => {
  const found = (await divisionsOf(house.reader, cityId)).find((division) => division.name === name);
  if (!found) throw new Error(`no division ${name}`);
  const { id, parent_id, valid_from, valid_to, successor_id } = found;
  return { id, parent_id, name, valid_from, valid_to, successor_id };
};

const tree = async (house: House, cityId: string): Promise<string[]> => {
  const divisions = await divisionsOf(house.reader, cityId);
  const places = inTreeOrder(divisions);
  expect(places.map(({ id }) => id)).toEqual(divisions.map(({ id }) => id));
  return places.map(({ level }, index) => `${"-".repeat(level - 1)}${divisions[index]?.name}`);
};

test("divisions are added as a tree, at the end of what stands below their parent", async () => {
  const { house, id, change } = await aSettledCity();
  const { id: parentId } = await named(house, id, "企画部");
  const added = [
    { name: "財政課", level: 1 },
    { name: "財政係", level: 2 },
    { name: "広報課", level: 1 },
  ];
  expect(must(await change(1, { kind: "add", parentId, from: "2027-04-01", added }))).toHaveLength(3);
  expect(await tree(house, id)).toEqual([
    "企画部",
    "-企画課",
    "-財政課",
    "--財政係",
    "-広報課",
    "建設部",
    "-道路課",
    "-公園課",
  ]);
  expect((await named(house, id, "財政係")).valid_from).toBe("2027-04-01");
});

test("one that ends keeps its place and names its successor", async () => {
  const { house, id, change } = await aSettledCity();
  const [road, park] = [await named(house, id, "道路課"), await named(house, id, "公園課")];
  const ended = { ...park, valid_to: "2027-03-31", successor_id: road.id };
  must(await change(1, { kind: "edit", division: ended }));
  expect(await named(house, id, "公園課")).toEqual(ended);
  expect(await change(2, { kind: "edit", division: { ...road, valid_to: "2027-03-31" } })).toEqual({
    ok: false,
    refused: "successor_needed",
  });
});

test("one moves to another parent, and among its neighbours", async () => {
  const { house, id, change } = await aSettledCity();
  const park = await named(house, id, "公園課");
  must(await change(1, { kind: "move", id: park.id, way: "up" }));
  expect(await tree(house, id)).toEqual(["企画部", "-企画課", "建設部", "-公園課", "-道路課"]);
  const { id: planning } = await named(house, id, "企画部");
  must(await change(2, { kind: "edit", division: { ...park, name: "みどり課", parent_id: planning } }));
  expect(await tree(house, id)).toEqual(["企画部", "-企画課", "-みどり課", "建設部", "-道路課"]);
  expect(await change(3, { kind: "move", id: planning, way: "up" })).toEqual({ ok: false, refused: "cannot_move" });
});

test("a name stands once below a parent, and a division of another city is unknown", async () => {
  const { house, id, change } = await aSettledCity();
  const { id: parentId } = await named(house, id, "企画部");
  const same = { kind: "add", parentId, from: null, added: [{ name: "企画課", level: 1 }] } as const;
  expect(await change(1, same)).toEqual({ ok: false, refused: "name_twice" });
  must(await change(1, { ...same, parentId: null }));
  const other = await aCity(house, { code: "888888", slug: "tonari" });
  const theirs = await named(house, other, "道路課");
  expect(await change(2, { ...same, parentId: theirs.id })).toEqual({ ok: false, refused: "no_such_division" });
  expect(await change(2, { kind: "edit", division: theirs })).toEqual({ ok: false, refused: "no_such_division" });
  expect(await change(2, { kind: "move", id: theirs.id, way: "up" })).toEqual({ ok: false, refused: "cannot_move" });
  expect(await tree(house, other)).toEqual(["企画部", "-企画課", "建設部", "-道路課", "-公園課"]);
});

test("of two that press at once one is told that the other was first", async () => {
  const { house, id, change } = await aSettledCity();
  const add = (name: string) => change(1, { kind: "add", parentId: null, from: null, added: [{ name, level: 1 }] });
  const results = await Promise.all([add("議会事務局"), add("会計課")]);
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  expect(results.filter((result) => !result.ok && result.refused === "stale")).toHaveLength(1);
  expect(await tree(house, id)).toHaveLength(6);
});
