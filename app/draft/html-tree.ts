// Reads the HTML that is stored with a Markdown section into a tree of the few elements that a text may have; anything else is only its text.

/** An element of a text. */
export interface TextElement {
  readonly tag: TextTag;
  readonly attributes: TextAttributes;
  readonly children: readonly TextNode[];
}

interface TextAttributes {
  readonly href?: string;
  readonly start?: string;
  readonly id?: string;
  /** The sign in front of an item as it was written (`(1)`, `・`); such a list draws none of its own. */
  readonly marker?: string;
}

export type TextNode = string | TextElement;

/** Elements of a text, with the attributes that are kept. */
const allowed = {
  p: [],
  h1: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  ul: [],
  ol: ["start"],
  li: ["id"],
  blockquote: [],
  pre: [],
  code: [],
  strong: [],
  em: [],
  del: [],
  sup: [],
  sub: [],
  br: [],
  hr: [],
  a: ["href", "id"],
  table: [],
  thead: [],
  tbody: [],
  tr: [],
  th: [],
  td: [],
} as const satisfies Record<string, readonly string[]>;

type TextTag = keyof typeof allowed;

const isTag = (name: string): name is TextTag => Object.hasOwn(allowed, name);
const single: ReadonlySet<string> = new Set(["br", "hr"]);

const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'", nbsp: "\u00a0" };

function characterOf(reference: string): string {
  const name = reference.slice(1, -1);
  if (!name.startsWith("#")) return named[name] ?? reference;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : "\ufffd";
}

const decoded = (text: string): string => text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, characterOf);

/** What the value of an attribute must look like: addresses lead outside by http or mail, or to a note; names are those of notes. */
const safe: Readonly<Record<string, RegExp>> = {
  href: /^(https?:\/\/|mailto:|#[\w-]*fn)/i,
  id: /^[\w-]{0,60}fn(ref)?-[\w-]{1,60}$/,
  start: /^\d{1,6}$/,
};

function attributesOf(tag: TextTag, written: string): TextAttributes {
  const kept: Record<string, string> = {};
  const keep: readonly string[] = allowed[tag];
  for (const [, name = "", value = ""] of written.matchAll(/([a-z-]+)\s*=\s*"([^"]*)"/gi)) {
    const text = decoded(value);
    if (keep.includes(name) && safe[name]?.test(text)) kept[name] = text;
  }
  return kept;
}

interface Open {
  readonly tag: TextTag | null;
  readonly attributes: TextAttributes;
  readonly children: TextNode[];
}

const token = /<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9-]*)((?:\s[^<>]*)?)\/?>|([^<]+|<)/gi;

/**
 * The tree of a stored text. Elements and attributes outside of the list are dropped, their text stays, so that nothing
 * stored can act in the page whatever wrote it. Never throws.
 */
export function htmlTree(html: string): readonly TextNode[] {
  const root: Open = { tag: null, attributes: {}, children: [] };
  const stack: Open[] = [root];
  const top = (): Open => stack.at(-1) ?? root;
  const close = (): void => {
    const done = stack.pop();
    if (done?.tag) top().children.push({ tag: done.tag, attributes: done.attributes, children: done.children });
  };
  for (const [, slash, name = "", written = "", text] of html.matchAll(token)) {
    const tag = name.toLowerCase();
    if (text !== undefined) top().children.push(decoded(text));
    else if (tag === "" || !isTag(tag)) continue;
    else if (slash === "/") {
      if (stack.some((open) => open.tag === tag)) {
        while (top().tag !== tag) close();
        close();
      }
    } else if (single.has(tag)) top().children.push({ tag, attributes: {}, children: [] });
    else stack.push({ tag, attributes: attributesOf(tag, written), children: [] });
  }
  while (stack.length > 1) close();
  return root.children;
}

/** The text of a node and all below it; line breaks where the text has them. */
export const textOf = (node: TextNode): string => {
  if (typeof node === "string") return node;
  return node.tag === "br" ? "\n" : node.children.map(textOf).join("");
};
