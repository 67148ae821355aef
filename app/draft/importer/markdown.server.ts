// Shows the text of a Markdown section as safe HTML. Only for files uploaded as Markdown; plain text never comes here.

import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { draftImportWords } from "#app/messages/draft-import.ts";
import { closeLines, cutLinks, shownAsText } from "./markdown-tree.ts";

/** A block of the text: its place (UTF-16 offsets in the body) and its HTML. Footnotes come last, placed at the end. */
export interface MarkdownBlock {
  readonly from: number;
  readonly to: number;
  readonly html: string;
}

/** GitHub's list of elements without pictures (no outside host is ever asked). Names come from us alone, so no prefix is needed. */
const schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== "img" && name !== "picture" && name !== "source"),
  clobberPrefix: "",
};

function processor(prefix: string) {
  const words = draftImportWords();
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkCjkFriendly)
    .use(cutLinks)
    .use(closeLines)
    .use(remarkRehype, {
      handlers: shownAsText,
      clobberPrefix: prefix,
      footnoteLabel: words.footnotes,
      footnoteBackLabel: words.footnoteBack,
    })
    .use(rehypeSanitize, schema)
    .use(rehypeStringify);
}

/**
 * HTML of a Markdown text: GFM with Japanese emphasis, HTML in it shown as text, pictures as their alternative text, links to
 * http, https and mailto only. Render when saving and keep the result; a thousand paragraphs take about a third of a second.
 * @param prefix put before the names of footnotes, to keep several sections on one page apart
 */
export function renderMarkdown(body: string, prefix = "note-"): string {
  return String(processor(prefix).processSync(body));
}

/** The same, block by block, so that each can carry a link to comment on it. */
export function renderMarkdownBlocks(body: string, prefix = "note-"): MarkdownBlock[] {
  const pipeline = processor(prefix);
  const tree = pipeline.runSync(pipeline.parse(body));
  return tree.children
    .filter((node) => node.type !== "text" || node.value.trim() !== "")
    .map((node) => ({
      from: node.position?.start.offset ?? body.length,
      to: node.position?.end.offset ?? body.length,
      html: pipeline.stringify({ type: "root", children: [node] }),
    }));
}
