// What is done to the tree of a Markdown text before it becomes HTML.
import type { Options } from "remark-rehype";

/** A node of the tree (mdast), as far as it is touched here. */
interface TreeNode {
  type: string;
  value?: string;
  url?: string;
  children?: TreeNode[];
}

function each(node: TreeNode, visit: (children: TreeNode[]) => TreeNode[]): void {
  if (!node.children) return;
  node.children = visit(node.children);
  for (const child of node.children) each(child, visit);
}

/** A bare address swallows the Japanese that follows it; what comes after its last ASCII character is text. */
function cut(link: TreeNode): TreeNode[] {
  const [only, ...more] = link.children ?? [];
  if (only?.type !== "text" || more.length > 0 || !only.value?.startsWith("http")) return [link];
  const end = /[^!-~]/.exec(only.value)?.index ?? -1;
  if (end <= 0) return [link];
  const address = only.value.slice(0, end);
  const shown = { ...link, url: address, children: [{ type: "text", value: address }] };
  return [shown, { type: "text", value: only.value.slice(end) }];
}

/** Plugin: ends bare addresses at the first character that is not ASCII. */
export function cutLinks() {
  return (tree: TreeNode): void =>
    each(tree, (children) => children.flatMap((child) => (child.type === "link" ? cut(child) : [child])));
}

/** Plugin: lines of Japanese cut in the source are put together without the space a browser would show. */
export function closeLines() {
  return (tree: TreeNode): void =>
    each(tree, (children) =>
      children.map((child) =>
        child.type === "text" && child.value
          ? { ...child, value: child.value.replace(/(\P{ASCII})\n(?=\P{ASCII})/gu, "$1") }
          : child,
      ),
    );
}

const blocks = ["root", "blockquote", "listItem", "footnoteDefinition"];

/** Handlers: HTML is shown as it is written instead of dropped, `<br>` breaks the line, pictures show their alternative text. */
export const shownAsText: NonNullable<Options["handlers"]> = {
  html: (_state, node: { value: string }, parent?: { type: string }) => {
    const value = node.value.trim();
    if (/^<br\s*\/?>$/i.test(value)) return { type: "element", tagName: "br", properties: {}, children: [] };
    if (/^<!--[\s\S]*-->$/.test(value)) return undefined;
    const text = { type: "text" as const, value: node.value };
    if (!blocks.includes(parent?.type ?? "root")) return text;
    return { type: "element", tagName: "p", properties: {}, children: [text] };
  },
  image: (_state, node: { alt?: string | null }) => ({ type: "text", value: node.alt ?? "" }),
  imageReference: (_state, node: { alt?: string | null }) => ({ type: "text", value: node.alt ?? "" }),
};
