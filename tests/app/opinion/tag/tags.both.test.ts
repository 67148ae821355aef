import { expect, test } from "vitest";
import { editTags } from "#app/opinion/tag/edit-tags.server.ts";
import { readTags, writeTags } from "#app/opinion/tag/tag-list.ts";
import { tagsOfPlan } from "#db/queries/tag.ts";
import { aCity, aPlan, builtAt, must } from "#db/seed/builders/case.ts";
import { aHouse, staffOf } from "../../../support/house.ts";

test("a list as typed becomes tags in groups, each once", () => {
  expect(readTags("対象：高齢者\n対象:子ども\n\n急ぎ\n対象：高齢者")).toEqual([
    { group: "対象", label: "高齢者" },
    { group: "対象", label: "子ども" },
    { group: "", label: "急ぎ" },
  ]);
});

test("a changed list keeps the tags that stay, and is refused to staff without the role", async () => {
  const house = await aHouse();
  const city = await aCity(house);
  const plan = await aPlan(house, city);
  const clerk = staffOf(city, "secretariat");
  must(await editTags(house, clerk, builtAt, plan, readTags("対象：高齢者\n急ぎ")));
  const [first] = await tagsOfPlan(house.reader, plan);
  must(await editTags(house, clerk, builtAt, plan, readTags("長い目\n対象：高齢者")));
  const now = await tagsOfPlan(house.reader, plan);
  expect(writeTags(now, "：")).toBe("長い目\n対象：高齢者");
  expect(now[1]?.id).toBe(first?.id);
  expect(await editTags(house, staffOf(city, "consultant"), builtAt, plan, [])).toEqual({
    ok: false,
    refused: "forbidden",
  });
});
