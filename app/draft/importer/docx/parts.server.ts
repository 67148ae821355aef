// Unpacks the XML parts of a Word file within fixed bounds and packs them again, so that nothing else of the file is ever opened.
import { crc32 } from "node:zlib";
import yauzl from "yauzl";

/** Most entries of the archive, most bytes of one XML part and of all together once unpacked. */
export const docxBounds = { entries: 5000, part: 24 * 1024 * 1024, all: 48 * 1024 * 1024 } as const;

export type Parts = ReadonlyMap<string, Buffer>;
export type PartsRead =
  | { readonly ok: true; readonly parts: Parts }
  | { readonly ok: false; readonly refusal: "broken_docx" | "too_large" };

class OutOfBounds extends Error {}

const isXmlPart = (name: string): boolean => /\.(?:xml|rels)$/i.test(name) && !/^(?:customXml|docProps)\//.test(name);

function open(bytes: Buffer): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
}

/** Unpacks one entry and stops as soon as it holds more than `room` bytes, whatever its header claims. */
function unpack(zip: yauzl.ZipFile, entry: yauzl.Entry, room: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size > room) stream.destroy(new OutOfBounds());
        else chunks.push(chunk);
      });
      stream.on("error", reject);
      stream.on("end", () => resolve(Buffer.concat(chunks)));
    });
  });
}

function readAll(zip: yauzl.ZipFile): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    const parts = new Map<string, Buffer>();
    let entries = 0;
    let room: number = docxBounds.all;
    zip.on("error", reject);
    zip.on("end", () => resolve(parts));
    zip.on("entry", (entry: yauzl.Entry) => {
      entries++;
      if (entries > docxBounds.entries) return reject(new OutOfBounds());
      if (!isXmlPart(entry.fileName)) return zip.readEntry();
      unpack(zip, entry, Math.min(docxBounds.part, room)).then((bytes) => {
        parts.set(entry.fileName, bytes);
        room -= bytes.length;
        zip.readEntry();
      }, reject);
    });
    zip.readEntry();
  });
}

/** A part that declares a document type is refused: Word writes none, and entities could grow without bound. */
const declaresType = (bytes: Buffer): boolean => bytes.includes("<!DOCTYPE") || bytes.includes("<!ENTITY");

/**
 * The XML parts of a Word file by name. Pictures, fonts and embedded files are not unpacked.
 * @returns `too_large` past {@link docxBounds}, `broken_docx` for anything that is no readable archive of a Word file
 */
export async function readParts(bytes: Buffer): Promise<PartsRead> {
  let zip: yauzl.ZipFile | null = null;
  try {
    zip = await open(bytes);
    const parts = await readAll(zip);
    const whole = [...parts.keys()].some((name) => name.startsWith("word/")) && parts.has("[Content_Types].xml");
    if (!whole || [...parts.values()].some(declaresType)) return { ok: false, refusal: "broken_docx" };
    return { ok: true, parts };
  } catch (error) {
    return { ok: false, refusal: error instanceof OutOfBounds ? "too_large" : "broken_docx" };
  } finally {
    zip?.close();
  }
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Names are UTF-8. */
const UTF8_NAMES = 0x0800;

function header(signature: number, name: Buffer, bytes: Buffer, offset: number): Buffer {
  const central = signature === CENTRAL;
  const head = Buffer.alloc(central ? 46 : 30);
  const at = head.writeUInt32LE(signature, 0);
  const version = central ? head.writeUInt16LE(20, at) : at;
  head.writeUInt16LE(20, version);
  head.writeUInt16LE(UTF8_NAMES, version + 2);
  head.writeUInt32LE(crc32(bytes), version + 10);
  head.writeUInt32LE(bytes.length, version + 14);
  head.writeUInt32LE(bytes.length, version + 18);
  head.writeUInt16LE(name.length, version + 22);
  if (central) head.writeUInt32LE(offset, 42);
  return Buffer.concat([head, name]);
}

/** An archive of these parts, stored without compression (APPNOTE.TXT 4.3). */
export function packParts(parts: Parts): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [key, bytes] of parts) {
    const name = Buffer.from(key);
    const local = header(LOCAL, name, bytes, 0);
    files.push(local, bytes);
    directory.push(header(CENTRAL, name, bytes, offset));
    offset += local.length + bytes.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, central, end]);
}
