// Small readings of WordprocessingML that need no tree. Linear in the length of the text, also for XML that is not well formed.

/** Value of the first element of this name: `<w:tag w:val="...">`. */
export const attribute = (xml: string, tag: string): string | undefined =>
  new RegExp(`<w:${tag}\\s(?:[^<>]*?\\s)?w:val="([^"<>]*)"`).exec(xml)?.[1];

/** The same as a whole number that is not negative; undefined for anything else. */
export function count(xml: string, tag: string): number | undefined {
  const value = attribute(xml, tag);
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}

export const unescaped = (text: string): string =>
  text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
export const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** An element that does not nest in itself: opening tag, content, and where the whole stands. */
export interface XmlElement {
  readonly open: string;
  readonly inside: string;
  readonly from: number;
  readonly to: number;
}

/** All elements of one name, in order; nothing behind the first that is not closed. */
export function* elements(xml: string, name: string): Generator<XmlElement> {
  const opening = new RegExp(`<w:${name}(?:\\s[^<>]*)?>`, "g");
  const closing = `</w:${name}>`;
  for (let found = opening.exec(xml); found; found = opening.exec(xml)) {
    if (found[0].endsWith("/>")) continue;
    const end = xml.indexOf(closing, opening.lastIndex);
    if (end === -1) return;
    const to = end + closing.length;
    yield { open: found[0], inside: xml.slice(opening.lastIndex, end), from: found.index, to };
    opening.lastIndex = to;
  }
}

/** The text with each element of one name replaced. */
export function replaced(xml: string, name: string, by: (element: XmlElement) => string): string {
  const pieces: string[] = [];
  let at = 0;
  for (const element of elements(xml, name)) {
    pieces.push(xml.slice(at, element.from), by(element));
    at = element.to;
  }
  return pieces.join("") + xml.slice(at);
}

/** Content of the first element of one name, or "". */
export function firstInside(xml: string, name: string): string {
  for (const { inside } of elements(xml, name)) return inside;
  return "";
}

/** Deepest nesting of elements in a document; Word's own are far from it. */
const deepest = 256;

const TAG = /<(?:!--[\s\S]*?-->|\?[^<>]*\?>|(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>)/g;

/** Does every element close what was opened last, not too deep? Anything else would keep a reader busy for nothing. */
export function isWellNested(xml: string): boolean {
  const open: string[] = [];
  let tags = 0;
  for (const [tag, slash, name, , empty] of xml.matchAll(TAG)) {
    tags++;
    if (!name || empty || tag.startsWith("<!") || tag.startsWith("<?")) continue;
    if (!slash) open.push(name);
    else if (open.pop() !== name) return false;
    if (open.length > deepest) return false;
  }
  return open.length === 0 && tags === xml.split("<").length - 1;
}
