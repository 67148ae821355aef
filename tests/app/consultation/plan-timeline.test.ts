import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  planTimeline,
  type TimelineCase,
  type TimelineDraft,
  type WrittenStep,
} from "#app/consultation/plan-timeline.ts";

const now = "2026-11-20T00:00:00.000Z";
const day = (text: string) => `${text}T00:00:00.000Z`;

const step = (title: string, state: WrittenStep["state"], when_text = ""): WrittenStep => ({
  when_text,
  title,
  note: "",
  state,
});

const aCase = (id: string, over: Partial<TimelineCase> = {}): TimelineCase => ({
  id,
  draft_id: `draft-${id}`,
  draft_stage: "素案",
  procedure_word: "パブリックコメント",
  opens_at: day("2026-11-09"),
  closes_at: day("2026-12-09"),
  whole_opens_at: over.opens_at ?? day("2026-11-09"),
  whole_closes_at: over.closes_at ?? day("2026-12-09"),
  closing_together: 1,
  announced_at: day("2026-10-01"),
  validity_confirmed_at: null,
  published_at: null,
  stopped_at: null,
  reopened_as_id: null,
  ...over,
});

const names = (steps: ReturnType<typeof planTimeline>) =>
  steps.map((one) => (one.kind === "written" ? one.step.title : one.of.id));

describe("いまどこ: the way of a plan", () => {
  test("a case takes the place of the step that foretold it, and its times say whether it is now", () => {
    const written = [step("アンケート", "done"), step("素案に意見を募集", "ahead", "11月"), step("議決", "ahead")];
    const steps = planTimeline(written, [aCase("soan")], [], now);
    expect(names(steps)).toEqual(["アンケート", "soan", "議決"]);
    expect(steps.map((one) => one.state)).toEqual(["did", "now", "todo"]);
    expect(steps[1]).toMatchObject({ kind: "case", phase: "open", step: { title: "素案に意見を募集" } });
  });

  test("a case that is over is behind us, also where the written step still says now", () => {
    const over = aCase("soan", { opens_at: day("2026-06-01"), closes_at: day("2026-07-01") });
    const steps = planTimeline([step("素案への意見募集", "now")], [over], [], now);
    expect(steps.map((one) => one.state)).toEqual(["did"]);
  });

  test("of two cases the step that names 素案 takes that on the 素案 and leaves the 案 to its own", () => {
    const first = aCase("soan", { opens_at: day("2026-06-01"), closes_at: day("2026-07-01") });
    const second = aCase("an", { draft_stage: "案" });
    const written = [step("素案に意見を募集", "done"), step("案に意見を募集", "now")];
    expect(names(planTimeline(written, [first, second], [], now))).toEqual(["soan", "an"]);
  });

  test("a step that asks nobody is not taken for a case", () => {
    const written = [step("素案の作成", "done"), step("議決", "ahead")];
    expect(names(planTimeline(written, [aCase("soan")], [], now))).toEqual(["素案の作成", "soan", "議決"]);
  });

  test("the city's own word for the procedure is understood, in any width", () => {
    const own = aCase("soan", { procedure_word: "ﾀｳﾝﾐｰﾃｨﾝｸﾞ" });
    expect(names(planTimeline([step("素案のタウンミーティング", "ahead")], [own], [], now))).toEqual(["soan"]);
  });

  test("without written steps cases and drafts stand in the order of their dates", () => {
    const first = aCase("kosshi", { opens_at: day("2026-06-01"), closes_at: day("2026-07-01"), draft_stage: "骨子案" });
    const drafts: TimelineDraft[] = [
      { id: "draft-kosshi", published_at: day("2026-06-01") },
      { id: "alone", published_at: day("2026-09-01") },
    ];
    expect(names(planTimeline([], [aCase("soan"), first], drafts, now))).toEqual(["kosshi", "alone", "soan"]);
  });

  test("a draft that is under comment is shown by its case and not once more", () => {
    const drafts = [{ id: "draft-soan", published_at: day("2026-11-01") }];
    expect(names(planTimeline([], [aCase("soan")], drafts, now))).toEqual(["soan"]);
  });

  test("a stopped case is behind us and none that is announced is", () => {
    const stopped = aCase("a", { stopped_at: day("2026-11-15") });
    const ahead = aCase("b", { opens_at: day("2026-12-20"), closes_at: day("2027-01-20") });
    expect(planTimeline([], [stopped, ahead], [], now).map((one) => one.state)).toEqual(["did", "todo"]);
  });

  test("nothing is lost and nothing is doubled, and written steps keep their order", () => {
    const state = fc.constantFrom<WrittenStep["state"]>("done", "now", "ahead");
    const title = fc.constantFrom("素案に意見を募集", "案に意見募集", "議決", "パブリックコメント（骨子案）", "");
    const instant = fc.integer({ min: 0, max: 700 }).map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString());
    const written = fc.array(fc.record({ when_text: fc.string(), title, note: fc.constant(""), state }));
    const cases = fc.array(
      fc.record({
        stage: fc.constantFrom("素案", "案", "骨子案"),
        opens: instant,
        length: fc.integer({ min: 1, max: 60 }),
      }),
      { maxLength: 6 },
    );
    const drafts = fc.array(instant, { maxLength: 5 });
    fc.assert(
      fc.property(written, cases, drafts, (steps, given, published) => {
        const cs = given.map(({ stage, opens, length }, index) => {
          const closes = new Date(Date.parse(opens) + length * 86_400_000).toISOString();
          return aCase(`c${index}`, { draft_stage: stage, opens_at: opens, closes_at: closes });
        });
        const ds = published.map((at, index) => ({ id: `d${index}`, published_at: at }));
        const line = planTimeline(steps, cs, ds, now);
        const writtenIn = line.flatMap((one) => {
          if (one.kind === "written") return [one.step];
          return one.kind === "case" && one.step ? [one.step] : [];
        });
        expect(writtenIn).toEqual(steps);
        const casesIn = line.flatMap((one) => (one.kind === "case" ? [one.of.id] : []));
        expect([...casesIn].sort()).toEqual(cs.map((of) => of.id).sort());
        const draftsIn = line.flatMap((one) => (one.kind === "draft" ? [one.of.id] : []));
        expect([...draftsIn].sort()).toEqual(ds.map((of) => of.id).sort());
      }),
    );
  });
});
