// Publishing a laid case, and everything that the public can see of it, for tests.
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { previewResult } from "#app/publication/preview-result.server.ts";
import { publishResult, type ResultToPublish } from "#app/publication/publish-result.server.ts";
import { readDownload } from "#app/publication/read-download.server.ts";
import { readResult } from "#app/publication/read-result.server.ts";
import { csvOf, jsonOf, xlsxOf } from "#app/publication/result-files.server.ts";
import type { ResultReading } from "#app/publication/result-reading.ts";
import { ResultPage } from "#app/publication/ui/result-page.tsx";
import { afterClosing, type LaidCase } from "./answered-case.ts";
import { theSystem } from "./house.ts";

/** Publishes what stands, as a caller that saw no preview. */
export const publish = (laid: LaidCase, over: Partial<ResultToPublish> = {}, at = afterClosing) =>
  publishResult(laid.house, theSystem, at, laid.open.consultationId, {
    title: "素案への意見と市の考え方",
    correction: "",
    sections: null,
    seen: null,
    ...over,
  });

/** Publishes what must be publishable. */
export async function published(laid: LaidCase, over: Partial<ResultToPublish> = {}, at = afterClosing) {
  const result = await publish(laid, over, at);
  if (!result.ok) throw new Error(`refused: ${result.refused}`);
  return result.value;
}

/** The page of an edition as everybody reads it; null: the newest. */
export async function result(laid: LaidCase, edition: number | null = null, query = ""): Promise<ResultReading> {
  const reading = await readResult(laid.house, laid.open.slug, { edition, query: new URLSearchParams(query) });
  if (!reading) throw new Error("there is no such edition");
  return reading;
}

/** The markup of a page of a result. */
export const markupOf = (reading: ResultReading): string =>
  renderToStaticMarkup(createElement(ResultPage, { reading }));

/** The preview of the next edition. */
export async function preview(laid: LaidCase, at = afterClosing, wished: readonly string[] | null = null) {
  const found = await previewResult(laid.house.reader, laid.open.consultationId, wished, {
    at,
    here: "/preview",
    query: new URLSearchParams(),
  });
  if (!found?.weighed || !found.reading) throw new Error("nothing to preview");
  return { seen: found.weighed.seen, reading: found.reading };
}

async function whole(parts: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const part of parts) text += part;
  return text;
}

/** The three downloads of an edition. */
export async function downloads(laid: LaidCase, edition = 1, demo = false) {
  const { reader } = laid.house;
  const head = await readDownload(reader, laid.open.slug, edition, demo);
  if (!head) throw new Error("there is no such edition");
  return {
    csv: await whole(csvOf(reader, head)),
    json: await whole(jsonOf(reader, head)),
    xlsx: await xlsxOf(reader, head),
  };
}
