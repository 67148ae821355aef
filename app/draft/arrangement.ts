// The forms with which a person arranges an import, each one operation of the importer.
import * as z from "zod";
import {
  acceptProposal,
  type Edited,
  mergeWithPrevious,
  moveDown,
  moveIn,
  moveOut,
  moveUp,
  redoJoin,
  rejectProposal,
  releaseContents,
  rename,
  renumber,
  setPages,
  splitAt,
  takeAsWhole,
  undoJoin,
} from "./importer/edit.ts";
import type { ImportState } from "./importer/import.schema.ts";

const line = z.coerce.number().int().min(1);
const key = z.string().min(1).max(40);
const page = z
  .string()
  .max(10)
  .default("")
  .transform((typed) => typed.normalize("NFKC").trim());

export const arrangementSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["accept", "reject", "split", "unjoin", "join"]), line }),
  z.strictObject({ kind: z.enum(["merge", "up", "down", "in", "out"]), key }),
  z.strictObject({
    kind: z.literal("head"),
    key,
    number: z.string().max(200),
    title: z.string().max(1000),
    pagesFrom: page,
    pagesTo: page,
  }),
  z.strictObject({ kind: z.enum(["release-contents", "take-whole"]) }),
]);

export type Arrangement = z.output<typeof arrangementSchema>;

const byLine = { accept: acceptProposal, reject: rejectProposal, unjoin: undoJoin, join: redoJoin };
const byKey = { merge: mergeWithPrevious, up: moveUp, down: moveDown, in: moveIn, out: moveOut };

const pageNumber = (typed: string): number => (/^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN);

/** Number, title and pages of one section at once; nothing changes unless all of them can. */
function head(
  state: ImportState,
  { key: of, number, title, pagesFrom, pagesTo }: Extract<Arrangement, { kind: "head" }>,
): Edited {
  const renamed = rename(state, of, title);
  if (!renamed.ok) return renamed;
  const renumbered = renumber(renamed.state, of, number);
  if (!renumbered.ok) return renumbered;
  if (pagesFrom === "" && pagesTo === "") return setPages(renumbered.state, of, null);
  const from = pageNumber(pagesFrom);
  const to = pagesTo === "" ? from : pageNumber(pagesTo);
  if (Number.isNaN(from) || Number.isNaN(to)) return { ok: false, refusal: "pages_wrong" };
  return setPages(renumbered.state, of, { from, to });
}

/** Does what a form asks for. */
export function arrange(state: ImportState, wish: Arrangement): Edited {
  switch (wish.kind) {
    case "split":
      return splitAt(state, { line: wish.line, asHeading: true });
    case "accept":
    case "reject":
    case "unjoin":
    case "join":
      return byLine[wish.kind](state, wish.line);
    case "head":
      return head(state, wish);
    case "release-contents":
      return releaseContents(state);
    case "take-whole":
      return takeAsWhole(state);
    default:
      return byKey[wish.kind](state, wish.key);
  }
}
