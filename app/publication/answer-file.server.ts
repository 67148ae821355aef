// Sends a download of an edition; CSV and JSON are read from the database as fast as the visitor takes them.
import type { Reader } from "#db/database.ts";
import { asAttachment } from "../file/file-answer.server.ts";
import type { DownloadHead } from "./read-download.server.ts";
import { csvOf, type DownloadFormat, downloadFormats, jsonOf, xlsxOf } from "./result-files.server.ts";

const types: Readonly<Record<DownloadFormat, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
};

export const isFormat = (text: string | undefined): text is DownloadFormat =>
  (downloadFormats as readonly (string | undefined)[]).includes(text);

/** A stream that takes the next part when the one before was taken. */
function streamed(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}

let building: Promise<unknown> = Promise.resolve();

/** A workbook is held in memory while it is made: one at a time in a process. */
function oneAtATime<T>(make: () => Promise<T>): Promise<T> {
  const made = building.then(make, make);
  building = made.catch(() => undefined);
  return made;
}

/** The answer with a file of an edition. */
export async function answerFile(reader: Reader, head: DownloadHead, format: DownloadFormat): Promise<Response> {
  const name = `${head.consultation.slug}-kekka-${head.edition.number}.${format}`;
  const headers = { "Content-Type": types[format], "Content-Disposition": asAttachment(name) };
  if (format === "csv") return new Response(streamed(csvOf(reader, head)), { headers });
  if (format === "json") return new Response(streamed(jsonOf(reader, head)), { headers });
  const bytes = await oneAtATime(() => xlsxOf(reader, head));
  return new Response(bytes as BodyInit, { headers });
}
