import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreement } from "#app/opinion/alike/agreement.ts";

describe("how often staff agreed", () => {
  test("counts decisions that took one of the things shown", () => {
    expect(
      agreement([
        { proposed: ["3-2", "1-3", "3-1"], taken: "3-2" },
        { proposed: ["3-2", "1-3", "3-1"], taken: "3-1" },
        { proposed: ["3-2"], taken: "5-1" },
        { proposed: ["3-2"], taken: null },
      ]),
    ).toEqual({ shown: 4, taken: 2, share: 0.5 });
  });

  test("leaves out decisions before which nothing was shown", () => {
    expect(agreement([{ proposed: [], taken: "3-2" }])).toEqual({ shown: 0, taken: 0, share: null });
    expect(agreement([])).toEqual({ shown: 0, taken: 0, share: null });
  });

  test("is a share between 0 and 1 and adds up over parts", () => {
    const decision = fc.record({
      proposed: fc.subarray(["a", "b", "c"]),
      taken: fc.option(fc.constantFrom("a", "b", "c", "d"), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(decision), fc.array(decision), (before, after) => {
        const [one, two, both] = [agreement(before), agreement(after), agreement([...before, ...after])];
        expect(both.shown).toBe(one.shown + two.shown);
        expect(both.taken).toBe(one.taken + two.taken);
        expect(both.taken).toBeLessThanOrEqual(both.shown);
        expect(both.share).toBe(both.shown === 0 ? null : both.taken / both.shown);
      }),
    );
  });
});
