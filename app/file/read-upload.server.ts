// Reads a posted form with a file as a stream: the fields that come before the file, and the file itself, never as a whole.
import { Readable } from "node:stream";
import type { ReadableStream as WebStream } from "node:stream/web";
import busboy from "busboy";

export interface Upload {
  /** Text fields that came before the file. */
  readonly fields: ReadonlyMap<string, string>;
  /** As sent by the browser, without folders. */
  readonly filename: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

const fieldLimits = { fields: 20, fieldSize: 11 * 1024 * 1024, files: 1, parts: 22 };

/**
 * Reads a multipart form and hands its one file to `take` while it arrives; what `take` does not read is thrown away.
 * @returns the text fields, and what `take` returned, or null when the form has no file (browsers send an empty name then)
 * @throws when the body is no multipart form or breaks off
 */
export async function readUpload<T>(
  request: Request,
  take: (upload: Upload) => Promise<T>,
): Promise<{ fields: ReadonlyMap<string, string>; taken: { value: T } | null }> {
  if (!request.body) return { fields: new Map(), taken: null };
  const parser = busboy({
    headers: { "content-type": request.headers.get("Content-Type") ?? "" },
    limits: fieldLimits,
    defParamCharset: "utf8",
  });
  const fields = new Map<string, string>();
  let taken: Promise<T> | undefined;
  const finished = new Promise<void>((resolve, reject) => {
    parser.on("field", (name, value) => {
      fields.set(name, value);
    });
    parser.on("file", (_name, stream, info) => {
      if (!info.filename) {
        stream.resume();
        return;
      }
      taken = take({ fields, filename: info.filename.replace(/^.*[\\/]/, ""), bytes: stream }).finally(() =>
        stream.resume(),
      );
      // Its failure is reported by the caller's await; here it must only not be unhandled.
      taken.catch(() => undefined);
    });
    parser.on("close", resolve);
    parser.on("error", reject);
  });
  const body = Readable.fromWeb(request.body as WebStream<Uint8Array>);
  body.on("error", (error) => parser.destroy(error));
  body.pipe(parser);
  await finished;
  return { fields, taken: taken === undefined ? null : { value: await taken } };
}
