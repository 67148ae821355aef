// Adds a document to a case, and takes one away again.

import { consultationById } from "#db/queries/consultation.ts";
import { dropDocument, insertDocument, insertFile, nextDocumentOrdinal } from "#db/queries/file.ts";
import { change, done, type Result, refuse } from "../audit/change.server.ts";
import { beginsLike, kindOfName } from "../file/file-kind.ts";
import { type StoredFile, type StoreRefusal, storeFile } from "../file/file-store.server.ts";
import type { Actor } from "../role/role.ts";
import { type House, scopeOf } from "../shared/house.server.ts";
import { uuidv7 } from "../shared/uuid.server.ts";

/** Bytes of one document. */
export const maxDocumentBytes = 100 * 1024 * 1024;

export interface NewDocument {
  readonly role: "draft" | "digest" | "reference" | "form";
  readonly title: string;
  readonly filename: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

export type DocumentRefusal = StoreRefusal | "file_type" | "not_now";

class WrongKind extends Error {
  override readonly name = "WrongKind";
}

/** Passes bytes on once the first of them agree with the kind the name claims. */
async function* checked(bytes: AsyncIterable<Uint8Array>, filename: string): AsyncGenerator<Uint8Array> {
  const kind = kindOfName(filename);
  let first = true;
  for await (const chunk of bytes) {
    if (first && (!kind || !beginsLike(kind, chunk))) throw new WrongKind();
    first = false;
    yield chunk;
  }
}

async function stored(
  house: House,
  document: NewDocument,
): Promise<{ ok: true; value: StoredFile } | { ok: false; refused: StoreRefusal | "file_type" }> {
  if (!kindOfName(document.filename)) return { ok: false, refused: "file_type" };
  try {
    return await storeFile(house, checked(document.bytes, document.filename), { bytes: maxDocumentBytes });
  } catch (error) {
    if (error instanceof WrongKind) return { ok: false, refused: "file_type" };
    throw error;
  }
}

/** Stores the bytes, then lists them with the case; a public case shows the document at once. */
export async function addDocument(
  house: House,
  actor: Actor,
  at: string,
  consultationId: string,
  document: NewDocument,
): Promise<Result<string, DocumentRefusal>> {
  const file = await stored(house, document);
  if (!file.ok) return file;
  const id = uuidv7();
  const mediaType = kindOfName(document.filename)?.mediaType ?? "application/octet-stream";
  const deed = {
    actor,
    action: "edit-consultation",
    subject: { kind: "consultation", id: consultationId },
    at,
  } as const;
  return change<string, DocumentRefusal>(house, deed, async (w, subject) => {
    const row = await consultationById(w, consultationId);
    if (!row || row.stopped_at !== null) return refuse("not_now");
    const { id: fileId, size, sha256 } = file.value;
    await insertFile(w, {
      id: fileId,
      city_id: row.city_id,
      name: document.filename,
      media_type: mediaType,
      size,
      sha256,
      created_at: at,
    });
    await insertDocument(w, {
      id,
      consultation_id: consultationId,
      role: document.role,
      title: document.title,
      file_id: fileId,
      ordinal: await nextDocumentOrdinal(w, consultationId),
      removed_at: null,
    });
    return done(id, {
      fields: ["document"],
      moves: row.announced_at === null ? [] : [scopeOf.plan(subject.plan ?? "")],
    });
  });
}

/** Takes a document from the list of a case; its bytes stay. */
export async function removeDocument(
  house: House,
  actor: Actor,
  at: string,
  consultationId: string,
  documentId: string,
): Promise<Result<null, "not_now">> {
  const deed = {
    actor,
    action: "edit-consultation",
    subject: { kind: "consultation", id: consultationId },
    at,
  } as const;
  return change<null, "not_now">(house, deed, async (w, subject) => {
    if (!(await dropDocument(w, consultationId, documentId, at))) return refuse("not_now");
    return done(null, { fields: ["document"], moves: [scopeOf.plan(subject.plan ?? "")] });
  });
}
