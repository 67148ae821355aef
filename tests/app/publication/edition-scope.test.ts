import { expect, test } from "vitest";
import { editionScope } from "#app/publication/edition-scope.ts";

const consultation = {
  opens_at: "2026-11-20T15:00:00.000Z",
  closes_at: "2026-12-19T15:00:00.000Z",
  announced_at: "2026-11-01T00:00:00.000Z",
  validity_confirmed_at: null,
  published_at: null,
  stopped_at: null as string | null,
  reopened_as_id: null,
};
const section = (key: string, closes_at: string | null = null) => ({
  section_id: `id-${key}`,
  key,
  opens_at: null,
  closes_at,
});
const early = section("a", "2026-12-09T15:00:00.000Z");
const sections = [early, section("b"), section("c")];
const between = "2026-12-12T00:00:00.000Z";
const after = "2027-01-10T00:00:00.000Z";
const scope = (covered: "all" | string[], wished: string[] | null, now: string, of = sections) =>
  editionScope(consultation, of, covered, wished, now).sections;

test("without a wish every section that has closed is covered; all of them are the whole case", () => {
  expect(scope([], null, "2026-12-01T00:00:00.000Z")).toBe("none");
  expect(scope([], null, between)).toEqual(["id-a"]);
  expect(scope([], null, after)).toBe(null);
});

test("the instant of closing is the first at which a section can be covered", () => {
  expect(scope([], null, "2026-12-09T14:59:59.999Z")).toBe("none");
  expect(scope([], null, "2026-12-09T15:00:00.000Z")).toEqual(["id-a"]);
});

test("of what has closed, only what is wished for is covered, and whatever was covered before", () => {
  expect(scope([], ["b"], after)).toEqual(["id-b"]);
  expect(scope(["id-a"], ["b"], after)).toEqual(["id-a", "id-b"]);
  expect(scope(["id-a"], ["b", "c"], after)).toBe(null);
  expect(scope([], ["b"], between)).toBe("none");
  expect(scope([], ["nonsense"], after)).toBe("none");
});

test("what was covered whole is never covered in part again", () => {
  expect(scope("all", ["a"], after)).toBe(null);
});

test("a case without sections closes as a whole, and so does one that was stopped", () => {
  expect(scope([], null, between, [])).toBe("none");
  expect(scope([], null, after, [])).toBe(null);
  const stopped = { ...consultation, stopped_at: "2026-12-01T00:00:00.000Z" };
  expect(editionScope(stopped, sections, [], null, between).sections).toBe(null);
});
