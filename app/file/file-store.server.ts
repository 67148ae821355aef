// Where the bytes of uploaded files lie: one file on disk per id, whole or not there at all.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { House } from "../shared/house.server.ts";
import { uuidv7 } from "../shared/uuid.server.ts";

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** @throws when the name is not an id: it becomes a path */
function pathOf(house: House, fileId: string): string {
  if (!id.test(fileId)) throw new Error("not the id of a file");
  return join(house.filesDir, fileId);
}

/** A stored file: `size` in bytes; `open()` gives its bytes from the beginning and must be read to its end or cancelled. */
interface OpenedFile {
  readonly size: number;
  open(): ReadableStream<Uint8Array>;
}

/** The bytes of a file, or null where there are none. @throws when the id is none, or the disk fails */
export async function openFile(house: House, fileId: string): Promise<OpenedFile | null> {
  const path = pathOf(house, fileId);
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (!found) return null;
  return {
    size: found.size,
    open: () => Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>,
  };
}

export interface StoredFile {
  readonly id: string;
  /** Bytes. */
  readonly size: number;
  /** Lower case hexadecimal. */
  readonly sha256: string;
}

export type StoreRefusal = "too_large" | "empty";

/** A directory's entries are only safe after the directory itself was written out. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function write(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  most: number,
): Promise<{ size: number; sha256: string } | "too_large"> {
  const handle = await open(path, "wx");
  try {
    const hash = createHash("sha256");
    let size = 0;
    for await (const chunk of bytes) {
      size += chunk.byteLength;
      if (size > most) return "too_large";
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    await handle.sync();
    return { size, sha256: hash.digest("hex") };
  } finally {
    await handle.close();
  }
}

/**
 * Stores bytes under a new id. They are written under another name first, so that a file that has its name is whole.
 * Refused, with nothing left on disk, when there are more than `limits.bytes` or none. The stream is not read further then.
 * @throws when the stream breaks off or the disk fails; nothing is left on disk then either
 */
export async function storeFile(
  house: House,
  bytes: AsyncIterable<Uint8Array>,
  limits: { readonly bytes: number },
): Promise<{ ok: true; value: StoredFile } | { ok: false; refused: StoreRefusal }> {
  const fileId = uuidv7();
  const path = pathOf(house, fileId);
  const unfinished = `${path}.part`;
  await mkdir(house.filesDir, { recursive: true });
  try {
    const written = await write(unfinished, bytes, limits.bytes);
    if (written === "too_large") return { ok: false, refused: "too_large" };
    if (written.size === 0) return { ok: false, refused: "empty" };
    await rename(unfinished, path);
    await syncFolder(house.filesDir);
    return { ok: true, value: { id: fileId, ...written } };
  } finally {
    await rm(unfinished, { force: true });
  }
}
