// What a person does with an import before it is saved: accept, reject, merge, split, move, rename, number, page, join.
//
//   let state = startImport(document);                      // start-import.ts
//   const edited = acceptProposal(state, 106);
//   if (edited.ok) state = edited.state;
//   else say(draftImportWords().edit[edited.refusal]);
//   const sections = sectionsOf(state);                     // sections-of.ts: what to save, once `whyNotReady(state)` is null
//
// Every operation returns a new state and leaves the given one as it was, so keeping the old one is Undo. Lines are counted from 1.
// No operation loses or changes a character: it only says where sections begin and in which order they stand. Sections are a list
// in the order of the document; the parent of one is the nearest before it that is less deep.
import type { ImportState, StateSection } from "./import.schema.ts";
import { deepestLevel, lastPage, longestNumber, longestTitle } from "./import.schema.ts";
import { joinTarget } from "./joining.ts";
import { shapeOf } from "./line.ts";
import { headingOfLine } from "./marked-headings.ts";
import { coalesced, lineAt } from "./ranges.ts";
import { begun, endOfSubtree, frontKey, parentOf, siblingBefore, withDecision, withLevels } from "./section-list.ts";

/** Why an operation was not done; `draftImportWords().edit` has a sentence for each. */
export type EditRefusal =
  | "no_such_section"
  | "no_such_proposal"
  | "no_such_line"
  | "line_in_contents"
  | "line_begins_section"
  | "line_is_blank"
  | "title_missing"
  | "title_too_long"
  | "number_too_long"
  | "nothing_before"
  | "front_stays"
  | "is_first"
  | "is_last"
  | "is_innermost"
  | "is_outermost"
  | "pages_wrong"
  | "not_joined"
  | "cannot_join"
  | "no_contents"
  | "has_headings";

export type Edited =
  | { readonly ok: true; readonly state: ImportState }
  | { readonly ok: false; readonly refusal: EditRefusal };

const done = (state: ImportState): Edited => ({ ok: true, state });
const refuse = (refusal: EditRefusal): Edited => ({ ok: false, refusal });
const arranged = (state: ImportState, sections: readonly StateSection[]): Edited =>
  done({ ...state, sections: withLevels(sections) });

function changed(state: ImportState, key: string, change: Partial<StateSection>): Edited {
  if (!state.sections.some((section) => section.key === key)) return refuse("no_such_section");
  return done({ ...state, sections: state.sections.map((one) => (one.key === key ? { ...one, ...change } : one)) });
}

/** Makes a section of a proposed heading, also of one rejected before. */
export function acceptProposal(state: ImportState, line: number): Edited {
  const proposal = state.proposals.find((one) => one.line === line);
  if (!proposal) return refuse("no_such_proposal");
  const next = begun(state, proposal);
  return typeof next === "string" ? refuse(next) : done(next);
}

/** Puts a proposal aside; where it had been accepted, its section goes back into the one before it. */
export function rejectProposal(state: ImportState, line: number): Edited {
  if (!state.proposals.some((one) => one.line === line)) return refuse("no_such_proposal");
  const made = state.sections.find(({ heading }) => heading?.from === line);
  const undone = made ? mergeWithPrevious(state, made.key) : done(state);
  return undone.ok ? done(withDecision(undone.state, line, "rejected")) : undone;
}

/**
 * Puts a section into the one before it in the order of the document: its heading becomes text there and stays readable. Sections
 * below it stay, on a higher level where they must. A proposal that had been accepted there is open again.
 */
export function mergeWithPrevious(state: ImportState, key: string): Edited {
  const index = state.sections.findIndex((section) => section.key === key);
  const section = state.sections[index];
  const previous = state.sections[index - 1];
  if (!section) return refuse("no_such_section");
  if (!previous) return refuse("nothing_before");
  const body = coalesced([...previous.body, ...(section.heading ? [section.heading] : []), ...section.body]);
  const sections = withLevels(state.sections.toSpliced(index - 1, 2, { ...previous, body }));
  const merged = { ...state, sections };
  return done(section.heading ? withDecision(merged, section.heading.from, "open") : merged);
}

/**
 * Begins a new section within a text, beside the section it is cut from.
 * @param split.asHeading true: the line becomes the heading, its number and title are read from it where none are given.
 *   false: the line stays the first of the text, and `title` or `number` must be given
 */
export function splitAt(
  state: ImportState,
  split: { readonly line: number; readonly asHeading: boolean; readonly number?: string; readonly title?: string },
): Edited {
  const raw = lineAt(state.text, split.line);
  if (raw === null) return refuse("no_such_line");
  if (split.asHeading && shapeOf(raw) === "blank") return refuse("line_is_blank");
  const read = split.asHeading ? headingOfLine(raw) : { number: "", title: "" };
  const number = (split.number ?? read.number).trim();
  const title = (split.title ?? read.title).trim();
  if (title === "" && number === "") return refuse("title_missing");
  if (title.length > longestTitle) return refuse("title_too_long");
  if (number.length > longestNumber) return refuse("number_too_long");
  const owner = state.sections.find(({ body }) => body.some(({ from, to }) => from <= split.line && split.line <= to));
  const lines = split.asHeading ? 1 : 0;
  const next = begun(state, { line: split.line, lines, level: owner?.level ?? 1, number, title });
  return typeof next === "string" ? refuse(next) : done(next);
}

