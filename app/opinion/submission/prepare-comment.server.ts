// A comment made ready to be stored: everything that takes time and needs no transaction, and the rows it becomes.
import { newLeafSalt } from "#app/opinion/receipt/leaf.server.ts";
import type { House } from "#app/shared/house.server.ts";
import { sha256Hex } from "#app/shared/text/hash.server.ts";
import { uuidv7 } from "#app/shared/uuid.server.ts";
import type { NewOpinion } from "#db/queries/submission.ts";
import { sealPerson } from "../person/seal-person.server.ts";
import { placeOrder } from "../place-order.ts";
import type { Comment } from "./comment.schema.ts";
import { joinBoxes, type StoredBox } from "./comment.ts";
import { searchTextOf } from "./search-text.ts";

/** What an opinion takes over from the section it is about. */
export interface TargetSection {
  readonly section_id: string;
  readonly key: string;
  readonly ordinal: number;
  readonly policy_id: string | null;
  readonly lead_division_id: string | null;
}

/** What is kept of an idempotency token. */
export const tokenHash = (token: string): string => sha256Hex(`token\n${token}`);

/** Ids, canonical text with its hash, sealed person, salt and search text of a comment. */
export function prepareComment(
  house: Pick<House, "keys" | "connection">,
  of: { readonly city_id: string; readonly consultation_id: string },
  comment: Comment,
) {
  const { original, ranges } = joinBoxes(comment.boxes.map((box) => box.text));
  const hash = sha256Hex(original);
  return {
    id: uuidv7(),
    leafId: uuidv7(),
    original,
    hash,
    boxes: comment.boxes.map((box, index) => ({
      ...box,
      range: ranges[index]!,
      opinionId: uuidv7(),
      groupId: uuidv7(),
    })),
    person: sealPerson(house.keys, of.city_id, comment.person, { consultationId: of.consultation_id, textHash: hash }),
    salt: newLeafSalt(),
    search: searchTextOf(house.connection.engine, original),
    sectionKeys: [
      ...new Set(comment.boxes.flatMap(({ place }) => (place.kind === "section" ? [place.key] : []))),
    ].sort(),
  };
}

export type PreparedComment = ReturnType<typeof prepareComment>;

const targetOf = (targets: readonly TargetSection[], { place }: PreparedComment["boxes"][number]) =>
  place.kind === "section" ? targets.find((target) => target.key === place.key) : undefined;

/** The boxes as they are stored beside the canonical text. */
export const storedBoxes = (prepared: PreparedComment, targets: readonly TargetSection[]): StoredBox[] =>
  prepared.boxes.map((box) => ({
    ...box.range,
    place: box.place.kind,
    section: targetOf(targets, box)?.section_id ?? null,
    paragraph: box.paragraph,
    quote: box.quote,
    typed: box.place.kind === "typed" ? box.place.text : "",
  }));

/**
 * One opinion per box, each in a row of its own. An opinion on the whole plan has no section but is placed; one on a typed
 * place is not placed until somebody finds its section.
 */
export function opinionRows(
  prepared: PreparedComment,
  targets: readonly TargetSection[],
  scope: { readonly city_id: string; readonly consultation_id: string },
  at: string,
): NewOpinion[] {
  return prepared.boxes.map((box, index) => {
    const section = targetOf(targets, box);
    const typed = box.place.kind === "typed" ? box.place.text : "";
    const sorted = {
      section_id: section?.section_id ?? null,
      policy_id: section?.policy_id ?? null,
      lead_division_id: section?.lead_division_id ?? null,
    };
    return {
      group: {
        ...scope,
        ...sorted,
        id: box.groupId,
        place_order: placeOrder(section?.ordinal ?? null),
        heading: null,
        summary: null,
        published_no: null,
        merged_into_id: null,
        created_at: at,
      },
      opinion: {
        ...scope,
        ...sorted,
        id: box.opinionId,
        source_kind: "submission",
        submission_id: prepared.id,
        ordinal: index + 1,
        group_id: box.groupId,
        excerpt: box.text,
        summary: null,
        place_text: typed,
        placed_at: box.place.kind === "typed" ? null : at,
        validity: null,
        dropped_at: null,
        created_at: at,
      },
      span: {
        opinion_id: box.opinionId,
        ordinal: 1,
        text_version: 0,
        span_from: box.range.from,
        span_to: box.range.to,
      },
      anchor: {
        opinion_id: box.opinionId,
        section_id: section?.section_id ?? null,
        paragraph: box.paragraph,
        quote: box.quote,
        quote_from: null,
        quote_to: null,
        typed,
      },
    };
  });
}
