import { describe, expect, test } from "vitest";
import { goodUntil, type ListedCase, listedPhase, listGoodUntil, toldClosing } from "#app/consultation/case-times.ts";
import type { Consultation } from "#app/consultation/consultation.ts";

/** 令和8年11月20日 9時 in Tokyo; its midnight is 15:00 UTC. */
const now = "2026-11-20T00:00:00.000Z";
const midnight = "2026-11-20T15:00:00.000Z";

const consultation = (over: Partial<Consultation> = {}): Consultation => ({
  opens_at: "2026-11-08T15:00:00.000Z",
  closes_at: "2026-12-08T15:00:00.000Z",
  announced_at: "2026-11-01T00:00:00.000Z",
  validity_confirmed_at: null,
  published_at: null,
  stopped_at: null,
  reopened_as_id: null,
  ...over,
});

const listed = (over: Partial<ListedCase> = {}): ListedCase => ({
  ...consultation(over),
  whole_opens_at: over.opens_at ?? "2026-11-08T15:00:00.000Z",
  whole_closes_at: over.closes_at ?? "2026-12-08T15:00:00.000Z",
  closing_together: 3,
  ...over,
});

const section = (id: string, opens_at: string | null = null, closes_at: string | null = null) => ({
  section_id: id,
  opens_at,
  closes_at,
});

describe("until when a page stays true by itself", () => {
  test("a page that counts days changes at midnight in Tokyo", () => {
    expect(goodUntil([{ consultation: consultation(), sections: [section("a")] }], now, true)).toBe(midnight);
  });

  test("a closing in the afternoon comes before midnight", () => {
    const closes_at = "2026-11-20T08:30:00.000Z";
    expect(goodUntil([{ consultation: consultation({ closes_at }), sections: [section("a")] }], now, true)).toBe(
      closes_at,
    );
  });

  test("a section with a time of its own changes the page by itself", () => {
    const own = "2026-11-29T15:00:00.000Z";
    const of = { consultation: consultation(), sections: [section("a"), section("b", null, own)] };
    expect(goodUntil([of], now, false)).toBe(own);
  });

  test("a page without days and without times ahead stays true for ever", () => {
    const over = consultation({ opens_at: "2026-01-01T00:00:00.000Z", closes_at: "2026-02-01T00:00:00.000Z" });
    expect(goodUntil([{ consultation: over, sections: [section("a")] }], now, false)).toBeUndefined();
    expect(goodUntil([], now, false)).toBeUndefined();
  });

  test("a list with an open case counts days; one with a case to come waits for its opening", () => {
    expect(listGoodUntil([listed()], now)).toBe(midnight);
    const opens_at = "2026-11-30T15:00:00.000Z";
    expect(listGoodUntil([listed({ opens_at })], now)).toBe(opens_at);
    expect(listGoodUntil([], now)).toBeUndefined();
  });
});

describe("the closing that people are told", () => {
  test("is that of the case while any section closes with it", () => {
    const of = listed({ whole_closes_at: "2026-12-20T15:00:00.000Z" });
    expect(toldClosing(of, now)).toBe("2026-12-08T15:00:00.000Z");
  });

  test("is the last of all once the case itself has closed, or when no section follows it", () => {
    const whole_closes_at = "2026-12-20T15:00:00.000Z";
    expect(toldClosing(listed({ whole_closes_at }), "2026-12-10T00:00:00.000Z")).toBe(whole_closes_at);
    expect(toldClosing(listed({ whole_closes_at, closing_together: 0 }), now)).toBe(whole_closes_at);
  });
});

describe("what a listed case is", () => {
  test("it is open while any section is, also when the case itself has closed", () => {
    const of = listed({ closes_at: "2026-11-15T15:00:00.000Z", whole_closes_at: "2026-12-20T15:00:00.000Z" });
    expect(listedPhase(of, now)).toBe("open");
  });

  test("the first refused instant is no longer open", () => {
    expect(listedPhase(listed(), "2026-12-08T14:59:59.999Z")).toBe("open");
    expect(listedPhase(listed(), "2026-12-08T15:00:00.000Z")).toBe("closed");
  });
});
