// Turns a section of the demo into the text that is stored, so that sentences quoted from it are found letter by letter.
import type { SectionContent } from "#db/seed/content/shape.ts";

/**
 * Body of a section as Markdown: sub-headings as `###`, one paragraph per block line, tables as GFM tables.
 * @returns text without a final line break; empty for a section that only holds others
 */
export function sectionMarkdown(section: SectionContent): string {
  const blocks: string[] = [];
  for (const block of section.blocks) {
    if (block.heading !== null) blocks.push(`### ${block.heading}`);
    if ("table" in block) {
      const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
      const rule = line(block.table.head.map(() => "---"));
      blocks.push([line(block.table.head), rule, ...block.table.rows.map(line)].join("\n"));
    } else {
      blocks.push(...block.paragraphs);
    }
  }
  return blocks.join("\n\n");
}
