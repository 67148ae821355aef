import { describe, expect, test } from "vitest";
import { announceConsultation } from "#app/consultation/announce-consultation.server.ts";
import { caseFormOf, rulesOf } from "#app/consultation/case-form.ts";
import { classPresets } from "#app/consultation/class-presets.ts";
import { decideCase } from "#app/consultation/decide-case.server.ts";
import { editCaseSections } from "#app/consultation/edit-case-sections.server.ts";
import { editClasses } from "#app/consultation/edit-classes.server.ts";
import { editConsultation } from "#app/consultation/edit-consultation.server.ts";
import { makeConsultation } from "#app/consultation/make-consultation.server.ts";
import { startCase } from "#app/consultation/start-case.server.ts";
import { stopConsultation } from "#app/consultation/stop-consultation.server.ts";
import type { House } from "#app/shared/house.server.ts";
import { addDays, startOfTokyoDay } from "#app/shared/time/tokyo.ts";
import { classesOf, consultationById, consultedSections } from "#db/queries/consultation.ts";
import { anOpenConsultation, builtAt, caseInput, must } from "#db/seed/builders/case.ts";
import { aHouse, staffOf, theSystem } from "../../support/house.ts";

const day = (offset: number): string => startOfTokyoDay(addDays("2026-11-20", offset));

async function row(house: House, id: string) {
  const found = await consultationById(house.reader, id);
  if (!found) throw new Error("no case");
  return found;
}

async function edited(
  house: House,
  id: string,
  period: { opensAt: string; closesAt: string },
  at: string,
  version?: number,
) {
  const now = await row(house, id);
  const form = { ...caseFormOf(now), version: version ?? now.version };
  return editConsultation(house, staffOf(now.city_id, "secretariat"), at, id, form, period, rulesOf(form, "Web"));
}

describe("making a case", () => {
  test("numbers are counted over all cities of the installation within the fiscal year of the opening", async () => {
    const house = await aHouse();
    const first = await anOpenConsultation(house);
    const other = await anOpenConsultation(house, {
      slug: "tonari-soan",
      city: { slug: "tonari", code: "888888" },
      plan: { slug: "tonari-1" },
    });
    const next = must(
      await makeConsultation(house, theSystem, builtAt, first.cityId, {
        ...caseInput(first),
        slug: "rainen",
        opensAt: day(200),
        closesAt: day(231),
      }),
    );
    expect((await row(house, first.consultationId)).case_no).toBe(1);
    expect((await row(house, other.consultationId)).case_no).toBe(2);
    expect(await row(house, next)).toMatchObject({ reiwa_year: 9, case_no: 1 });
  });

  test("an earlier case gives its rules, notices and classes to the next", async () => {
    const house = await aHouse();
    const first = await anOpenConsultation(house, {
      classes: classPresets.find((preset) => preset.key === "V12")?.classes ?? [],
    });
    const wish = {
      draft: first.draftId,
      from: first.consultationId,
      title: "二度目",
      slug: "nidome",
      opensAt: day(40),
      closesAt: day(71),
    };
    const input = await startCase(house.reader, first.cityId, wish);
    expect(input?.classes.map((one) => one.code)).toEqual(["◎", "○", "△", "×", "―"]);
    expect(input?.rules.channels.map((one) => one.code)).toContain("post");
    expect(input?.sections).toHaveLength(3);
    expect(await startCase(house.reader, "another city", wish)).toBeNull();
  });

  test("a period under the city's minimum is announced only with a public reason", async () => {
    const house = await aHouse();
    const open = await anOpenConsultation(house);
    const short = { ...caseInput(open), slug: "mijikai", opensAt: day(1), closesAt: day(21) };
    const id = must(await makeConsultation(house, theSystem, builtAt, open.cityId, short));
    expect(await announceConsultation(house, theSystem, builtAt, id)).toEqual({
      ok: false,
      refused: "short_without_reason",
    });
    const withReason = must(
      await makeConsultation(house, theSystem, builtAt, open.cityId, {
        ...short,
        slug: "mijikai-2",
        shortPeriodReason: "議会の日程に合わせるため",
      }),
    );
    expect(await announceConsultation(house, theSystem, builtAt, withReason)).toMatchObject({ ok: true });
  });

  test("a case without sections, or announced before, is not announced", async () => {
    const house = await aHouse();
    const open = await anOpenConsultation(house);
    const empty = must(
      await makeConsultation(house, theSystem, builtAt, open.cityId, {
        ...caseInput(open),
        slug: "kara",
        sections: [],
      }),
    );
    expect(await announceConsultation(house, theSystem, builtAt, empty)).toEqual({ ok: false, refused: "no_sections" });
    expect(await announceConsultation(house, theSystem, builtAt, open.consultationId)).toEqual({
      ok: false,
      refused: "already_announced",
    });
  });
});

