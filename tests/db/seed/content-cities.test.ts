// The five cities and their accounts: figures of the documents, trees, drafts, addresses.
import { describe, expect, test } from "vitest";
import { chikumaCase } from "#db/seed/content/chikuma-case.ts";
import { cases, cities } from "#db/seed/content/cities.ts";
import { komoroPublished } from "#db/seed/content/komoro-published.ts";
import { sectionMarkdown } from "#db/seed/content/section-body.ts";
import type { CityContent } from "#db/seed/content/shape.ts";
import { demoPassword, staff } from "#db/seed/content/staff.ts";
import { countBy, divisionsIn, draftOf, policiesIn } from "#tests/db/seed/read-content.ts";

const [oyama, oshu, komoro, chikuma, tsurugashima] = cities as [
  CityContent,
  CityContent,
  CityContent,
  CityContent,
  CityContent,
];

describe("the cities", () => {
  test("are five, each with its code, its slug and its word for a public comment", () => {
    expect(cities.map(({ code, slug, name, terms }) => [code, slug, name, terms.consultation])).toEqual([
      ["092088", "oyama", "小山市", "パブリックコメント"],
      ["032158", "oshu", "奥州市", "意見公募"],
      ["202088", "komoro", "小諸市", "パブリックコメント"],
      ["202185", "chikuma", "千曲市", "パブリックコメント"],
      ["112411", "tsurugashima", "鶴ヶ島市", "パブリックコメント"],
    ]);
  });

  test("share no address with each other", () => {
    const slugs = [
      ...cities.flatMap(({ slug, plan, drafts }) => [slug, plan.slug, ...drafts.map(({ key }) => key)]),
      komoroPublished.nextDraft.key,
    ];
    const consultations = cases.map(({ consultation }) => consultation.slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(new Set(consultations).size).toBe(consultations.length);
    expect([...slugs, ...consultations].filter((slug) => !/^[a-z][a-z0-9-]{2,40}$/.test(slug))).toEqual([]);
  });

  test("have unique policy codes and division names within a city", () => {
    const twice = cities.filter((city) => {
      const codes = policiesIn(city.plan.policies).map(({ code }) => code);
      const names = divisionsIn(city.divisions).map(({ name }) => name);
      return new Set(codes).size !== codes.length || new Set(names).size !== names.length;
    });
    expect(twice.map(({ slug }) => slug)).toEqual([]);
  });

  test("give every policy a kind that the plan names", () => {
    const strange = cities.flatMap(({ plan }) =>
      policiesIn(plan.policies).filter(({ kind }) => !plan.policyKinds.includes(kind)),
    );
    expect(strange).toEqual([]);
  });

  test("say where they are now, once, with what is done before it and what is ahead after it", () => {
    const wrong = cities.filter(
      ({ milestones }) => !/^(done,)+now(,ahead)+$/.test(milestones.map(({ state }) => state).join()),
    );
    expect(wrong.map(({ slug }) => slug)).toEqual([]);
  });
});

describe("the figures of the documents", () => {
  test("小山市 has 11 areas and tiers of ten, five, five and two years under a vision of 30", () => {
    expect(oyama.areas).toHaveLength(11);
    expect(oyama.plan.tiers.map(({ period }) => ("years" in period ? period.years : null))).toEqual([10, 5, 5, 2]);
    expect(oyama.plan.links[0]).toMatchObject({ relation: "part_of", period: { kind: "fixed", years: 30 } });
  });

  test("奥州市 has a vision of 10 to 30 years from 2027, a plan of two times four, works rolled by three, two alternatives", () => {
    expect(oshu.areas.map(({ name }) => name)).toEqual(["水沢", "江刺", "前沢", "胆沢", "衣川"]);
    expect(oshu.plan.tiers.map(({ period }) => period)).toMatchObject([
      { kind: "range", minYears: 10, maxYears: 30, from: 2027 },
      { kind: "n_x_m", terms: 2, yearsEach: 4 },
      { kind: "rolling", years: 3 },
    ]);
    expect(oshu.drafts.map(({ alternative }) => alternative)).toEqual([null, "案①", "案②"]);
  });

  test("小諸市 has twelve years cut into three times four, and a works plan rolled by three", () => {
    expect(komoro.plan).toMatchObject({ alias: "第12次基本計画", period: { from: 2024, to: 2027 } });
    expect(komoro.plan.tiers.map(({ period }) => ("years" in period ? period.years : null))).toEqual([12, 4, 4, 4, 3]);
  });

  test("千曲市 plans for 2022 to 2026 and carries 総合戦略 and a financial plan", () => {
    expect(chikuma.plan.period).toMatchObject({ kind: "fixed", from: 2022, to: 2026 });
    expect(chikuma.plan.links.map(({ relation }) => relation)).toEqual(["carries", "carries"]);
  });

  test("鶴ヶ島市 plans for 2025 to 2029 with seven fields, 40 policies and three strategies", () => {
    expect(tsurugashima.plan.period).toMatchObject({ kind: "fixed", from: 2025, to: 2029 });
    const kinds = countBy(policiesIn(tsurugashima.plan.policies).map(({ kind }) => kind));
    expect(kinds).toEqual({ 将来像: 1, 政策分野: 7, 施策: 40 });
    expect(tsurugashima.plan.frameworks[0]?.items).toHaveLength(3);
  });

  test("of a fixed period have as many years as lie between its ends", () => {
    const periods = cities.flatMap(({ plan }) => [plan, ...plan.tiers, ...plan.links].map(({ period }) => period));
    const wrong = periods.filter(
      (period) =>
        period?.kind === "fixed" &&
        period.from !== null &&
        period.to !== null &&
        period.to - period.from + 1 !== period.years,
    );
    expect(wrong).toEqual([]);
  });
});

describe("the drafts", () => {
  const drafts = cities.flatMap((city) => city.drafts);

  test("have sections with a number of their own, a parent that exists, and pages of the print that do not overlap", () => {
    const wrong = drafts.filter(({ sections }) => {
      const numbers = sections.map(({ number }) => number);
      const pages = sections.flatMap((section) => section.pages ?? []);
      return (
        new Set(numbers).size !== numbers.length ||
        sections.some(({ parent }) => parent !== null && !numbers.includes(parent)) ||
        pages.some(({ from, to }, at) => from > to || from <= (pages[at - 1]?.to ?? 0))
      );
    });
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });

  test("have text in every section that holds no others", () => {
    const empty = drafts.flatMap(({ sections }) =>
      sections.filter(
        (section) => !sections.some(({ parent }) => parent === section.number) && sectionMarkdown(section).length < 30,
      ),
    );
    expect(empty).toEqual([]);
  });

  test("are whole in the two answered cases: five chapters, 18 sections and more", () => {
    const held = [chikumaCase, komoroPublished].map((one) => {
      const { sections } = draftOf(one);
      const chapters = sections.filter(({ number }) => sections.some(({ parent }) => parent === number));
      return { chapters: chapters.length, sections: sections.length - chapters.length };
    });
    expect(held).toEqual([
      { chapters: 5, sections: 19 },
      { chapters: 5, sections: 18 },
    ]);
  });

  test("refer only to stages, policies and divisions that their city has, and so do contacts", () => {
    const wrong = cities.flatMap(({ plan, drafts: own, divisions, contact }) => {
      const named = divisionsIn(divisions).map(({ name }) => name);
      const codes = policiesIn(plan.policies).map(({ code }) => code);
      const sections = own.flatMap((draft) => draft.sections);
      return [
        ...own.map(({ stage }) => stage).filter((stage) => !plan.draftStages.includes(stage)),
        ...sections.flatMap(({ policy }) => policy ?? []).filter((code) => !codes.includes(code)),
        ...[...sections, ...policiesIn(plan.policies), contact]
          .flatMap(({ division }) => division ?? [])
          .filter((name) => !named.includes(name)),
      ];
    });
    expect(wrong).toEqual([]);
  });
});

describe("the accounts", () => {
  test("have unique ids, a secretariat and an administrator per city, and one administrator of the installation", () => {
    expect(new Set(staff.map(({ loginId }) => loginId)).size).toBe(staff.length);
    const roles = cities.map(({ slug }) => staff.filter(({ scope }) => scope === slug).map(({ role }) => role));
    expect(roles.filter((held) => !held.includes("secretariat") || !held.includes("administrator"))).toEqual([]);
    expect(staff.filter(({ scope }) => scope === "installation").map(({ role }) => role)).toEqual(["administrator"]);
    expect(demoPassword.length).toBeGreaterThanOrEqual(12);
  });

  test("belong to a city of the demo and a division of that city, division staff always", () => {
    const wrong = staff.filter(({ scope, division, role }) => {
      if (scope === "installation") return division !== null;
      const city = cities.find(({ slug }) => slug === scope);
      const names = divisionsIn(city?.divisions ?? []).map(({ name }) => name);
      return !city || (division === null ? role === "division_staff" : !names.includes(division));
    });
    expect(wrong).toEqual([]);
  });
});
