import fc from "fast-check";
import { expect, test } from "vitest";
import { slugCandidates, suggestPlanSlug } from "#app/plan/plan-slug.ts";

const suggested = (titles: readonly string[]) => titles.map((title) => suggestPlanSlug("oyama", title));

test("the address says the city, what the plan is, and which one", () => {
  expect(
    suggested([
      "第9次小山市総合計画",
      "第９次小山市総合計画",
      "第九次小山市総合計画",
      "第十二次小山市総合計画",
      "次期小山市総合計画",
      "第6次鶴ヶ島市総合計画 後期基本計画",
      "第5次基本構想・第12次基本計画",
      "小山市環境基本計画",
      "小山市総合計画",
    ]),
  ).toEqual([
    "oyama-sogo-9",
    "oyama-sogo-9",
    "oyama-sogo-9",
    "oyama-sogo-12",
    "oyama-sogo-jiki",
    "oyama-sogo-6-kohki",
    "oyama-koso-5-kihon-12",
    "oyama-kankyo",
    "oyama-sogo",
  ]);
});

test("a title without a known word still gets an address", () => {
  expect(suggested(["みんなでつくる未来", "第2期ゆめ"])).toEqual(["oyama-plan", "oyama-plan-2"]);
});

test("every suggestion and every way out of it can be an address", () => {
  const words = fc.array(
    fc.constantFrom("第9次", "総合計画", "基本計画", "国土強靱化地域計画", "ビジョン", "小山", "-", "🍓", "次期"),
  );
  const title = fc.oneof(
    fc.string(),
    words.map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(title, (text) => {
      for (const slug of slugCandidates(suggestPlanSlug("oyama", text)))
        expect(slug).toMatch(/^[a-z][a-z0-9-]{1,58}[a-z0-9]$/);
    }),
  );
});
