import { expect, test } from "vitest";
import { type Division, divisionFault, isCurrent } from "#app/city/division.ts";

const division = (id: string, over: Partial<Division> = {}): Division => ({
  id,
  parent_id: null,
  name: id,
  valid_from: null,
  valid_to: null,
  successor_id: null,
  ...over,
});

const all = [
  division("建設部"),
  division("道路課", { parent_id: "建設部" }),
  division("維持係", { parent_id: "道路課" }),
  division("都市課", { parent_id: "建設部" }),
  division("旧土木課", { valid_to: "2025-03-31", successor_id: "道路課" }),
];
const fault = (id: string, over: Partial<Division>) =>
  divisionFault(all, { ...(all.find((one) => one.id === id) ?? division(id)), ...over });

test("a division works on its first and on its last day", () => {
  const year = { valid_from: "2026-04-01", valid_to: "2027-03-31" };
  const days = ["2026-03-31", "2026-04-01", "2027-03-31", "2027-04-01"];
  expect(days.map((day) => isCurrent(year, day))).toEqual([false, true, true, false]);
  expect(isCurrent({ valid_from: null, valid_to: null }, "1999-01-01")).toBe(true);
});

test("one that ends names who goes on, and one that goes on names nobody", () => {
  expect(fault("都市課", { valid_to: "2027-03-31", successor_id: "道路課" })).toBeNull();
  expect(fault("都市課", { valid_to: "2027-03-31" })).toBe("successor_needed");
  expect(fault("都市課", { successor_id: "道路課" })).toBe("end_needed");
});

test("a successor is another division that works on the day after", () => {
  const end = { valid_to: "2027-03-31" };
  expect(fault("都市課", { ...end, successor_id: "都市課" })).toBe("successor_self");
  expect(fault("都市課", { ...end, successor_id: "旧土木課" })).toBe("successor_over");
  expect(fault("維持係", { ...end, successor_id: "旧土木課" })).toBe("successor_over");
  expect(fault("維持係", { valid_to: "2024-03-31", successor_id: "旧土木課" })).toBeNull();
});

test("the chain of successors never comes back", () => {
  expect(fault("道路課", { parent_id: null, valid_to: "2027-03-31", successor_id: "旧土木課" })).toBe(
    "successor_circle",
  );
});

test("nothing stands below itself, and a part does not outlive the whole", () => {
  expect(fault("建設部", { parent_id: "維持係" })).toBe("parent_below");
  expect(fault("都市課", { parent_id: "旧土木課" })).toBe("parent_over");
  expect(fault("道路課", { valid_to: "2027-03-31", successor_id: "都市課" })).toBe("parts_open");
  expect(fault("都市課", { valid_from: "2027-04-01", valid_to: "2027-03-31", successor_id: "道路課" })).toBe(
    "dates_order",
  );
  expect(fault("都市課", { parent_id: "よその課" })).toBe("no_such_division");
});
