// Changes the classes of a case (反映区分): its own snapshot, which later changes of presets do not touch.
import { classesOf } from "#db/queries/consultation.ts";
import { classesInUse, dropClasses, insertClasses, updateClass } from "#db/queries/response-class.ts";
import { change, done, type Result, refuse } from "../audit/change.server.ts";
import type { Actor } from "../role/role.ts";
import type { House } from "../shared/house.server.ts";
import { uuidv7 } from "../shared/uuid.server.ts";
import type { ClassDraft } from "./class-presets.ts";

export type ClassesRefusal = "class_used" | "published" | "no_such_class";

/** A class to keep (with its id) or to add. */
export type WantedClass = ClassDraft & { readonly id: string | null };

/** Puts the classes of a case in the order handed in. Refused when one that an answer uses would go, or once a result is public. */
export async function editClasses(
  house: House,
  actor: Actor,
  at: string,
  consultationId: string,
  wanted: readonly WantedClass[],
): Promise<Result<null, ClassesRefusal>> {
  const ids = wanted.map((one) => one.id ?? uuidv7());
  const deed = {
    actor,
    action: "edit-consultation",
    subject: { kind: "consultation", id: consultationId },
    at,
  } as const;
  return change<null, ClassesRefusal>(house, deed, async (w) => {
    const now = await classesOf(w, consultationId);
    const known = new Set(now.map((one) => one.id));
    if (wanted.some((one) => one.id !== null && !known.has(one.id))) return refuse("no_such_class");
    const used = await classesInUse(w, consultationId);
    if (used.published) return refuse("published");
    const gone = now.filter((one) => !ids.includes(one.id)).map((one) => one.id);
    if (gone.some((id) => used.classIds.includes(id))) return refuse("class_used");
    await dropClasses(w, gone);
    // Out of the way first: two classes of a case never share a place.
    for (const [ordinal, one] of now.filter((kept) => !gone.includes(kept.id)).entries())
      await updateClass(w, one.id, { ordinal: 1000 + ordinal });
    for (const [ordinal, { id, ...fields }] of wanted.entries()) {
      if (id !== null) await updateClass(w, id, { ...fields, ordinal });
      else await insertClasses(w, [{ id: ids[ordinal] ?? "", consultation_id: consultationId, ordinal, ...fields }]);
    }
    return done(null, { fields: ["classes"] });
  });
}
