// Adds divisions to a city, changes one, or moves one among its neighbours; none is ever deleted.
import type { Writer } from "#db/database.ts";
import { divisionsOf, insertDivisions } from "#db/queries/city.ts";
import { updateCity, updateDivision } from "#db/queries/city-settings.ts";
import { change, done, type Result, refuse } from "../audit/change.server.ts";
import type { Actor } from "../role/role.ts";
import { type House, scopeOf } from "../shared/house.server.ts";
import { uuidv7 } from "../shared/uuid.server.ts";
import { type Division, type DivisionFault, divisionFault } from "./division.ts";
import { inTreeOrder, moveNode, putUnder, type TreePlace, type Way } from "./tree-order.ts";

/** A new division; its level counts from 1 below `parentId` and never rises by more than one. */
export interface AddedDivision {
  readonly name: string;
  readonly level: number;
}

export type DivisionChange =
  | {
      readonly kind: "add";
      readonly parentId: string | null;
      /** `YYYY-MM-DD` */
      readonly from: string | null;
      readonly added: readonly AddedDivision[];
    }
  | { readonly kind: "edit"; readonly division: Division }
  | { readonly kind: "move"; readonly id: string; readonly way: Extract<Way, "up" | "down"> };

export type DivisionRefusal = DivisionFault | "stale" | "name_twice" | "cannot_move";

type Stored = Awaited<ReturnType<typeof divisionsOf>>[number];

/** The new divisions as rows, each below the one before it that stands a level higher. */
function addedRows(cityId: string, ids: readonly string[], what: Extract<DivisionChange, { kind: "add" }>): Stored[] {
  const above: string[] = [];
  return what.added.map(({ name, level }, index) => {
    const id = ids[index] ?? "";
    above.length = level - 1;
    const parent_id = above.at(-1) ?? what.parentId;
    above.push(id);
    return {
      id,
      city_id: cityId,
      parent_id,
      name,
      ordinal: 0,
      valid_from: what.from,
      valid_to: null,
      successor_id: null,
    };
  });
}

/** Whether another division that goes on has the name and the parent of one that goes on. */
const hasTwin = (all: readonly Division[], one: Division): boolean =>
  one.valid_to === null &&
  all.some(
    (other) =>
      other.id !== one.id && other.valid_to === null && other.parent_id === one.parent_id && other.name === one.name,
  );

async function putInOrder(w: Writer, stored: readonly Stored[], places: readonly TreePlace[]): Promise<void> {
  const before = new Map(stored.map((division) => [division.id, division]));
  for (const { id, parent_id, ordinal } of places) {
    const was = before.get(id);
    if (was?.ordinal !== ordinal || was.parent_id !== parent_id) await updateDivision(w, id, { parent_id, ordinal });
  }
}

/**
 * Changes the divisions of a city seen at `version`. Returns the ids of those added.
 * @throws when a level among those added rises by more than one
 */
export async function editDivisions(
  house: House,
  actor: Actor,
  at: string,
  cityId: string,
  version: number,
  what: DivisionChange,
): Promise<Result<readonly string[], DivisionRefusal>> {
  const ids = what.kind === "add" ? what.added.map(() => uuidv7()) : [];
  const added = what.kind === "add" ? addedRows(cityId, ids, what) : [];
  const deed = { actor, action: "edit-city", subject: { kind: "city", id: cityId }, at } as const;
  return change<readonly string[], DivisionRefusal>(house, deed, async (w) => {
    if (!(await updateCity(w, cityId, version))) return refuse("stale");
    const stored = await divisionsOf(w, cityId);
    const known = (id: string | null) => stored.find((division) => division.id === id);
    if (what.kind === "add") {
      const parent = known(what.parentId);
      if (what.parentId !== null && !parent) return refuse("no_such_division");
      if (parent && parent.valid_to !== null) return refuse("parent_over");
      const all = [...stored, ...added];
      if (added.some((division) => hasTwin(all, division))) return refuse("name_twice");
      await insertDivisions(w, added);
      await putInOrder(w, all, inTreeOrder(all));
    } else if (what.kind === "edit") {
      const { id, ...set } = what.division;
      const now = known(id);
      if (!now) return refuse("no_such_division");
      const fault = divisionFault(stored, what.division);
      if (fault) return refuse(fault);
      if (hasTwin(stored, what.division)) return refuse("name_twice");
      await updateDivision(w, id, set);
      const places = set.parent_id === now.parent_id ? null : putUnder(stored, id, set.parent_id);
      if (places) await putInOrder(w, stored, places);
    } else {
      const places = moveNode(stored, what.id, what.way);
      if (!places) return refuse("cannot_move");
      await putInOrder(w, stored, places);
    }
    return done(ids, { fields: ["divisions"], moves: [scopeOf.site, scopeOf.city(cityId)] });
  });
}
