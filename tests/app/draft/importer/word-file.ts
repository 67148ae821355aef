// Makes small Word files for the tests, byte by byte, so that no library stands between the test and the importer.
import { crc32, deflateRawSync } from "node:zlib";

interface Entry {
  readonly name: string;
  readonly bytes: Buffer;
  /** What the headers claim the unpacked size to be; the real one where not given. */
  readonly claimed?: number;
}

function headers(entry: Entry, packed: Buffer, offset: number): { local: Buffer; central: Buffer } {
  const name = Buffer.from(entry.name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(crc32(entry.bytes), 14);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(entry.claimed ?? entry.bytes.length, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(20, 4);
  local.copy(central, 6, 4, 28);
  central.writeUInt32LE(offset, 42);
  return { local: Buffer.concat([local, name]), central: Buffer.concat([central, name]) };
}

/** A deflated archive. */
export function zipOf(entries: readonly Entry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const packed = deflateRawSync(entry.bytes, { level: 9 });
    const { local, central } = headers(entry, packed, offset);
    files.push(local, packed);
    directory.push(central);
    offset += local.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, list, end]);
}

const MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

const part = (name: string, xml: string): Entry => ({
  name,
  bytes: Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`),
});

export interface WordFile {
  /** What stands inside `<w:body>`. */
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly more?: readonly Entry[];
}

const relation = (id: number, kind: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;

/** The bytes of a Word file with this body. */
export function wordFile({ body, styles = "", numbering = "", footnotes = "", more = [] }: WordFile): Buffer {
  const kinds = ["styles", "numbering", "footnotes"];
  const overrides = ["document", ...kinds].map(
    (kind) =>
      `<Override PartName="/word/${kind}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}${kind === "document" ? ".main" : ""}+xml"/>`,
  );
  const extension =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>';
  return zipOf([
    part("[Content_Types].xml", `<Types xmlns="${TYPES}">${extension}${overrides.join("")}</Types>`),
    part(
      "_rels/.rels",
      `<Relationships xmlns="${RELATIONS}">${relation(1, "officeDocument", "word/document.xml")}</Relationships>`,
    ),
    part(
      "word/_rels/document.xml.rels",
      `<Relationships xmlns="${RELATIONS}">${kinds.map((kind, i) => relation(i + 1, kind, `${kind}.xml`)).join("")}</Relationships>`,
    ),
    part("word/document.xml", `<w:document ${MAIN}><w:body>${body}</w:body></w:document>`),
    part("word/styles.xml", `<w:styles ${MAIN}>${styles}</w:styles>`),
    part("word/numbering.xml", `<w:numbering ${MAIN}>${numbering}</w:numbering>`),
    part("word/footnotes.xml", `<w:footnotes ${MAIN}>${footnotes}</w:footnotes>`),
    ...more,
  ]);
}

/** A paragraph; `properties` stand inside `<w:pPr>`. */
export const paragraph = (text: string, properties = ""): string =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ""}${text ? `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>` : ""}</w:p>`;

export const styled = (style: string): string => `<w:pStyle w:val="${style}"/>`;
export const numberedBy = (id: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;

/** One level of a numbering. */
export const level = (index: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

/** Rows of a table; a cell is its text, or its text and what stands inside `<w:tcPr>`. */
export const table = (...rows: readonly (string | readonly [string, string])[][]): string => {
  const cell = (one: string | readonly [string, string]) => {
    const [text, properties] = typeof one === "string" ? [one, ""] : one;
    return `<w:tc>${properties ? `<w:tcPr>${properties}</w:tcPr>` : ""}${paragraph(text)}</w:tc>`;
  };
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
};
