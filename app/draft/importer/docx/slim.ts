// Takes out of a Word document's XML what does not show as text, so that reading it costs a fraction.
import { elements, replaced } from "./xml.ts";

const NOISE =
  /<w:(?:proofErr|bookmarkStart|bookmarkEnd|lastRenderedPageBreak|noBreakHyphenation)(?:\s[^<>]*)?\/>|\sw:rsid[A-Za-z]*="[0-9A-Fa-f]*"/g;
const HIDDEN = /<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>/;

/** Looks of a run or a paragraph mark: gone, unless they say that something was deleted or inserted. */
function withoutLooks(xml: string): string {
  return replaced(xml, "rPr", ({ open, inside }) =>
    /<w:(?:del|ins)\b/.test(inside) ? `${open}${inside}</w:rPr>` : "",
  );
}

/** Hidden text (隠し文字) is not shown in Word, so it must not be published: the rest of its run goes. */
function withoutHidden(xml: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { inside, to } of elements(xml, "rPr")) {
    if (to < at || !HIDDEN.test(inside) || xml.startsWith("</w:pPr>", to)) continue;
    const end = xml.indexOf("</w:r>", to);
    if (end === -1 || xml.slice(to, end).includes("<w:p")) continue;
    pieces.push(xml.slice(at, to));
    at = end;
  }
  return pieces.join("") + xml.slice(at);
}

/** The same document without looks, marks of the spelling checker and of saving, and without hidden text. */
export function slimmed(document: string): string {
  const settled = replaced(document, "rPrChange", () => "");
  return withoutLooks(withoutHidden(settled)).replace(NOISE, "");
}
