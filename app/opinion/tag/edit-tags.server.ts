// The city's own tags of a plan (分類), in groups: a list as typed takes the place of the one there was.
import { insertTags, removeTags, tagsInUse, tagsOfPlan, updateTag } from "#db/queries/tag.ts";
import { change, done, type Result, refuse } from "../../audit/change.server.ts";
import type { Actor } from "../../role/role.ts";
import type { House } from "../../shared/house.server.ts";
import { uuidv7 } from "../../shared/uuid.server.ts";
import type { TypedTag } from "./tag-list.ts";

/** Puts the tags typed in place of those of a plan; the same group and label is the same tag. Refused when one in use would go. */
export async function editTags(
  house: House,
  actor: Actor,
  at: string,
  planId: string,
  typed: readonly TypedTag[],
): Promise<Result<null, "tag_used">> {
  const ids = typed.map(() => uuidv7());
  const deed = { actor, action: "edit-plan", subject: { kind: "plan", id: planId }, at } as const;
  return change<null, "tag_used">(house, deed, async (w) => {
    const now = await tagsOfPlan(w, planId);
    const same = (tag: TypedTag) => now.find((one) => one.group_label === tag.group && one.label === tag.label);
    const kept = new Set(typed.map((tag) => same(tag)?.id));
    const gone = now.filter((tag) => !kept.has(tag.id)).map((tag) => tag.id);
    if ((await tagsInUse(w, gone)).length > 0) return refuse("tag_used");
    await removeTags(w, gone);
    for (const [ordinal, tag] of typed.entries()) {
      const there = same(tag);
      if (there) await updateTag(w, there.id, ordinal);
      else
        await insertTags(w, [
          { id: ids[ordinal] ?? "", plan_id: planId, group_label: tag.group, label: tag.label, ordinal },
        ]);
    }
    return done(null, { fields: ["tags"] });
  });
}
