// The list of sections of an import: its levels, its subtrees, and how a new section is cut out of another.
import type { ImportState, StateProposal, StateSection } from "./import.schema.ts";
import { cutAt } from "./ranges.ts";

/** Key of what stands before the first heading. It is always the first section and has none below it. */
export const frontKey = "front";

/** Key of the section that was begun at a line. */
export const keyOf = (line: number): string => `line-${line}`;

/** A key for a section to begin at a line that no other section has. */
function freeKey(sections: readonly StateSection[], line: number): string {
  const taken = new Set(sections.map(({ key }) => key));
  let key = keyOf(line);
  for (let again = 2; taken.has(key); again++) key = `${keyOf(line)}-${again}`;
  return key;
}

/** Levels without gaps: each section one below the nearest section before it that is less deep. */
export function withLevels(sections: readonly StateSection[]): StateSection[] {
  const open: { given: number; level: number }[] = [];
  return sections.map((section) => {
    if (section.key === frontKey) return section;
    while ((open.at(-1)?.given ?? 0) >= section.level) open.pop();
    const level = (open.at(-1)?.level ?? 0) + 1;
    open.push({ given: section.level, level });
    return section.level === level ? section : { ...section, level };
  });
}

/** Index behind the last section that lies below the one at `index`. */
export function endOfSubtree(sections: readonly StateSection[], index: number): number {
  const level = sections[index]?.level ?? 1;
  let end = index + 1;
  while ((sections[end]?.level ?? 0) > level) end++;
  return end;
}

/** Index of the section beside the one at `index` that stands right before it, or -1. */
export function siblingBefore(sections: readonly StateSection[], index: number): number {
  const level = sections[index]?.level ?? 1;
  for (let i = index - 1; i >= 0; i--) {
    const other = sections[i];
    if (!other || other.key === frontKey || other.level < level) return -1;
    if (other.level === level) return i;
  }
  return -1;
}

/** Index of the section one level up that the one at `index` lies below, or -1. */
export function parentOf(sections: readonly StateSection[], index: number): number {
  const level = sections[index]?.level ?? 1;
  for (let i = index - 1; i >= 0; i--) {
    const other = sections[i];
    if (other && other.key !== frontKey && other.level < level) return i;
  }
  return -1;
}

/** The state with a proposal decided; the same state where nothing changes. */
export function withDecision(state: ImportState, line: number, decision: StateProposal["decision"]): ImportState {
  if (!state.proposals.some((one) => one.line === line && one.decision !== decision)) return state;
  return { ...state, proposals: state.proposals.map((one) => (one.line === line ? { ...one, decision } : one)) };
}

/** A section to begin at `line`: its first `lines` lines are the heading; 0 leaves the line in the text. */
export interface NewSection {
  readonly line: number;
  readonly lines: number;
  readonly level: number;
  readonly number: string;
  readonly title: string;
}

/** Begins a section at a line of another section's text, or tells why that line cannot begin one. */
export function begun(
  state: ImportState,
  { line, lines, level, number, title }: NewSection,
): ImportState | "line_in_contents" | "line_begins_section" | "no_such_line" {
  const { contents } = state;
  if (contents && line >= contents.from && line <= contents.to) return "line_in_contents";
  for (const [index, section] of state.sections.entries()) {
    const cut = cutAt(section.body, line, lines);
    if (!cut) continue;
    const heading = lines > 0 ? { from: line, to: line + lines - 1 } : null;
    const key = freeKey(state.sections, line);
    const made: StateSection = { key, heading, body: cut.after, level, number, title };
    const sections = state.sections.toSpliced(index, 1, { ...section, body: cut.before }, made);
    const joins = state.joins.filter((joined) => joined < line || joined > line + lines);
    return withDecision({ ...state, sections: withLevels(sections), joins, asWhole: false }, line, "accepted");
  }
  const taken = state.sections.some(({ heading }) => heading && heading.from <= line && line <= heading.to);
  return taken ? "line_begins_section" : "no_such_line";
}
