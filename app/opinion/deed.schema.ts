// Every deed that sorts what people wrote: what it names, the version it saw, and what it wants.
import * as z from "zod";
import { benchWords } from "#app/messages/bench.ts";

const words = benchWords().errors;
export const deedId = z.string().min(1).max(60);
export const deedVersion = z.coerce.number().int().min(0);
const id = deedId;
const version = deedVersion;
const offset = z.coerce.number().int().min(0).max(10_000_000);
const span = z.strictObject({ from: offset, to: offset });
const spans = z.array(span).min(1).max(50);

/** Where an opinion stands: a section of the draft, or the whole plan (null). */
const place = z.strictObject({ sectionId: id.nullable() });

/** How the place or row was chosen, so that agreement with proposals can be counted: rank from 1, or null when not among them. */
const rank = z.coerce.number().int().min(1).max(9).nullable().default(null);

/** 挨拶・署名 / 個人情報 / 意見ではない / その他(reason). */
export const setAsideKinds = ["greeting", "personal", "not_opinion", "other"] as const;
const setAsideKind = z.enum(setAsideKinds);
const reason = z.string().trim().max(200).default("");
const saysWhy = (aside: { as: (typeof setAsideKinds)[number]; reason: string }): boolean =>
  aside.as !== "other" || aside.reason !== "";
const whyNot = { path: ["reason"], message: words.setAsideReason };

/** Whether a proposal was taken; null: nothing was counted. */
const outcome = z.union([z.literal(0), z.literal(1)]).nullable();

/** Where one opinion stood in every respect of sorting. `dropped`: it was no opinion (yet). */
const standing = z.strictObject({
  opinionId: id,
  version,
  dropped: z.boolean(),
  sectionId: id.nullable(),
  placed: z.boolean(),
  policyId: id.nullable(),
  divisionId: id.nullable(),
  groupId: id,
  furtherSectionIds: z.array(id).max(20),
  furtherPolicyIds: z.array(id).max(20),
  placeTaken: outcome,
  rowTaken: outcome,
});

const piece = z.strictObject({
  from: offset,
  to: offset,
  propose: z.enum(["opinion", "set_aside"]),
  kind: setAsideKind.optional(),
  under: span.optional(),
});

const aside = z.strictObject({ id: z.uuid(), span, as: setAsideKind, reason }).refine(saysWhy, whyNot);

/** Deeds of the room of opinions; the desk adds those of responses. */
export const opinionDeeds = [
  /** Accepts a piece of a letter as an opinion of its own row, at a place. */
  z.strictObject({ kind: z.literal("take-piece"), submissionId: id, version, spans, place, rank }),
  /** Accepts a piece and puts it into a row; the place follows the row. */
  z.strictObject({ kind: z.literal("take-piece-into-row"), submissionId: id, version, spans, groupId: id, rank }),
  /** Moves an opinion to a place. */
  z.strictObject({ kind: z.literal("place"), opinionId: id, version, place, rank }),
  /** Several places: further sections beside the first. */
  z.strictObject({ kind: z.literal("further-sections"), opinionId: id, version, sectionIds: z.array(id).max(20) }),
  /** Puts an opinion into a row; the place follows the row. */
  z.strictObject({ kind: z.literal("join-row"), opinionId: id, version, groupId: id, rank }),
  /** Takes an opinion out of its row, into a row of its own. */
  z.strictObject({ kind: z.literal("leave-row"), opinionId: id, version }),
  /** Puts all opinions of one row into another. */
  z.strictObject({ kind: z.literal("merge-rows"), groupId: id, version, intoGroupId: id }),
  /** Takes several opinions out of a row into one new row. */
  z.strictObject({ kind: z.literal("split-row"), groupId: id, version, opinionIds: z.array(id).min(1).max(200) }),
  /** Cuts the pieces of a letter that are not opinions yet, at an offset. */
  z.strictObject({ kind: z.literal("cut-piece"), submissionId: id, version, at: offset }),
  /** Joins the piece that begins at an offset with the one before. */
  z.strictObject({ kind: z.literal("join-piece"), submissionId: id, version, at: offset }),
  /** Gives an opinion other spans of its text. */
  z.strictObject({ kind: z.literal("recut"), opinionId: id, version, spans }),
  /** Undoes the taking of a piece: the opinion is dropped and its text is not yet read again. */
  z.strictObject({ kind: z.literal("drop"), opinionId: id, version }),
  /** Sets a stretch of text aside. */
  z
    .strictObject({ kind: z.literal("set-aside"), submissionId: id, version, span, as: setAsideKind, reason })
    .refine(saysWhy, whyNot),
  z.strictObject({ kind: z.literal("take-back-set-aside"), submissionId: id, version, setAsideId: id }),
  /** Ends a letter: every set-aside that is proposed is taken. Refused while anything is left unread. */
  z.strictObject({ kind: z.literal("finish-letter"), submissionId: id, version }),
  z.strictObject({
    kind: z.literal("summary"),
    opinionId: id,
    version,
    summary: z.string().trim().max(2000, words.summaryLong),
  }),
  z.strictObject({
    kind: z.literal("heading"),
    groupId: id,
    version,
    heading: z.string().trim().max(200, words.headingLong),
    summary: z.string().trim().max(5000, words.summaryLong),
  }),
  z.strictObject({
    kind: z.literal("policy"),
    opinionId: id,
    version,
    policyId: id.nullable(),
    furtherIds: z.array(id).max(20).default([]),
  }),
  /** The division that answers a row. */
  z.strictObject({ kind: z.literal("division"), groupId: id, version, divisionId: id.nullable() }),
  z.strictObject({ kind: z.literal("tags"), opinionId: id, version, tagIds: z.array(id).max(50) }),
  /** 対象外・重複・取下げ of one opinion, or null to take it back. */
  z.strictObject({
    kind: z.literal("validity"),
    opinionId: id,
    version,
    validity: z.string().max(40).nullable(),
    reason: z.string().trim().max(1000).default(""),
  }),
  /** Puts opinions where they stood, rows that nobody was left in come to life again: the inverse of all that moves opinions. */
  z.strictObject({ kind: z.literal("put-back"), opinions: z.array(standing).min(1).max(5000) }),
  /** Gives a letter the pieces (null: as cut on arrival) and set-asides it had: the inverse of all that cuts and sets aside. */
  z.strictObject({
    kind: z.literal("put-letter"),
    submissionId: id,
    version,
    pieces: z.array(piece).max(2000).nullable(),
    setAsides: z.array(aside).max(2000),
  }),
] as const;

const opinionDeedSchema = z.discriminatedUnion("kind", opinionDeeds);

export type OpinionDeed = z.infer<typeof opinionDeedSchema>;
/** The deed of one kind. */
export type DeedOf<K extends OpinionDeed["kind"]> = Extract<OpinionDeed, { kind: K }>;
export type StandingDeed = z.infer<typeof standing>;
export type SetAsideKind = (typeof setAsideKinds)[number];
