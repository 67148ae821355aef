import { createHash } from "node:crypto";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openFile, storeFile } from "#app/file/file-store.server.ts";
import { aHouse } from "../../support/house.ts";

async function* stream(...chunks: readonly (Uint8Array | Error)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) {
    if (chunk instanceof Error) throw chunk;
    yield chunk;
  }
}

const bytes = (text: string): Uint8Array => Buffer.from(text);

describe("the place of files", () => {
  test("what was stored comes back byte for byte, with its size and its hash", async () => {
    const house = await aHouse();
    const stored = await storeFile(house, stream(bytes("素案"), bytes("の本文")), { bytes: 100 });
    if (!stored.ok) throw new Error(stored.refused);
    expect(stored.value.size).toBe(15);
    expect(stored.value.sha256).toBe(createHash("sha256").update("素案の本文").digest("hex"));
    const opened = await openFile(house, stored.value.id);
    expect(opened?.size).toBe(15);
    expect(await new Response(opened?.open()).text()).toBe("素案の本文");
  });

  test("a file of exactly the limit is taken and one byte more is not, and nothing of it stays", async () => {
    const house = await aHouse();
    const most = await storeFile(house, stream(bytes("12345"), bytes("67890")), { bytes: 10 });
    expect(most.ok).toBe(true);
    const before = readdirSync(house.filesDir);
    expect(await storeFile(house, stream(bytes("12345"), bytes("678901")), { bytes: 10 })).toEqual({
      ok: false,
      refused: "too_large",
    });
    expect(readdirSync(house.filesDir)).toEqual(before);
  });

  test("too large a stream is not read to its end", async () => {
    const house = await aHouse();
    const read: number[] = [];
    async function* counted() {
      for (let n = 0; n < 100; n++) {
        read.push(n);
        yield bytes("1234567890");
      }
    }
    await storeFile(house, counted(), { bytes: 25 });
    expect(read).toHaveLength(3);
  });

  test("an empty file is refused and leaves nothing", async () => {
    const house = await aHouse();
    expect(await storeFile(house, stream(), { bytes: 10 })).toEqual({ ok: false, refused: "empty" });
    expect(readdirSync(house.filesDir)).toEqual([]);
  });

  test("a stream that breaks off leaves nothing behind", async () => {
    const house = await aHouse();
    const broken = storeFile(house, stream(bytes("halb"), new Error("cut off")), { bytes: 10 });
    await expect(broken).rejects.toThrow("cut off");
    expect(readdirSync(house.filesDir)).toEqual([]);
  });

  test("an id of which there is no file is none", async () => {
    const house = await aHouse();
    expect(await openFile(house, "01999999-0000-7000-8000-000000000000")).toBeNull();
  });

  test("nothing but an id becomes a path", async () => {
    const house = await aHouse();
    writeFileSync(join(house.filesDir, "secret"), "secret");
    await expect(openFile(house, "secret")).rejects.toThrow("not the id of a file");
    await expect(openFile(house, "../secret")).rejects.toThrow("not the id of a file");
  });
});
