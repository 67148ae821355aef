// What a posted form of the policy tree asks for: the command it means, and where its refusal is shown.
import { deskPolicyWords } from "../messages/desk-policy.ts";
import type { Actor } from "../role/role.ts";
import { type FormErrors, type FormValues, parseForm } from "../shared/form/parse-form.ts";
import type { House } from "../shared/house.server.ts";
import { addPolicy } from "./add-policy.server.ts";
import { editPolicy } from "./edit-policy.server.ts";
import { movePolicy } from "./move-policy.server.ts";
import { pastePolicies, previewPaste } from "./paste-policies.server.ts";
import type { Pasted, PastedPolicy } from "./pasted-policies.ts";
import { treeSchema } from "./policy.schema.ts";
import { removePolicy } from "./remove-policy.server.ts";

/** Where to go on, as query and fragment of the tree's page; or what to show again; or a list that may be added. */
export type TreeAnswer =
  | { readonly kind: "done"; readonly goTo: string }
  | { readonly kind: "refused"; readonly values: FormValues; readonly errors: FormErrors; readonly isStale: boolean }
  | {
      readonly kind: "preview";
      readonly values: FormValues;
      readonly policies: readonly PastedPolicy[];
      /** The codes shown, which come back with the press that adds them. */
      readonly codes: string;
    };

/** Most policies that one list may add. */
const mostPasted = 500;
/** Faults that are told at once; the others wait for the next preview. */
const mostFaults = 20;

/** The sentences about a list; none where it may be added. */
function pasteFaults({ policies, faults }: Pasted): string[] {
  const words = deskPolicyWords();
  if (policies.length === 0) return [words.errors.pasteEmpty];
  if (policies.length > mostPasted) return [words.errors.pasteMany(mostPasted)];
  return faults.slice(0, mostFaults).map(({ line, fault, text }) => words.faults[fault](line, text));
}

/** The field at which a refusal is shown, and its sentence. */
function refusalErrors(refused: string): FormErrors {
  const words = deskPolicyWords().errors;
  const sentences: Readonly<Record<string, FormErrors>> = {
    stale: { "": words.stale },
    unknown_policy: { "": words.gone },
    code_taken: { code: words.codeTaken },
    unknown_division: { leadDivision: words.division },
    cannot_move: { "": words.cannotMove },
    in_use: { "": words.inUse },
  };
  return sentences[refused] ?? { "": words.stale };
}

/** Does what a form of the tree asks for. */
export async function changeTree(
  house: House,
  actor: Actor,
  at: string,
  plan: { readonly id: string; readonly cityId: string },
  posted: FormData,
): Promise<TreeAnswer> {
  const words = deskPolicyWords();
  const form = parseForm(treeSchema, posted);
  const again = (errors: FormErrors, isStale = false): TreeAnswer => ({
    kind: "refused",
    values: form.values,
    errors,
    isStale,
  });
  if (!form.ok) return again(form.errors);
  const { value } = form;
  const answer = (result: { ok: true } | { ok: false; refused: string }, goTo: string): TreeAnswer =>
    result.ok ? { kind: "done", goTo } : again(refusalErrors(result.refused), result.refused === "stale");
  const here = (policy: string) => `?policy=${policy}`;
  switch (value.intent) {
    case "add": {
      const { under, intent: _, ...said } = value;
      const kind = said.kind || words.anyKind;
      const result = await addPolicy(house, actor, at, plan, under, { ...said, kind });
      return answer(result, `?under=${under ?? ""}&added=${encodeURIComponent(said.code)}#edit`);
    }
    case "edit": {
      const { policy: id, version, intent: _, ...said } = value;
      const kind = said.kind || words.anyKind;
      const result = await editPolicy(house, actor, at, plan.id, { id, version }, { ...said, kind });
      return answer(result, `${here(id)}&saved=1#edit`);
    }
    case "up":
    case "down":
    case "in":
    case "out": {
      const { policy: id, version } = value;
      const result = await movePolicy(house, actor, at, plan.id, { id, version }, value.intent);
      return answer(result, `${here(id)}#edit`);
    }
    case "remove": {
      const { policy: id, version } = value;
      return answer(await removePolicy(house, actor, at, plan.id, { id, version }), "?removed=1");
    }
    case "preview":
    case "paste": {
      const pasted = await previewPaste(house.reader, plan.id, value);
      const faults = pasteFaults(pasted);
      if (faults.length > 0) return again(Object.fromEntries(faults.map((fault, index) => [`text#${index}`, fault])));
      const codes = pasted.policies.map(({ code }) => code).join(" ");
      if (value.intent === "preview") return { kind: "preview", values: form.values, policies: pasted.policies, codes };
      // Codes that follow from places must be those that were shown.
      if (value.codes !== codes) return again({ "": words.errors.pasteChanged });
      const result = await pastePolicies(house, actor, at, plan.id, pasted, value.under);
      if (result.ok) return { kind: "done", goTo: `?pasted=${result.value}` };
      return again({ "": result.refused === "unknown_policy" ? words.errors.under : words.errors.pasteChanged });
    }
  }
}
