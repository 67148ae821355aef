// What can be taken away of an edition: the table as XLSX, CSV or JSON, and the description of the JSON.
import { notFound, publicPage } from "#app/account/guard.server.ts";
import { answerFile, isFormat } from "../answer-file.server.ts";
import { downloadJsonSchema } from "../download.schema.ts";
import { readDownload } from "../read-download.server.ts";
import { editionNumber } from "../result-reading.ts";

export const loader = publicPage(async ({ house, reader, params }) => {
  const edition = editionNumber(params.edition);
  const head = edition === null ? null : await readDownload(reader, params.consultation ?? "", edition, house.demo);
  if (!head) return notFound();
  if (params.format === "schema") return Response.json(downloadJsonSchema());
  if (!isFormat(params.format)) return notFound();
  return answerFile(reader, head, params.format);
});