describe("changing a case", () => {
  test("while it is open the closing may be later but not earlier, and the opening stands", async () => {
    const house = await aHouse();
    const { consultationId: id } = await anOpenConsultation(house);
    const { opens_at: opensAt, closes_at: closesAt } = await row(house, id);
    const now = day(3);
    expect(await edited(house, id, { opensAt, closesAt: day(20) }, now)).toEqual({ ok: false, refused: "open_frozen" });
    expect(await edited(house, id, { opensAt: day(-1), closesAt }, now)).toEqual({ ok: false, refused: "open_frozen" });
    expect(await edited(house, id, { opensAt, closesAt: day(40) }, now)).toMatchObject({ ok: true });
    expect(await edited(house, id, { opensAt, closesAt: day(50) }, day(45))).toEqual({
      ok: false,
      refused: "closed_frozen",
    });
  });

  test("a form that saw an older version is refused and changes nothing", async () => {
    const house = await aHouse();
    const { consultationId: id } = await anOpenConsultation(house);
    const { opens_at: opensAt, closes_at: closesAt, version } = await row(house, id);
    expect(await edited(house, id, { opensAt, closesAt }, day(0), version)).toMatchObject({ ok: true });
    expect(await edited(house, id, { opensAt, closesAt }, day(0), version)).toEqual({ ok: false, refused: "stale" });
  });

  test("a section under comment stays, and its own closing may only be later", async () => {
    const house = await aHouse();
    const open = await anOpenConsultation(house);
    const clerk = staffOf(open.cityId, "secretariat");
    const sections = (await consultedSections(house.reader, open.consultationId)).map(
      ({ section_id, opens_at, closes_at }) => ({ section_id, opens_at, closes_at }),
    );
    const save = async (wanted: typeof sections) =>
      editCaseSections(
        house,
        clerk,
        day(2),
        open.consultationId,
        (await row(house, open.consultationId)).version,
        wanted,
      );
    expect(await save(sections.slice(1))).toEqual({ ok: false, refused: "frozen" });
    expect(await save([])).toEqual({ ok: false, refused: "none" });
    expect(await save(sections.map((one, index) => (index === 0 ? { ...one, closes_at: day(20) } : one)))).toEqual({
      ok: false,
      refused: "frozen",
    });
    expect(
      await save(sections.map((one, index) => (index === 0 ? { ...one, closes_at: day(35) } : one))),
    ).toMatchObject({ ok: true });
  });

  test("classes keep their order and can be replaced until an answer uses them", async () => {
    const house = await aHouse();
    const open = await anOpenConsultation(house);
    const now = await classesOf(house.reader, open.consultationId);
    const turned = [...now]
      .reverse()
      .map(({ id, code, label, meaning, canonical, requires_revision, counts_as_revised }) => ({
        id,
        code,
        label,
        meaning,
        canonical,
        requires_revision,
        counts_as_revised,
      }));
    must(await editClasses(house, theSystem, builtAt, open.consultationId, turned));
    expect((await classesOf(house.reader, open.consultationId)).map((one) => one.code)).toEqual([
      "F",
      "E",
      "D",
      "C",
      "B",
      "A",
    ]);
    must(await editClasses(house, theSystem, builtAt, open.consultationId, []));
    expect(await classesOf(house.reader, open.consultationId)).toEqual([]);
  });

  test("a case is stopped with a reason, once; opened anew it leads to the next", async () => {
    const house = await aHouse();
    const open = await anOpenConsultation(house);
    const clerk = staffOf(open.cityId, "secretariat");
    must(await stopConsultation(house, clerk, day(3), open.consultationId, "案を作り直すため"));
    expect(await stopConsultation(house, clerk, day(4), open.consultationId, "もう一度")).toEqual({
      ok: false,
      refused: "not_now",
    });
    const reopened = await decideCase(house, clerk, day(5), open.consultationId, {
      decision: "reopen",
      title: "やり直し",
      slug: "yarinaoshi",
      opensOn: "2027-01-10",
      closesOn: "2027-02-10",
    });
    expect(reopened).toEqual({ ok: true, goTo: "yarinaoshi" });
    const next = await house.reader
      .selectFrom("consultation")
      .select("id")
      .where("slug", "=", "yarinaoshi")
      .executeTakeFirstOrThrow();
    expect((await row(house, open.consultationId)).reopened_as_id).toBe(next.id);
  });
});
