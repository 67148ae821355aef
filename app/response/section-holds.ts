// Whether a section says something, however its lines are broken.
import { type ReadingNode, readingTree, type StoredText } from "../draft/section-text.ts";

const withoutBlanks = (text: string): string => text.replace(/\s+/gu, "");

const wordsOf = (node: ReadingNode): string =>
  typeof node === "string" ? node : `${node.attributes.marker ?? ""}${node.children.map(wordsOf).join("")}`;

/** Whether a text occurs in a section as stored or as read; blank space and line breaks do not count. */
export function sectionHolds(section: StoredText, text: string): boolean {
  const wanted = withoutBlanks(text);
  if (section.format === "plain" && withoutBlanks(section.body).includes(wanted)) return true;
  return withoutBlanks(readingTree(section).map(wordsOf).join("")).includes(wanted);
}
