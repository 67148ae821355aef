// Turns an uploaded file into text, or says in one word why it cannot be imported.
//
//   const decoded = await decodeDocument({ bytes, filename });
//   if (!decoded.ok) show(draftImportWords().refusal[decoded.refusal]);
//   else startImport(decoded);        // edit.ts
import { type Canonical, canonicalise, mostBytes } from "./canonical.ts";
import { readDocx } from "./docx/read-docx.server.ts";
import { decodeBytes, type Encoding, looksBinary, startsLikeOtherKind } from "./encoding.server.ts";
import type { Format } from "./marked-headings.ts";

/**
 * `too_large`: more than 10 MB or 200,000 lines, or a Word file that unpacks to too much. `not_text`: pictures, PDF, archives,
 * control characters. `unknown_encoding`: neither UTF-8, UTF-16 nor CP932. `empty`: nothing but space.
 * `unsupported_type`: the name does not end in .txt, .md or .docx. `broken_docx`: no readable Word file.
 */
export type DecodeRefusal =
  | "too_large"
  | "not_text"
  | "unknown_encoding"
  | "empty"
  | "unsupported_type"
  | "broken_docx";

export type DecodedDocument =
  | {
      readonly ok: true;
      readonly format: Format;
      readonly encoding: Encoding;
      readonly text: string;
      readonly canonical: Canonical;
    }
  | { readonly ok: false; readonly refusal: DecodeRefusal };

const refused = (refusal: DecodeRefusal): DecodedDocument => ({ ok: false, refusal });

/** The format a file name promises, or null for kinds that are not imported. */
export function formatOf(filename: string): Format | null {
  const extension = /\.([^.\\/]+)$/.exec(filename.trim())?.[1]?.toLowerCase();
  if (extension === "txt" || extension === "text") return "plain";
  if (extension === "md" || extension === "markdown") return "markdown";
  return extension === "docx" ? "docx" : null;
}

async function decodeWord(bytes: Buffer): Promise<DecodedDocument> {
  const read = await readDocx(bytes);
  if (!read.ok) return refused(read.refusal);
  const canonical = canonicalise(read.text, read.pictures);
  return canonical.ok ? { ...canonical, format: "docx", encoding: "utf-8" } : refused(canonical.refusal);
}

function decodePlain(bytes: Buffer, format: Format): DecodedDocument {
  const decoded = decodeBytes(bytes);
  if (decoded === null) return refused(looksBinary(bytes) ? "not_text" : "unknown_encoding");
  const canonical = canonicalise(decoded.text);
  return canonical.ok ? { ...canonical, format, encoding: decoded.encoding } : refused(canonical.refusal);
}

/**
 * The text of an uploaded document.
 *
 * The kind is taken from the name, the encoding from the bytes (mark, strict UTF-8, UTF-16, CP932). The text is the decoded text
 * with the byte order mark off and LF line ends and otherwise untouched; of a Word file it is what `readDocx` makes of it.
 * Nothing is stored: a refused file leaves no trace.
 */
export async function decodeDocument(file: { bytes: Uint8Array; filename: string }): Promise<DecodedDocument> {
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  const format = formatOf(file.filename);
  if (format === null) return refused("unsupported_type");
  if (bytes.length > mostBytes) return refused("too_large");
  if (bytes.length === 0) return refused("empty");
  if (format === "docx") return decodeWord(bytes);
  return startsLikeOtherKind(bytes) ? refused("not_text") : decodePlain(bytes, format);
}
