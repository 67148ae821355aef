// An import as its page shows it: sections with the lines under each, what is pointed out, what is proposed.
import type { ImportState, StateSection } from "./importer/import.schema.ts";
import { linesOf } from "./importer/line.ts";
import { lineOfRemark, sentenceOfRemark } from "./importer/remark.ts";
import { frontKey } from "./importer/section-list.ts";

/** Lines of one section that a page shows; the rest is counted. */
const mostLinesShown = 400;

export interface ImportLine {
  readonly number: number;
  readonly text: string;
  readonly joined: boolean;
}

export interface ImportSectionView {
  readonly key: string;
  readonly level: number;
  readonly number: string;
  readonly title: string;
  readonly front: boolean;
  readonly pagesFrom: string;
  readonly pagesTo: string;
  readonly lines: readonly ImportLine[];
  readonly hidden: number;
}

/** The state of an import for its page. */
export function importView(state: ImportState) {
  const lines = linesOf(state.text);
  const joins = new Set(state.joins);
  const textOf = (number: number): string => {
    const line = lines[number - 1];
    return line ? state.text.slice(line.from, line.to).replace(/\n$/, "") : "";
  };
  const sectionView = (section: StateSection): ImportSectionView => {
    const numbers = section.body.flatMap(({ from, to }) =>
      Array.from({ length: to - from + 1 }, (_, index) => from + index),
    );
    const filled = numbers.filter((number) => textOf(number).trim() !== "");
    return {
      key: section.key,
      level: section.level,
      number: section.number,
      title: section.title,
      front: section.key === frontKey,
      pagesFrom: section.pagesFrom === undefined ? "" : String(section.pagesFrom),
      pagesTo: section.pagesTo === undefined ? "" : String(section.pagesTo),
      lines: filled
        .slice(0, mostLinesShown)
        .map((number) => ({ number, text: textOf(number), joined: joins.has(number) })),
      hidden: Math.max(0, filled.length - mostLinesShown),
    };
  };
  const contents = state.contents;
  return {
    sections: state.sections.map(sectionView).filter((section) => !section.front || section.lines.length > 0),
    remarks: state.remarks.map((remark) => ({ line: lineOfRemark(remark), sentence: sentenceOfRemark(remark) })),
    proposals: state.proposals.map(({ line, number, title, decision }) => ({
      line,
      label: `${number} ${title}`.trim(),
      decision,
    })),
    contents:
      contents === null
        ? []
        : Array.from({ length: contents.to - contents.from + 1 }, (_, index) => textOf(contents.from + index)).filter(
            (text) => text.trim() !== "",
          ),
    headings: state.sections.filter((section) => section.key !== frontKey).length,
    asWhole: state.asWhole,
  };
}

export type ImportView = ReturnType<typeof importView>;
