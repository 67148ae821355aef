// Makes the columns that are published of a row as it stands.
import { headingOf, type PlacedSection, wayTo } from "../draft/section-place.ts";
import { publicationWords } from "../messages/publication.ts";
import { asWritten, type CaseRow, classIdOf, type RowChange, shownMembers, summaryOf } from "./case-row.ts";
import type { PublishedChange, PublishedColumns } from "./published-columns.ts";

/** A section as places are said with it. */
export interface PlaceSection extends PlacedSection {
  readonly pages_from: number | null;
  readonly pages_to: number | null;
}

/** A class as it is published. */
export interface PublishedClass {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  readonly meaning: string;
  readonly requires_revision: 0 | 1;
  readonly counts_as_revised: 0 | 1;
}

/** What the columns of every row of a case are made with. */
export interface ColumnGround {
  readonly sections: ReadonlyMap<string, PlaceSection>;
  readonly classes: ReadonlyMap<string, PublishedClass>;
  readonly opinionColumn: "summary" | "verbatim";
}

type Place = PublishedColumns["place"];

function pagesOf({ pages_from: from, pages_to: to }: PlaceSection): string {
  const words = publicationWords();
  if (from === null) return "";
  return to === null || to === from ? words.page(from) : words.pages(from, to);
}

/** 該当箇所 of a section in words of its draft; without one the whole plan. */
export function placeOfSection(sections: ReadonlyMap<string, PlaceSection>, sectionId: string | null): Place {
  const section = sectionId === null ? undefined : sections.get(sectionId);
  if (!section) return { chapter: publicationWords().wholePlan, section: "", page: "" };
  const [chapter = section] = wayTo(sections, section);
  return {
    chapter: headingOf(chapter),
    section: chapter === section ? "" : headingOf(section),
    page: pagesOf(section),
  };
}

function changeColumns(sections: ReadonlyMap<string, PlaceSection>, change: RowChange): PublishedChange {
  const { chapter, section, page } = placeOfSection(sections, change.sectionId);
  const place = change.placeText.trim() || [section || chapter, page].filter((part) => part !== "").join(" ");
  return { place, before: change.before, after: change.after, reason: change.reason.trim() };
}

/**
 * The columns of a row; null when none of its opinions is shown.
 * @param numbers numbers of the rows of the edition, for answers that point to another row
 */
export function columnsOf(
  row: CaseRow,
  { sections, classes, opinionColumn }: ColumnGround,
  numbers: ReadonlyMap<string, number>,
): PublishedColumns | null {
  const shown = shownMembers(row);
  if (shown.length === 0) return null;
  const counted = shown.filter((one) => one.standing.counted);
  const classId = classIdOf(row);
  const one = classId === null ? undefined : classes.get(classId);
  const unanswered = shown.every(({ standing }) => !standing.answered);
  const own = row.answer.text.trim();
  return {
    place: placeOfSection(sections, row.sectionId),
    summary: opinionColumn === "verbatim" ? asWritten(shown) : summaryOf(shown, row),
    count: counted.length,
    people: new Set(counted.map((member) => member.submissionId)).size,
    // A row that needs no answer says why instead, in the words of the city's list.
    response: row.sameAs !== null ? "" : own === "" && unanswered ? (shown[0]?.standing.rule.public_reason ?? "") : own,
    classCode: one?.code ?? "",
    classLabel: one?.label ?? "",
    // What stands on the row pointed to is not copied: when that row is withdrawn, nothing of it may stay here.
    changes: row.answer.changes.map((change) => changeColumns(sections, change)),
    sameAsNo: row.sameAs === null ? null : (numbers.get(row.sameAs.groupId) ?? null),
  };
}
