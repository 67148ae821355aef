// Every deed a clerk does at the reading desk: what it names, the version it saw, and what it wants.
import * as z from "zod";
import { benchWords } from "#app/messages/bench.ts";
import { deedId as id, opinionDeeds, deedVersion as version } from "#app/opinion/deed.schema.ts";

const words = benchWords().errors;

const responseDeeds = [
  /** Class and 市の考え方 of a row. */
  z.strictObject({
    kind: z.literal("answer"),
    groupId: id,
    version,
    classId: id.nullable(),
    text: z.string().max(20_000, words.answerLong),
  }),
  /** Points the answer of a row to another row. */
  z.strictObject({ kind: z.literal("answer-as"), groupId: id, version, sameAsGroupId: id.nullable() }),
  /** Before and after of the text that a row changed; `revisionId` null: a new one. */
  z.strictObject({
    kind: z.literal("revise"),
    groupId: id,
    version,
    revisionId: id.nullable(),
    sectionId: id.nullable(),
    before: z.string().max(20_000, words.revisionLong),
    after: z.string().max(20_000, words.revisionLong),
    reason: z.string().trim().max(2000, words.revisionLong).default(""),
  }),
  /** Names an existing revision as caused by this row too, or takes that back. */
  z.strictObject({
    kind: z.literal("share-revision"),
    groupId: id,
    version,
    revisionId: id,
    on: z.union([z.boolean(), z.stringbool()]),
  }),
  /** Gives a row the answer it had, with the revisions it named: the inverse of all that answers. */
  z.strictObject({
    kind: z.literal("put-answer"),
    groupId: id,
    version,
    classId: id.nullable(),
    text: z.string().max(20_000, words.answerLong),
    sameAsGroupId: id.nullable(),
    revisionIds: z.array(id).max(100),
  }),
] as const;

export const deedSchema = z.discriminatedUnion("kind", [...opinionDeeds, ...responseDeeds]);

export type BenchDeed = z.infer<typeof deedSchema>;
/** The deed of one kind. */
export type BenchDeedOf<K extends BenchDeed["kind"]> = Extract<BenchDeed, { kind: K }>;
