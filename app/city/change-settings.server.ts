// What a posted form of the settings asks for: the command it means, and where its refusal is shown.
import { deskCityWords } from "../messages/desk-city.ts";
import type { Actor } from "../role/role.ts";
import { type FormErrors, type FormValues, parseForm } from "../shared/form/parse-form.ts";
import type { House } from "../shared/house.server.ts";
import { settingsSchema } from "./city.schema.ts";
import { editAreas } from "./edit-areas.server.ts";
import { editCity } from "./edit-city.server.ts";
import { type AddedDivision, type DivisionRefusal, editDivisions } from "./edit-divisions.server.ts";
import { editValidities } from "./edit-validities.server.ts";
import { indentedLines } from "./indented-lines.ts";
import { inTypedOrder } from "./row-order.ts";
import { type ValidityFault, validityFault } from "./validity.ts";

/** Where to go on, as query and fragment of the settings; `slug` where the city's own address changed. */
type Answer =
  | { readonly ok: true; readonly goTo: string; readonly slug?: string }
  | { readonly ok: false; readonly values: FormValues; readonly errors: FormErrors };

const mostDivisions = 300;
const longestName = 100;

/** The field at which a refusal of a division is shown. */
const fieldOf: Partial<Record<DivisionRefusal, string>> = {
  parent_below: "parent",
  parent_over: "parent",
  dates_order: "to",
  successor_needed: "successor",
  end_needed: "to",
  successor_self: "successor",
  successor_circle: "successor",
  successor_over: "successor",
  parts_open: "to",
};

function divisionErrors(refused: string, nameField: string): FormErrors {
  const { stale, division } = deskCityWords().errors;
  if (!(refused in division)) return { "": stale };
  const why = refused as keyof typeof division;
  const field = why === "name_twice" ? nameField : why === "cannot_move" ? "" : (fieldOf[why] ?? "");
  return { [field]: division[why] };
}

/** The divisions typed one a line, or the sentence that says which line is wrong. */
function readNames(typed: string): { added: AddedDivision[] } | { fault: string } {
  const words = deskCityWords().errors;
  const lines = indentedLines(typed);
  if (lines.length === 0) return { fault: words.names };
  if (lines.length > mostDivisions) return { fault: words.namesMany };
  const added: AddedDivision[] = [];
  for (const { line, level, text } of lines) {
    if (level === null) return { fault: words.indent(line) };
    if (text.length > longestName) return { fault: words.nameLong(line) };
    added.push({ name: text, level });
  }
  return { added };
}

/** Does what a form of the settings asks for. @param codes codes of the city's decisions by id, for judging them row by row */
export async function changeSettings(
  house: House,
  actor: Actor,
  at: string,
  cityId: string,
  posted: FormData,
  codes: ReadonlyMap<string, string>,
): Promise<Answer> {
  const words = deskCityWords().errors;
  const form = parseForm(settingsSchema, posted);
  const refused = (errors: FormErrors): Answer => ({ ok: false, values: form.values, errors });
  if (!form.ok) return refused(form.errors);
  const { value } = form;
  switch (value.intent) {
    case "city": {
      const result = await editCity(house, actor, at, cityId, value);
      if (result.ok) return { ok: true, goTo: "?saved=1", slug: value.slug };
      return refused(result.refused === "slug_taken" ? { slug: words.slugTaken } : { "": words.stale });
    }
    case "add-divisions": {
      const read = readNames(value.names);
      if ("fault" in read) return refused({ names: read.fault });
      const { parent: parentId, from } = value;
      const what = { kind: "add", parentId, from, added: read.added } as const;
      const result = await editDivisions(house, actor, at, cityId, value.version, what);
      const under = parentId === null ? "" : `&under=${parentId}`;
      if (result.ok) return { ok: true, goTo: `?part=divisions&added=${result.value.length}${under}` };
      return refused(divisionErrors(result.refused, "names"));
    }
    case "edit-division": {
      const { division: id, name, parent, from, to, successor } = value;
      const division = { id, name, parent_id: parent, valid_from: from, valid_to: to, successor_id: successor };
      const result = await editDivisions(house, actor, at, cityId, value.version, { kind: "edit", division });
      if (result.ok) return { ok: true, goTo: `?part=divisions&division=${id}&saved=1#edit` };
      return refused(divisionErrors(result.refused, "name"));
    }
    case "up":
    case "down": {
      const what = { kind: "move", id: value.division, way: value.intent } as const;
      const result = await editDivisions(house, actor, at, cityId, value.version, what);
      if (result.ok) return { ok: true, goTo: `?part=divisions&division=${value.division}#edit` };
      return refused(divisionErrors(result.refused, "name"));
    }
    case "areas": {
      const wanted = inTypedOrder(value.areas, (row) => row.place).filter((row) => row.name !== "");
      const result = await editAreas(house, actor, at, cityId, value.version, wanted);
      return result.ok ? { ok: true, goTo: "?part=areas&saved=1" } : refused({ "": words.stale });
    }
    case "validities": {
      const sentences: Record<ValidityFault, readonly [string, string]> = {
        valid_stands: ["counted", words.validStands],
        answered_unseen: ["shown", words.answeredUnseen],
        reason_needed: ["publicReason", words.reasonNeeded],
      };
      const errors: Record<string, string> = {};
      value.validities.forEach((row, index) => {
        const code = row.id === null ? "" : (codes.get(row.id) ?? "");
        const fault = row.label === "" ? null : validityFault(code, row);
        if (fault) errors[`validities.${index}.${sentences[fault][0]}`] = sentences[fault][1];
      });
      if (Object.keys(errors).length > 0) return refused(errors);
      const wanted = inTypedOrder(value.validities, (row) => row.place).filter((row) => row.label !== "");
      const result = await editValidities(house, actor, at, cityId, value.version, wanted);
      if (result.ok) return { ok: true, goTo: "?part=validities&saved=1" };
      return refused({ "": result.refused in sentences ? words.validStands : words.stale });
    }
  }
}
