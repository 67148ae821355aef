import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PeriodColumns, planPeriod } from "#app/plan/plan-period.ts";

const period = (over: Partial<PeriodColumns>): PeriodColumns => ({
  period_kind: "fixed",
  period_from: 2027,
  period_to: 2036,
  period_text: "",
  ...over,
});

describe("the period of a plan in words", () => {
  test("a fixed one names both fiscal years in both calendars and counts the years, first and last included", () => {
    expect(planPeriod(period({}))).toBe("令和9年度（2027年度）から令和18年度（2036年度）まで（10年間）");
  });

  test("a fixed one of a single year says one year", () => {
    expect(planPeriod(period({ period_to: 2027 }))).toBe("令和9年度（2027年度）から令和9年度（2027年度）まで（1年間）");
  });

  test("one of unsure length says that it ends at the latest then", () => {
    expect(planPeriod(period({ period_kind: "range", period_to: 2056 }))).toBe(
      "令和9年度（2027年度）から、長くて令和38年度（2056年度）まで",
    );
  });

  test("an open one says that its end is not decided, whatever year is stored as its end", () => {
    const open = "令和9年度（2027年度）から（終わりの年度は決めていません）";
    expect(planPeriod(period({ period_kind: "open", period_to: null }))).toBe(open);
    expect(planPeriod(period({ period_kind: "open" }))).toBe(open);
  });

  test("one of several terms says that it is cut into them", () => {
    expect(planPeriod(period({ period_kind: "n_x_m", period_to: 2034 }))).toBe(
      "令和9年度（2027年度）から令和16年度（2034年度）まで（いくつかの期に分けて進めます）",
    );
  });

  test("a rolling one says that it is renewed every year", () => {
    expect(planPeriod(period({ period_kind: "rolling", period_to: 2029 }))).toBe(
      "令和9年度（2027年度）から令和11年度（2029年度）まで（毎年度見直します）",
    );
    expect(planPeriod(period({ period_kind: "rolling", period_from: null, period_to: null }))).toBe("毎年度見直します");
  });

  test("the city's own words come before everything that the years would print", () => {
    expect(planPeriod(period({ period_text: " 4年×2期の8年間 " }))).toBe("4年×2期の8年間");
  });

  test("one that begins before 令和 is named in the era of its years", () => {
    expect(planPeriod(period({ period_from: 2016, period_to: 2027 }))).toBe(
      "平成28年度（2016年度）から令和9年度（2027年度）まで（12年間）",
    );
  });

  test("one of which only the end is known says that", () => {
    expect(planPeriod(period({ period_from: null }))).toBe("令和18年度（2036年度）まで");
  });

  test("no period is ever shown as nothing, and every known year is said", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("fixed" as const, "range" as const, "open" as const, "n_x_m" as const, "rolling" as const),
        fc.option(fc.integer({ min: 1990, max: 2100 })),
        fc.option(fc.nat(40)),
        (kind, from, years) => {
          const to = years === null ? null : (from ?? 2020) + years;
          const text = planPeriod({ period_kind: kind, period_from: from, period_to: to, period_text: "  " });
          expect(text).not.toBe("");
          if (from !== null) expect(text).toContain(`（${from}年度）`);
          if (to !== null && !(kind === "open" && from !== null)) expect(text).toContain(`（${to}年度）`);
        },
      ),
    );
  });
});
