// Reads a posted comment form: what was typed, and the button that was pressed.
import { formValues } from "#app/shared/form/parse-form.ts";
import { type BoxValues, type CommentValues, completeValues, emptyBox } from "./comment-values.ts";

/** Reads a posted comment form; what is missing is empty, what is not of the form is left out. */
export function commentValues(form: FormData): { readonly values: CommentValues; readonly removed: BoxValues | null } {
  const posted = formValues(form);
  const filled = (list: unknown): unknown[] =>
    Array.isArray(list) ? list.filter((box) => typeof box === "object" && !Array.isArray(box)) : [];
  const values = completeValues({ ...posted, opinions: filled(posted.opinions) });
  const removed = completeValues({ opinions: filled([posted.removed]) }).opinions[0] ?? null;
  return { values: values.opinions.length > 0 ? values : { ...values, opinions: [emptyBox] }, removed };
}

/** What a press of a button asks for. `box` counts from 0. */
export type Step =
  | { readonly step: "confirm" | "back" | "add" | "restore" | "send" }
  | { readonly step: "remove"; readonly box: number };

/** Reads the button pressed; whatever is not one of them goes on to the page for checking. */
export function stepOf(form: FormData): Step {
  const pressed = String(form.get("step") ?? "");
  const remove = /^remove:(\d{1,3})$/.exec(pressed);
  if (remove) return { step: "remove", box: Number(remove[1]) };
  if (pressed === "back" || pressed === "add" || pressed === "restore" || pressed === "send") return { step: pressed };
  return { step: "confirm" };
}