/** Moves a section with all below it before the section beside it. */
export function moveUp(state: ImportState, key: string): Edited {
  const index = state.sections.findIndex((section) => section.key === key);
  if (index === -1) return refuse("no_such_section");
  if (key === frontKey) return refuse("front_stays");
  const before = siblingBefore(state.sections, index);
  if (before === -1) return refuse("is_first");
  const end = endOfSubtree(state.sections, index);
  const rest = state.sections.toSpliced(index, end - index);
  return arranged(state, rest.toSpliced(before, 0, ...state.sections.slice(index, end)));
}

/** Moves a section with all below it behind the section beside it. */
export function moveDown(state: ImportState, key: string): Edited {
  const index = state.sections.findIndex((section) => section.key === key);
  const section = state.sections[index];
  if (!section) return refuse("no_such_section");
  if (key === frontKey) return refuse("front_stays");
  const next = state.sections[endOfSubtree(state.sections, index)];
  return next?.level === section.level ? moveUp(state, next.key) : refuse("is_last");
}

function shifted(state: ImportState, index: number, by: 1 | -1): Edited {
  const end = endOfSubtree(state.sections, index);
  const inside = state.sections.slice(index, end).map((one) => ({ ...one, level: one.level + by }));
  return arranged(state, state.sections.toSpliced(index, end - index, ...inside));
}

/** Moves a section with all below it one level in: below the section beside it. The order stays. */
export function moveIn(state: ImportState, key: string): Edited {
  const index = state.sections.findIndex((section) => section.key === key);
  if (index === -1) return refuse("no_such_section");
  if (key === frontKey) return refuse("front_stays");
  const inside = state.sections.slice(index, endOfSubtree(state.sections, index));
  const room = inside.every(({ level }) => level < deepestLevel);
  return room && siblingBefore(state.sections, index) !== -1 ? shifted(state, index, 1) : refuse("is_innermost");
}

/** Moves a section with all below it one level out. The order stays: sections behind it on its old level then lie below it. */
export function moveOut(state: ImportState, key: string): Edited {
  const index = state.sections.findIndex((section) => section.key === key);
  if (index === -1) return refuse("no_such_section");
  if (key === frontKey) return refuse("front_stays");
  return parentOf(state.sections, index) === -1 ? refuse("is_outermost") : shifted(state, index, -1);
}

/** Gives a section another title; the heading line of the text stays as it is. */
export function rename(state: ImportState, key: string, title: string): Edited {
  const trimmed = title.trim();
  const section = state.sections.find((one) => one.key === key);
  if (trimmed === "" && section?.number === "" && key !== frontKey) return refuse("title_missing");
  return trimmed.length > longestTitle ? refuse("title_too_long") : changed(state, key, { title: trimmed });
}

/** Gives a section another number, or none. */
export function renumber(state: ImportState, key: string, number: string): Edited {
  const trimmed = number.trim();
  const section = state.sections.find((one) => one.key === key);
  if (trimmed === "" && section?.title === "" && key !== frontKey) return refuse("title_missing");
  return trimmed.length > longestNumber ? refuse("number_too_long") : changed(state, key, { number: trimmed });
}

/** Notes the pages of the print a section stands on: from 1, `to` not before `from`; null takes them away. */
export function setPages(state: ImportState, key: string, pages: { from: number; to?: number } | null): Edited {
  const from = pages?.from;
  const to = pages?.to ?? from;
  const fine = (page: number) => Number.isInteger(page) && page >= 1 && page <= lastPage;
  if (from !== undefined && to !== undefined && !(fine(from) && fine(to) && from <= to)) return refuse("pages_wrong");
  return changed(state, key, { pagesFrom: from, pagesTo: to });
}

/** Shows a line on its own again that was joined to the one above. */
export function undoJoin(state: ImportState, line: number): Edited {
  if (!state.joins.includes(line)) return refuse("not_joined");
  return done({ ...state, joins: state.joins.filter((joined) => joined !== line) });
}

/** Joins a line to the last filled line above it, when both are running text of one section. */
export function redoJoin(state: ImportState, line: number): Edited {
  if (state.joins.includes(line)) return done(state);
  const above = joinTarget(state.text, line);
  if (above === null) return refuse("cannot_join");
  const together = state.sections.some(({ body }) => body.some(({ from, to }) => from <= above && line <= to));
  if (!together) return refuse("cannot_join");
  return done({ ...state, joins: [...state.joins, line].sort((a, b) => a - b) });
}

/** The list of contents is text after all: puts its lines back where they stand. */
export function releaseContents(state: ImportState): Edited {
  const { contents } = state;
  if (!contents) return refuse("no_contents");
  const owner = state.sections.findIndex(({ body, heading }) =>
    [...body, ...(heading ? [heading] : [])].some(({ to }) => to === contents.from - 1),
  );
  const key = state.sections[Math.max(0, owner)]?.key ?? frontKey;
  const ranges = state.sections[Math.max(0, owner)]?.body ?? [];
  const at = ranges.findLastIndex(({ to }) => to === contents.from - 1) + 1;
  const remarks = state.remarks.filter(({ kind }) => !kind.startsWith("contents_") && kind !== "text_only");
  return changed({ ...state, contents: null, remarks }, key, { body: coalesced(ranges.toSpliced(at, 0, contents)) });
}

/** Takes the whole text as one section, for a document in which nothing is a heading. */
export function takeAsWhole(state: ImportState): Edited {
  return state.sections.length > 1 ? refuse("has_headings") : done({ ...state, asWhole: true });
}
