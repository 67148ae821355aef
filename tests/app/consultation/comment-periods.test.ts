import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closedBoxes, isAnythingOpen, type OwnPeriod } from "#app/consultation/comment-periods.ts";
import type { Consultation } from "#app/consultation/consultation.ts";
import { onSection, onWhole } from "#tests/support/comment.ts";

const opens = "2026-11-19T15:00:00.000Z";
const closes = "2026-12-19T15:00:00.000Z";
const consultation: Consultation = {
  opens_at: opens,
  closes_at: closes,
  announced_at: opens,
  validity_confirmed_at: null,
  published_at: null,
  stopped_at: null,
  reopened_as_id: null,
};
const follows: OwnPeriod = { opens_at: null, closes_at: null };
const early: OwnPeriod = { opens_at: null, closes_at: "2026-12-01T15:00:00.000Z" };
const late: OwnPeriod = { opens_at: null, closes_at: "2026-12-25T15:00:00.000Z" };
const sections = new Map([
  ["follows", follows],
  ["early", early],
  ["late", late],
]);
const typed = { kind: "typed", text: "P.12" } as const;
const places = [onSection("follows"), onSection("early"), onSection("late"), onSection("none"), onWhole, typed];
const closedAt = (at: string, of: Consultation = consultation) =>
  closedBoxes(of, sections, [...sections.values()], places, at);

describe("opinions that may not be handed in", () => {
  test("are those on sections that are not under comment, while all others are open", () => {
    expect(closedAt(opens)).toEqual([3]);
  });

  test("are, from the first refused instant of a section on, those on it", () => {
    expect(closedAt("2026-12-01T14:59:59.999Z")).toEqual([3]);
    expect(closedAt("2026-12-01T15:00:00.000Z")).toEqual([1, 3]);
  });

  test("are not those on the whole plan or a typed place while one section is open", () => {
    expect(closedAt(closes)).toEqual([0, 1, 3]);
  });

  test("are all of them once the last section has closed, before the first opens, and after a stop", () => {
    const all = [0, 1, 2, 3, 4, 5];
    expect(closedAt("2026-12-25T15:00:00.000Z")).toEqual(all);
    expect(closedAt("2026-11-19T14:59:59.999Z")).toEqual(all);
    expect(closedAt(opens, { ...consultation, stopped_at: opens })).toEqual(all);
    expect(closedAt(opens, { ...consultation, announced_at: null })).toEqual(all);
  });
});

test("the whole plan is open exactly while any section is", () => {
  const instant = fc
    .date({ min: new Date("2026-11-01T00:00:00Z"), max: new Date("2027-01-31T00:00:00Z"), noInvalidDate: true })
    .map((date) => date.toISOString());
  const period = fc.record({ opens_at: fc.option(instant), closes_at: fc.option(instant) });
  fc.assert(
    fc.property(fc.array(period, { minLength: 1, maxLength: 6 }), instant, (periods, at) => {
      const own = new Map(periods.map((one, index) => [String(index), one]));
      const each = [...own.keys()].map(onSection);
      const open = closedBoxes(consultation, own, periods, each, at).length < each.length;
      expect(isAnythingOpen(consultation, periods, at)).toBe(open);
    }),
  );
});
