// The text of a section on a page: every paragraph has its anchor, and while the section is open its quiet ＋意見 link.
import type { ReactNode } from "react";
import { draftWords } from "#app/messages/draft.ts";
import { sharedWords } from "#app/messages/shared.ts";
import { WideTable } from "#app/shared/ui/data-table.tsx";
import { ParagraphLink } from "#app/shared/ui/section-block.tsx";
import type { ReadingElement, ReadingNode } from "../section-text.ts";

type SectionTextProps = {
  tree: readonly ReadingNode[];
  /** Key of the section: the paragraphs' anchors begin with it. */
  anchor: string;
  /** Number and title of the section, for the whole name of the links. */
  place: string;
  /** Level of the section's heading; headings inside the text begin one below. */
  level: 1 | 2 | 3 | 4;
  /** Where comments on the section are written; absent: it is not open. */
  commentHref?: string;
};

const headingTags = ["h1", "h2", "h3", "h4", "h5", "h6"] as const;
const depthOf = (tag: string): number => (headingTags as readonly string[]).indexOf(tag) + 1;

/** The highest heading that stands in the text: 1 to 6, or 6 where there is none. */
const highest = (tree: readonly ReadingNode[]): number =>
  Math.min(
    6,
    ...tree.flatMap((node) => (typeof node !== "string" && depthOf(node.tag) > 0 ? [depthOf(node.tag)] : [])),
  );

/** What an item or paragraph shows: its text, then the link, then the lists inside of it. */
function split(children: readonly ReadingNode[]): { text: readonly ReadingNode[]; below: readonly ReadingNode[] } {
  const at = children.findIndex(
    (child) => typeof child !== "string" && ["ul", "ol", "blockquote", "table", "pre"].includes(child.tag),
  );
  return at === -1 ? { text: children, below: [] } : { text: children.slice(0, at), below: children.slice(at) };
}

export function SectionText({ tree, anchor, place, level, commentHref }: SectionTextProps) {
  const words = draftWords().section;
  const link = sharedWords().paragraph.link;
  const shift = level + 1 - highest(tree);
  let tables = 0;

  const all = (nodes: readonly ReadingNode[]): ReactNode => nodes.map((node, index) => show(node, index));

  const paragraph = (node: ReadingElement): ReactNode => {
    const { text, below } = split(node.children);
    return (
      <>
        {node.attributes.marker ? <span>{node.attributes.marker}</span> : null}
        {all(text)}
        {node.n !== undefined && commentHref !== undefined && (
          <ParagraphLink href={`${commentHref}&p=${node.n}`} label={link} rest={words.paragraphOf(place, node.n)} />
        )}
        {all(below)}
      </>
    );
  };

  const list = (node: ReadingElement, key: number): ReactNode => {
    const items = node.children.filter((child) => typeof child !== "string");
    const byHand = items.some((item) => item.attributes.marker !== undefined);
    if (byHand) {
      return (
        <ol key={key} className="hand">
          {all(items)}
        </ol>
      );
    }
    if (node.tag === "ul") return <ul key={key}>{all(items)}</ul>;
    return (
      <ol key={key} start={node.attributes.start === undefined ? undefined : Number(node.attributes.start)}>
        {all(items)}
      </ol>
    );
  };

  const heading = (node: ReadingElement, key: number): ReactNode => {
    const Heading = headingTags[Math.min(6, depthOf(node.tag) + shift) - 1] ?? "h6";
    return <Heading key={key}>{all(node.children)}</Heading>;
  };

  const table = (node: ReadingElement, key: number): ReactNode => {
    tables += 1;
    return (
      <WideTable key={key} label={words.table(place, tables)}>
        <table className="data">{all(node.children)}</table>
      </WideTable>
    );
  };

  const cell = (node: ReadingElement, key: number, head: boolean): ReactNode => {
    if (node.tag === "td") return <td key={key}>{all(node.children)}</td>;
    return (
      <th key={key} scope={head ? "col" : "row"}>
        {all(node.children)}
      </th>
    );
  };

  const rows = (node: ReadingElement, key: number): ReactNode => {
    const head = node.tag === "thead";
    const Part = head ? "thead" : "tbody";
    return (
      <Part key={key}>
        {node.children
          .filter((row) => typeof row !== "string")
          .map((row, index) => (
            <tr key={index}>
              {row.children.map((one, column) => (typeof one === "string" ? null : cell(one, column, head)))}
            </tr>
          ))}
      </Part>
    );
  };

  const show = (node: ReadingNode, key: number): ReactNode => {
    if (typeof node === "string") return node;
    const id = node.n === undefined ? node.attributes.id : `${anchor}-p${node.n}`;
    switch (node.tag) {
      case "p":
        return (
          <p key={key} id={id}>
            {paragraph(node)}
          </p>
        );
      case "li":
        return (
          <li key={key} id={id}>
            {paragraph(node)}
          </li>
        );
      case "ul":
      case "ol":
        return list(node, key);
      case "h1":
      case "h2":
      case "h3":
      case "h4":
      case "h5":
      case "h6":
        return heading(node, key);
      case "table":
        return table(node, key);
      case "thead":
      case "tbody":
        return rows(node, key);
      case "a":
        return (
          <a key={key} id={id} href={node.attributes.href}>
            {all(node.children)}
          </a>
        );
      case "br":
        return <br key={key} />;
      case "hr":
        return <hr key={key} />;
      case "tr":
      case "th":
      case "td":
        return all(node.children);
      default: {
        const Tag = node.tag;
        return <Tag key={key}>{all(node.children)}</Tag>;
      }
    }
  };

  return <>{all(tree)}</>;
}
