// What stands beside the title of a file, so that nobody opens 60 MB on a phone by mistake: its kind and its size.
import { fileWords } from "../messages/file.ts";
import type { Locale } from "../messages/words.ts";

const kinds: Readonly<Record<string, string>> = {
  pdf: "PDF",
  doc: "Word",
  docx: "Word",
  xls: "Excel",
  xlsx: "Excel",
  ppt: "PowerPoint",
  pptx: "PowerPoint",
  csv: "CSV",
  zip: "ZIP",
  odt: "ODT",
  ods: "ODS",
};

/** 980 → 「1KB」, 345,000 → 「345KB」, 6,400,000 → 「6.4MB」; decimal units, rounded up so that it is never more than said. */
export function sizeLabel(bytes: number): string {
  const kilobytes = Math.ceil(bytes / 1000);
  if (kilobytes < 1000) return `${Math.max(1, kilobytes)}KB`;
  const tenths = Math.ceil(bytes / 100_000);
  return tenths < 100 ? `${tenths / 10}MB` : `${Math.ceil(bytes / 1_000_000)}MB`;
}

/** 「（PDF・6.4MB）」, by the ending of the file's name, else by its media type. */
export function fileLabel(file: { name: string; media_type: string; size: number }, locale?: Locale): string {
  const words = fileWords(locale);
  const ending = /\.([A-Za-z0-9]{1,8})$/.exec(file.name)?.[1]?.toLowerCase() ?? "";
  const [group] = file.media_type.split("/");
  const byType = group === "text" ? words.kind.text : group === "image" ? words.kind.image : words.kind.other;
  return words.label(kinds[ending] ?? byType, sizeLabel(file.size));
}
