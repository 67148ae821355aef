// Opens what was set aside as personal data, for the secretariat alone; each opening leaves an audit row.
import { setAsideById } from "#db/queries/opinion.ts";
import { change, done, type Result, refuse } from "../audit/change.server.ts";
import type { Actor } from "../role/role.ts";
import type { House } from "../shared/house.server.ts";
import { readLetter } from "./letter/letter.server.ts";

/**
 * The masked words of one set-aside of a case. Refused: `not_masked` when there is no such set-aside of personal data in this
 * case, or when it belongs to an older version of the text.
 */
export async function openMaskedText(
  house: House,
  actor: Actor,
  at: string,
  input: { readonly consultationId: string; readonly setAsideId: string },
): Promise<Result<string, "not_masked">> {
  const subject = { kind: "consultation", id: input.consultationId } as const;
  return change<string, "not_masked">(house, { actor, action: "open-masked-text", subject, at }, async (w) => {
    const aside = await setAsideById(w, input.setAsideId);
    const letter = aside ? await readLetter(w, input.consultationId, aside.submission_id) : null;
    if (!aside || !letter || aside.kind !== "personal" || aside.text_version !== letter.textVersion)
      return refuse("not_masked");
    const words = letter.text.slice(aside.span_from, aside.span_to);
    return done(words, { fields: ["set_aside"], made: { kind: "submission", id: letter.id } });
  });
}
