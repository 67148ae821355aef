// The state an import begins with.
import type { ImportState, LineRange, StateProposal, StateSection } from "./import.schema.ts";
import { longestNumber, longestTitle } from "./import.schema.ts";
import type { Format } from "./marked-headings.ts";
import { type OutlineHeading, readOutline } from "./outline.ts";
import { between } from "./ranges.ts";
import { frontKey, keyOf, withLevels } from "./section-list.ts";

const labelled = ({ level, number, title }: OutlineHeading) => ({
  level,
  number: number.slice(0, longestNumber),
  title: title.slice(0, longestTitle),
});

/**
 * Reads a document and makes of it the state a person then works on: the marked headings are sections, proposals are open, the list
 * of contents is set apart, what stands before the first heading is the front.
 * @param document what `decodeDocument` or `canonicalisePasted` gave; pasted text is `plain`
 */
export function startImport({ text, format }: { readonly text: string; readonly format: Format }): ImportState {
  const outline = readOutline(text, format);
  const marked = outline.headings.filter(({ found }) => found === "marked");
  const { contents } = outline;
  const bodyOf = (from: number, to: number): LineRange[] =>
    contents && from <= contents.to && contents.from <= to
      ? [...between(from, contents.from - 1), ...between(contents.to + 1, to)]
      : between(from, to);
  const endBefore = (i: number) => (marked[i]?.line ?? outline.lines.length + 1) - 1;
  const front = { key: frontKey, heading: null, body: bodyOf(1, endBefore(0)), level: 1, number: "", title: "" };
  const sections = marked.map((found, i): StateSection => {
    const heading = { from: found.line, to: found.line + found.lines - 1 };
    return { key: keyOf(found.line), heading, body: bodyOf(heading.to + 1, endBefore(i + 1)), ...labelled(found) };
  });
  const proposals = outline.headings
    .filter(({ found }) => found === "proposed")
    .map((found): StateProposal => ({ line: found.line, lines: found.lines, ...labelled(found), decision: "open" }));
  const joins = outline.lines.flatMap(({ kind, joined }, i) => (joined && kind === "text" ? [i + 1] : []));
  return {
    version: 1,
    format,
    text,
    contents,
    sections: withLevels([front, ...sections]),
    proposals,
    joins,
    remarks: [...outline.remarks],
    asWhole: false,
  };
}
