// Keeps what was read from an uploaded or pasted document, so that a person can arrange it before it becomes a draft.
import { insertDraftImport } from "#db/queries/draft-import.ts";
import { change, done, type Result } from "../audit/change.server.ts";
import type { Actor } from "../role/role.ts";
import type { House } from "../shared/house.server.ts";
import { uuidv7 } from "../shared/uuid.server.ts";
import type { Format } from "./importer/marked-headings.ts";
import { startImport } from "./importer/start-import.ts";

export interface ReadDocument {
  /** Empty for pasted text. */
  readonly filename: string;
  readonly format: Format;
  readonly encoding: string;
  readonly text: string;
}

/** Begins an import. Returns its id. */
export async function beginImport(
  house: House,
  actor: Actor,
  at: string,
  planId: string,
  document: ReadDocument,
): Promise<Result<string>> {
  const id = uuidv7();
  const state = JSON.stringify({ ...startImport(document), text: "" });
  return change<string>(
    house,
    { actor, action: "edit-draft", subject: { kind: "plan", id: planId }, at },
    async (w) => {
      await insertDraftImport(w, {
        id,
        plan_id: planId,
        draft_id: null,
        filename: document.filename,
        format: document.format,
        encoding: document.encoding,
        text: document.text,
        state,
        created_at: at,
        closed_at: null,
      });
      return done(id, { fields: ["draft_import"], made: { kind: "draft_import", id } });
    },
  );
}
