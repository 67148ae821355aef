// Reads posted bodies no further than they may go.
import type { IncomingMessage } from "node:http";
import { Readable, Transform } from "node:stream";

/** What came of reading a whole body. `late`: it did not come in time; `busy`: too
 * many others are under way; `gone`: the client went away. */
export type ReadBody =
  | { readonly kind: "read"; readonly bytes: Buffer<ArrayBuffer> }
  | { readonly kind: "tooLarge" }
  | { readonly kind: "late" }
  | { readonly kind: "busy" }
  | { readonly kind: "gone" };

/** Bytes that all bodies under way may hold together: many slow senders must not fill the memory. */
const holdMost = 64 * 1024 * 1024;
let held = 0;

/**
 * Reads a body into memory.
 * @param limit bytes; one more and reading stops
 * @param patience milliseconds within which all of it must have come
 */
export function readBody(request: IncomingMessage, limit: number, patience: number): Promise<ReadBody> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let done = false;
    const timer = setTimeout(() => finish({ kind: "late" }), patience);
    const onData = (chunk: Buffer): void => {
      size += chunk.length;
      held += chunk.length;
      if (size > limit) finish({ kind: "tooLarge" });
      else if (held > holdMost) finish({ kind: "busy" });
      else chunks.push(chunk);
    };
    const onEnd = (): void => finish({ kind: "read", bytes: Buffer.concat(chunks, size) });
    const onClose = (): void => finish({ kind: "gone" });
    const onError = (): void => finish({ kind: "gone" });
    function finish(result: ReadBody): void {
      if (done) return;
      done = true;
      clearTimeout(timer);
      held -= size;
      request.off("data", onData).off("end", onEnd).off("close", onClose);
      if (result.kind !== "read") request.pause();
      resolve(result);
    }
    request.on("data", onData).on("end", onEnd).on("close", onClose).on("error", onError);
  });
}

export interface CountedBody {
  readonly stream: ReadableStream<Uint8Array>;
  /** Settles, with `tooLarge`, when the body has passed its limit; the stream has then failed. */
  readonly exceeded: Promise<"tooLarge">;
}

/** A body as a stream that fails once it has passed its limit in bytes. */
export function countedBody(request: IncomingMessage, limit: number): CountedBody {
  let size = 0;
  let tell: (value: "tooLarge") => void = () => {};
  const exceeded = new Promise<"tooLarge">((resolve) => {
    tell = resolve;
  });
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, callback) {
      size += chunk.length;
      if (size <= limit) return callback(null, chunk);
      request.unpipe(counter);
      tell("tooLarge");
      callback(new Error("the body is larger than allowed"));
    },
  });
  // The failure reaches whoever reads the web stream; without a reader nobody has to know.
  counter.on("error", () => {});
  request.on("close", () => {
    if (!request.complete) counter.destroy(new Error("the client went away"));
  });
  request.pipe(counter);
  return { stream: Readable.toWeb(counter) as ReadableStream<Uint8Array>, exceeded };
}
