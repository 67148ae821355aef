// いまどこ: the way of a plan, put together from the steps its people wrote down and from what the cases and drafts are at an instant.
import { type ListedCase, listedPhase } from "./case-times.ts";
import type { Phase } from "./consultation.ts";

/** A step as the secretariat wrote it, in its order. */
export interface WrittenStep {
  readonly when_text: string;
  readonly title: string;
  readonly note: string;
  readonly state: "done" | "now" | "ahead";
}

/** A case of the plan; `draft_stage` is the city's word for the draft it is about. */
export interface TimelineCase extends ListedCase {
  readonly id: string;
  readonly draft_id: string;
  readonly draft_stage: string;
  readonly procedure_word: string;
}

/** A draft that everyone may read. */
export interface TimelineDraft {
  readonly id: string;
  readonly published_at: string;
}

export type PlanStep<C extends TimelineCase = TimelineCase, D extends TimelineDraft = TimelineDraft> = {
  readonly state: "did" | "now" | "todo";
} & (
  | { readonly kind: "written"; readonly step: WrittenStep }
  /** A case; `step` where the secretariat had foretold it: then the case says when. */
  | { readonly kind: "case"; readonly of: C; readonly phase: Phase; readonly step: WrittenStep | null }
  | { readonly kind: "draft"; readonly of: D }
);

const writtenState = { done: "did", now: "now", ahead: "todo" } as const;

function caseState(phase: Phase): "did" | "now" | "todo" {
  if (phase === "open") return "now";
  return phase === "announced" || phase === "preparing" ? "todo" : "did";
}

/** Words with which secretariats name the step in which opinions are asked for, beside the case's own word for it. */
const asking = ["意見を募集", "意見募集", "意見の募集", "意見公募", "パブリックコメント"];

/** Length of the draft's stage where the step foretells the case; 0 where it does not. */
function foretells(step: WrittenStep, of: TimelineCase): number {
  const title = step.title.normalize("NFKC");
  const asks = [...asking, of.procedure_word.normalize("NFKC")].some((word) => word !== "" && title.includes(word));
  const stage = of.draft_stage.normalize("NFKC");
  return asks && stage !== "" && title.includes(stage) ? stage.length : 0;
}

/** Which case each step foretells: the one whose stage it names most exactly, of those the newest; a case goes to one step. */
function matches<C extends TimelineCase>(steps: readonly WrittenStep[], cases: readonly C[]): Map<number, C> {
  const free = new Set(cases);
  const found = new Map<number, C>();
  for (const [index, step] of steps.entries()) {
    const best = [...free]
      .map((of) => ({ of, fit: foretells(step, of) }))
      .filter(({ fit }) => fit > 0)
      .sort((a, b) => b.fit - a.fit || (a.of.whole_opens_at < b.of.whole_opens_at ? 1 : -1))[0];
    if (!best) continue;
    free.delete(best.of);
    found.set(index, best.of);
  }
  return found;
}

const dateOf = (step: PlanStep): string | null => {
  if (step.kind === "case") return step.of.whole_opens_at;
  return step.kind === "draft" ? step.of.published_at : null;
};

/** Where a dated step belongs: before the first later dated one, else behind everything that is not still ahead. */
function placeOf(date: string, among: readonly PlanStep[]): number {
  const later = among.findIndex((step) => (dateOf(step) ?? "") > date);
  if (later !== -1) return later;
  const behind = among.findLastIndex((step) => step.state !== "todo" || dateOf(step) !== null);
  return behind + 1;
}

/**
 * The steps of a plan in their order. Every written step and every case stands in it once, written steps in the order
 * they were written; a draft stands in it where it is not under a case that shows it. A case takes the place of the step
 * that foretold it, and what it is at `now` counts, not what was written.
 */
export function planTimeline<C extends TimelineCase, D extends TimelineDraft>(
  written: readonly WrittenStep[],
  cases: readonly C[],
  drafts: readonly D[],
  now: string,
): PlanStep<C, D>[] {
  const foretold = matches(written, cases);
  const asStep = (of: C, step: WrittenStep | null): PlanStep<C, D> => {
    const phase = listedPhase(of, now);
    return { kind: "case", of, phase, step, state: caseState(phase) };
  };
  const steps: PlanStep<C, D>[] = written.map((step, index) => {
    const of = foretold.get(index);
    return of ? asStep(of, step) : { kind: "written", step, state: writtenState[step.state] };
  });
  const placed = new Set(foretold.values());
  const under = new Set(cases.map((of) => of.draft_id));
  const dated: PlanStep<C, D>[] = [
    ...cases.filter((of) => !placed.has(of)).map((of) => asStep(of, null)),
    ...drafts
      .filter((draft) => !under.has(draft.id))
      .map((of): PlanStep<C, D> => ({ kind: "draft", of, state: "did" })),
  ];
  for (const step of dated.sort((a, b) => ((dateOf(a) ?? "") < (dateOf(b) ?? "") ? -1 : 1)))
    steps.splice(placeOf(dateOf(step) ?? "", steps), 0, step);
  return steps;
}
