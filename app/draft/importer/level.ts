// Levels of headings, from the order in which their styles nest in this document.
import { type HeadingMark, type HeadingStyle, usualOrder } from "./heading-mark.ts";

interface Open {
  readonly style: HeadingStyle;
  value: number | null;
}

/** How far ahead the numbers of a style are looked at to see which of two styles is the outer one. */
const lookAhead = 200;

const usual = (style: HeadingStyle): number => usualOrder.indexOf(style);

/** `1 ` and `1.` differ, unless one goes on counting where the other stopped. */
const sameFamily = (a: HeadingStyle, b: HeadingStyle): boolean =>
  [a, b].every((style) => style === "n" || style === "n.");

/** The smallest number of `#` a style is ever written with: what its depth says, if it says anything. */
function depthsOf(marks: readonly HeadingMark[]): ReadonlyMap<HeadingStyle, number> {
  const depths = new Map<HeadingStyle, number>();
  for (const { style, depth } of marks) {
    if (depth !== null) depths.set(style, Math.min(depth, depths.get(style) ?? depth));
  }
  return depths;
}

/** Does `style` go on counting behind `from`, before one of the outer styles comes again? Then it encloses what stands between. */
function countsOn(marks: readonly HeadingMark[], from: number, open: Open, outer: readonly Open[]): boolean {
  const end = Math.min(marks.length, from + lookAhead);
  for (let i = from; i < end; i++) {
    const mark = marks[i];
    if (mark?.style === open.style) return mark.value === (open.value ?? 0) + 1;
    if (outer.some((entry) => entry.style === mark?.style)) return false;
  }
  return false;
}

/** Closes what a numbered heading of a style that is not open cannot stand in. */
function closeForNumber(
  stack: Open[],
  marks: readonly HeadingMark[],
  index: number,
  depths: ReadonlyMap<string, number>,
): void {
  const mark = marks[index] as HeadingMark;
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const both = usual(mark.style) !== -1 && usual(top.style) !== -1;
    const depth = depths.get(top.style);
    const beside = top.value === null && mark.depth !== null && depth !== undefined && depth >= mark.depth;
    const outside =
      both && usual(mark.style) < usual(top.style) && !countsOn(marks, index + 1, top, stack.slice(0, -1));
    if (!beside && !outside) return;
    stack.pop();
  }
}

/** Closes what an unnumbered heading (■, 【】, 《》, `#`) of a style that is not open cannot stand in. */
function closeForSign(
  stack: Open[],
  mark: HeadingMark,
  depths: ReadonlyMap<string, number>,
  parents: ReadonlyMap<string, string | null>,
): void {
  if (mark.depth !== null) {
    const own = mark.depth;
    while (stack.length > 0 && (depths.get(stack.at(-1)?.style ?? "") ?? 0) >= own) stack.pop();
    return;
  }
  const parent = parents.get(mark.style);
  const at = parent === undefined ? -1 : stack.findLastIndex((open) => open.style === parent);
  if (at !== -1) stack.length = at + 1;
}

/** Index in the stack of the open heading that this one stands beside, or -1. */
function besideWhich(stack: readonly Open[], mark: HeadingMark): number {
  const same = stack.findLastIndex((open) => open.style === mark.style);
  if (same !== -1) return same;
  return stack.findLastIndex(
    (open) => sameFamily(open.style, mark.style) && mark.value !== null && open.value === mark.value - 1,
  );
}

/**
 * The level of each heading, 1 = outermost.
 *
 * A style that is open stands beside its last heading, whatever its `#` depth. A style that is not open begins inside the last
 * heading, unless it is usually the outer one and the inner does not go on counting behind it; `#` depth decides only between
 * headings of which one carries no number.
 */
export function levelsOf(marks: readonly HeadingMark[]): number[] {
  const depths = depthsOf(marks);
  const parents = new Map<HeadingStyle, HeadingStyle | null>();
  const stack: Open[] = [];
  return marks.map((mark, index) => {
    const beside = besideWhich(stack, mark);
    if (beside !== -1) stack.length = beside;
    else if (mark.value === null) closeForSign(stack, mark, depths, parents);
    else closeForNumber(stack, marks, index, depths);
    if (!parents.has(mark.style)) parents.set(mark.style, stack.at(-1)?.style ?? null);
    stack.push({ style: mark.style, value: mark.value });
    return stack.length;
  });
}
