// Hands out a document of an announced case.
import { notFound, publicPage } from "#app/account/guard.server.ts";
import { fileHeaders } from "#app/file/file-answer.server.ts";
import { openFile } from "#app/file/file-store.server.ts";
import { publicDocument } from "#db/queries/consultation.ts";

export const loader = publicPage(async ({ house, reader, request, params }) => {
  const file = await publicDocument(reader, params.consultation ?? "", params.document ?? "");
  if (!file) return notFound();
  const headers = fileHeaders(file);
  if (request.headers.get("If-None-Match") === headers.get("ETag")) {
    headers.delete("Content-Length");
    return new Response(null, { status: 304, headers });
  }
  const stored = await openFile(house, file.id);
  if (stored?.size !== file.size) throw new Error(`file ${file.id} does not lie in the store as it was recorded`);
  return new Response(request.method === "HEAD" ? null : stored.open(), { headers });
});
