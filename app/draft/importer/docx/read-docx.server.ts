// Reads a Word file into plain text: headings by style as `#` lines, tables as tab-separated rows, numbers as shown.
import mammoth from "mammoth";
import { withNumbers } from "./numbers.ts";
import { type Parts, packParts, readParts } from "./parts.server.ts";
import { slimmed } from "./slim.ts";
import { headingRules } from "./styles.ts";
import { textOfHtml } from "./text.ts";
import { isWellNested } from "./xml.ts";

export type DocxRead =
  | { readonly ok: true; readonly text: string; readonly pictures: number }
  | { readonly ok: false; readonly refusal: "broken_docx" | "too_large" };

const xml = (parts: Parts, name: string): string => parts.get(name)?.toString("utf8") ?? "";

/** Most characters of one part: mammoth takes about a second and 100 MB of memory for each megabyte. */
const mostDocument = 4 * 1024 * 1024;

/** What mammoth needs: types, relations, styles, numberings and the texts themselves; comments of staff stay behind. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|(?:word\/)?_rels\/[^/]*\.rels|word\/(?:document|styles|numbering|footnotes|endnotes)\d*\.xml)$/;
const TEXTS = /^word\/(?:document|footnotes|endnotes)\d*\.xml$/;

/** The parts mammoth gets, texts slimmed and automatic numbers written out, or why it had better not see them. */
function prepared(parts: Parts): Parts | "too_large" | "broken_docx" {
  const numbering = xml(parts, "word/numbering.xml");
  const styles = xml(parts, "word/styles.xml");
  const given = new Map<string, Buffer>();
  for (const [name, bytes] of parts) {
    if (!NEEDED.test(name)) continue;
    const slim = TEXTS.test(name) ? slimmed(bytes.toString("utf8")) : bytes.toString("utf8");
    if (slim.length > mostDocument) return "too_large";
    if (!isWellNested(slim)) return "broken_docx";
    given.set(name, Buffer.from(name.startsWith("word/document") ? withNumbers(slim, numbering, styles) : slim));
  }
  return given;
}

/**
 * The text of a Word file. Comments and deleted text stay behind, foot and end notes follow at the end, pictures are counted.
 * Hidden text stays behind too. Works in one go, at worst for several seconds: call it in a job or a worker, never in `work`.
 */
export async function readDocx(bytes: Buffer): Promise<DocxRead> {
  const read = await readParts(bytes);
  if (!read.ok) return read;
  const parts = prepared(read.parts);
  if (typeof parts === "string") return { ok: false, refusal: parts };
  const html = await convert(packParts(parts), headingRules(xml(read.parts, "word/styles.xml")));
  return html === null ? { ok: false, refusal: "broken_docx" } : { ok: true, ...textOfHtml(html) };
}

/** mammoth's HTML; null where the XML is not what Word writes, which mammoth says by throwing. */
async function convert(buffer: Buffer, styleMap: string[]): Promise<string | null> {
  const convertImage = mammoth.images.imgElement(async () => ({ src: "" }));
  try {
    return (await mammoth.convertToHtml({ buffer }, { convertImage, styleMap, ignoreEmptyParagraphs: false })).value;
  } catch {
    return null;
  }
}
