// How large the downloads of an edition are, so that nobody opens 5 MB on a phone by mistake.
import type { Reader } from "#db/database.ts";
import type { House } from "../shared/house.server.ts";
import type { DownloadHead } from "./read-download.server.ts";
import { csvOf, type DownloadFormat, jsonOf, xlsxOf } from "./result-files.server.ts";

export type FileSizes = Readonly<Record<DownloadFormat, number>>;

async function lengthOf(parts: AsyncIterable<string>): Promise<number> {
  let bytes = 0;
  for await (const part of parts) bytes += Buffer.byteLength(part);
  return bytes;
}

async function measured(reader: Reader, head: DownloadHead): Promise<FileSizes> {
  return {
    xlsx: (await xlsxOf(reader, head)).length,
    csv: await lengthOf(csvOf(reader, head)),
    json: await lengthOf(jsonOf(reader, head)),
  };
}

const remembered = 100;
const known = new WeakMap<House["connection"], Map<string, Promise<FileSizes>>>();

/**
 * Sizes in bytes. An edition never changes but by a withdrawal, so each state of it is measured once by a process.
 * @param withdrawn how many rows of the case are withdrawn
 */
export function fileSizes(
  { connection, reader }: Pick<House, "connection" | "reader">,
  head: DownloadHead,
  withdrawn: number,
): Promise<FileSizes> {
  const sizes = known.get(connection) ?? new Map<string, Promise<FileSizes>>();
  known.set(connection, sizes);
  const key = `${head.publicationId} ${withdrawn} ${head.note === null ? 0 : 1}`;
  const there = sizes.get(key);
  if (there) return there;
  const made = measured(reader, head);
  made.catch(() => sizes.delete(key));
  sizes.set(key, made);
  for (const oldest of sizes.keys()) {
    if (sizes.size <= remembered) break;
    sizes.delete(oldest);
  }
  return made;
}
