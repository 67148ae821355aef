// One change to how an import is arranged, and the reading of the state it changes.
import type { Reader } from "#db/database.ts";
import { closeImport, draftImportById, updateImportState } from "#db/queries/draft-import.ts";
import { change, done, type Result, refuse } from "../audit/change.server.ts";
import type { Actor } from "../role/role.ts";
import type { House } from "../shared/house.server.ts";
import { type Arrangement, arrange } from "./arrangement.ts";
import type { EditRefusal } from "./importer/edit.ts";
import { type ImportState, importStateSchema } from "./importer/import.schema.ts";

export interface OpenImport {
  readonly id: string;
  readonly planId: string;
  readonly filename: string;
  readonly encoding: string;
  readonly version: number;
  readonly closed: boolean;
  readonly state: ImportState;
}

/** An import with its state; the text is stored once, beside the state. */
export async function readImport(reader: Reader, id: string): Promise<OpenImport | null> {
  const row = await draftImportById(reader, id);
  if (!row) return null;
  const state = importStateSchema.parse({ ...(JSON.parse(row.state) as object), text: row.text });
  const { plan_id: planId, filename, encoding, version, closed_at } = row;
  return { id, planId, filename, encoding, version, closed: closed_at !== null, state };
}

/** Arranges an import seen at a version. */
export async function arrangeImport(
  house: House,
  actor: Actor,
  at: string,
  id: string,
  version: number,
  arrangement: Arrangement,
): Promise<Result<null, EditRefusal | "stale">> {
  const now = await readImport(house.reader, id);
  if (!now || now.closed || now.version !== version) return { ok: false, refused: "stale" };
  const edited = arrange(now.state, arrangement);
  if (!edited.ok) return { ok: false, refused: edited.refusal };
  const state = JSON.stringify({ ...edited.state, text: "" });
  return change<null, "stale">(
    house,
    { actor, action: "edit-draft", subject: { kind: "draft_import", id }, at },
    async (w) =>
      (await updateImportState(w, id, version, state)) ? done(null, { fields: [arrangement.kind] }) : refuse("stale"),
  );
}

/** Gives an import up; what was read stays on record. */
export const discardImport = (
  house: House,
  actor: Actor,
  at: string,
  id: string,
  version: number,
): Promise<Result<null, "stale">> =>
  change<null, "stale">(house, { actor, action: "edit-draft", subject: { kind: "draft_import", id }, at }, async (w) =>
    (await closeImport(w, id, version, at, null)) ? done(null, { fields: ["closed_at"] }) : refuse("stale"),
  );
