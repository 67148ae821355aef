import { describe, expect, test } from "vitest";
import { type CaseOfDraft, sectionOpenings } from "#app/consultation/section-opening.ts";

const now = "2026-11-20T00:00:00.000Z";

const aCase = (id: string, over: Partial<CaseOfDraft> = {}): CaseOfDraft => ({
  id,
  slug: `case-${id}`,
  opens_at: "2026-11-08T15:00:00.000Z",
  closes_at: "2026-12-08T15:00:00.000Z",
  whole_opens_at: "2026-11-08T15:00:00.000Z",
  whole_closes_at: "2026-12-08T15:00:00.000Z",
  closing_together: 1,
  announced_at: "2026-11-01T00:00:00.000Z",
  validity_confirmed_at: null,
  published_at: null,
  stopped_at: null,
  reopened_as_id: null,
  ...over,
});

const under = (consultation_id: string, section_id: string, closes_at: string | null = null) => ({
  consultation_id,
  section_id,
  opens_at: null,
  closes_at,
});

describe("what can be done with a section of a draft", () => {
  test("a section of an open case is open until its own closing", () => {
    const own = "2026-11-25T15:00:00.000Z";
    const openings = sectionOpenings([aCase("a")], [under("a", "s1"), under("a", "s2", own)], now);
    expect(openings.get("s1")).toEqual({ state: "open", slug: "case-a", closesAt: "2026-12-08T15:00:00.000Z" });
    expect(openings.get("s2")).toEqual({ state: "open", slug: "case-a", closesAt: own });
  });

  test("a section that closed early is closed while the others are open", () => {
    const openings = sectionOpenings([aCase("a")], [under("a", "s1", "2026-11-18T15:00:00.000Z")], now);
    expect(openings.get("s1")).toMatchObject({ state: "closed", closesAt: "2026-11-18T15:00:00.000Z" });
  });

  test("a section that was never under comment is not spoken of", () => {
    expect(sectionOpenings([aCase("a")], [under("a", "s1")], now).has("s2")).toBe(false);
  });

  test("nothing of a stopped case is open", () => {
    const stopped = aCase("a", { stopped_at: "2026-11-15T00:00:00.000Z" });
    expect(sectionOpenings([stopped], [under("a", "s1")], now).get("s1")).toEqual({ state: "stopped", slug: "case-a" });
  });

  test("a case that was opened anew leaves its section to the new one, in whatever order they come", () => {
    const old = aCase("old", { reopened_as_id: "new" });
    const rows = [under("new", "s1"), under("old", "s1")];
    expect(sectionOpenings([old, aCase("new")], rows, now).get("s1")).toMatchObject({
      state: "open",
      slug: "case-new",
    });
    expect(sectionOpenings([aCase("new"), old], rows.reverse(), now).get("s1")).toMatchObject({ slug: "case-new" });
  });

  test("a case to come counts before one that is over", () => {
    const over = aCase("over", { opens_at: "2026-01-01T00:00:00.000Z", closes_at: "2026-02-01T00:00:00.000Z" });
    const ahead = aCase("ahead", { opens_at: "2026-12-01T00:00:00.000Z", closes_at: "2027-01-01T00:00:00.000Z" });
    const openings = sectionOpenings([over, ahead], [under("over", "s1"), under("ahead", "s1")], now);
    expect(openings.get("s1")).toEqual({ state: "ahead", slug: "case-ahead", opensAt: "2026-12-01T00:00:00.000Z" });
  });
});
