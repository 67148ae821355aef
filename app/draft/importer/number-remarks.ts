// Points out numbers of headings that repeat, skip, begin again or are swapped.
import type { OutlineRemark } from "./remark.ts";

/** A heading as far as its number goes; `line` counts from 1. */
export interface NumberedHeading {
  readonly line: number;
  readonly level: number;
  readonly style: string;
  readonly value: number | null;
  readonly number: string;
}

interface Run {
  readonly seen: Map<number, number>;
  last: number;
  lastLine: number;
  skip: { remark: OutlineRemark & { kind: "number_skips" }; from: number; to: number } | null;
}

const begin = (): Run => ({ seen: new Map(), last: 0, lastLine: 0, skip: null });

function note(run: Run, heading: NumberedHeading, value: number, remarks: OutlineRemark[]): void {
  const { line, number } = heading;
  const earlier = run.seen.get(value);
  if (earlier !== undefined && value === 1) {
    remarks.push({ kind: "number_restarts", line, number });
    run.seen.clear();
    run.skip = null;
  } else if (earlier !== undefined) {
    remarks.push({ kind: "number_repeats", line, number, otherLine: earlier });
  } else if (value > run.last + 1) {
    const remark = { kind: "number_skips" as const, line, number, otherLine: run.lastLine || null };
    remarks.push(remark);
    run.skip = { remark, from: run.last + 1, to: value - 1 };
  } else if (value < run.last) {
    noteSwapped(run, heading, value, remarks);
  }
  run.seen.set(value, line);
  run.last = value;
  run.lastLine = line;
}

/** A number that comes late: where it fills the gap noted before, the two have changed places and there is no gap. */
function noteSwapped(run: Run, { line, number }: NumberedHeading, value: number, remarks: OutlineRemark[]): void {
  remarks.push({ kind: "number_swapped", line, number, otherLine: run.lastLine });
  const skip = run.skip;
  if (skip && skip.from === value && skip.to === value) {
    remarks.splice(remarks.lastIndexOf(skip.remark), 1);
    run.skip = null;
    run.last = Math.max(run.last, value);
  }
}

/** `1 ` and `1.` count together, since one document often writes both. */
const family = (style: string): string => (style === "n." ? "n" : style);

/**
 * Remarks on the numbers of headings beside each other (same parent, same style), in the order of the document.
 * After a swap (5, 7, 6, 8) counting goes on from the larger number.
 */
export function numberRemarks(headings: readonly NumberedHeading[]): OutlineRemark[] {
  const remarks: OutlineRemark[] = [];
  const open: Map<string, Run>[] = [];
  for (const heading of headings) {
    open.length = Math.min(open.length, heading.level);
    for (let level = open.length; level < heading.level; level++) open.push(new Map());
    if (heading.value === null) continue;
    const runs = open[heading.level - 1] as Map<string, Run>;
    const key = family(heading.style);
    const run = runs.get(key) ?? begin();
    runs.set(key, run);
    const high = run.last;
    note(run, heading, heading.value, remarks);
    if (run.skip === null && heading.value < high && heading.value !== 1) run.last = Math.max(run.last, high);
  }
  return remarks;
}
