// Compression off the main thread: quick for one answer, thorough for bytes that are kept.
import type { Transform } from "node:stream";
import { promisify } from "node:util";
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from "node:zlib";
import type { Encoding } from "./encoding.ts";

const brotli = promisify(brotliCompress);
const gunz = promisify(gzip);

const brotliOptions = (quality: number, size?: number) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    ...(size === undefined ? {} : { [constants.BROTLI_PARAM_SIZE_HINT]: size }),
  },
});

/** Effort in the scales of both formats: `quick` for an answer sent once, `thorough` for bytes served again and again. */
const efforts = { quick: { br: 4, gzip: 5 }, thorough: { br: 10, gzip: 9 } } as const;

/** The bytes in an encoding. */
export async function compress(bytes: Buffer, encoding: Encoding, effort: keyof typeof efforts): Promise<Buffer> {
  if (encoding === "identity") return bytes;
  const level = efforts[effort];
  return encoding === "br" ? brotli(bytes, brotliOptions(level.br, bytes.length)) : gunz(bytes, { level: level.gzip });
}

/** A stream that compresses what passes; undefined for `identity`. */
export function compressor(encoding: Encoding): Transform | undefined {
  if (encoding === "identity") return undefined;
  return encoding === "br"
    ? createBrotliCompress(brotliOptions(efforts.quick.br))
    : createGzip({ level: efforts.quick.gzip });
}
