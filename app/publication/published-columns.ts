// The frozen columns of a published row: what its JSON holds, and what of it is still shown after a withdrawal.
import * as z from "zod";
import { publicationWords } from "../messages/publication.ts";
import { tokyoDay } from "../shared/time/tokyo.ts";
import { formatDay } from "../shared/time/wareki.ts";

const publishedChangeSchema = z.strictObject({
  /** Chapter, section and page, in words. */
  place: z.string(),
  /** Empty where there was no such text. */
  before: z.string(),
  /** Empty where the text is gone. */
  after: z.string(),
  /** Why, in words; empty where the answer says it. */
  reason: z.string(),
});

const publishedColumnsSchema = z.strictObject({
  /** 該当箇所: chapter, section below it and pages of the print in words; the last two may be empty. */
  place: z.strictObject({ chapter: z.string(), section: z.string(), page: z.string() }),
  /** 意見の概要, or the opinions as written, masked. */
  summary: z.string(),
  /** 件数: opinions in the row that are counted. */
  count: z.number().int().min(0),
  /** 人数: submissions they come from. */
  people: z.number().int().min(0),
  /** 市の考え方; empty where `sameAsNo` says whose answer it is. */
  response: z.string(),
  /** Of the case's own set; both empty in a case without classes. */
  classCode: z.string(),
  classLabel: z.string(),
  changes: z.array(publishedChangeSchema),
  /** Number of the row whose answer is this row's too. */
  sameAsNo: z.number().int().min(1).nullable(),
});

export type PublishedColumns = z.infer<typeof publishedColumnsSchema>;
export type PublishedChange = z.infer<typeof publishedChangeSchema>;

/** Reads `publication_row.columns`. @throws when it does not hold what was frozen */
export const parsePublishedColumns = (json: string): PublishedColumns => publishedColumnsSchema.parse(JSON.parse(json));

/** Kinds of reason for which a row is withdrawn. */
export const withdrawalKinds = ["personal_data", "third_party", "court", "other"] as const;
export type WithdrawalKind = (typeof withdrawalKinds)[number];

/** A row as everybody may read it now. */
export interface ShownRow {
  readonly ordinal: number;
  readonly no: number;
  /** Of a withdrawn row only place, counts and class are left; no text of anybody. */
  readonly columns: PublishedColumns;
  /** What stands instead of the text; null: not withdrawn. */
  readonly withdrawn: string | null;
}

/** What stands instead of the text of a withdrawn row: 「個人情報保護のため削除（令和8年12月1日・個人が分かる内容）」. */
export function withdrawnText(at: string, kind: WithdrawalKind): string {
  const words = publicationWords().withdrawn;
  return words.text(formatDay(tokyoDay(at)), words.kind[kind]);
}

/** A frozen row with what was recorded beside it. */
export interface FrozenRow {
  readonly ordinal: number;
  readonly no: number;
  readonly columns: string;
  readonly withdrawn_at: string | null;
  readonly withdrawn_kind: WithdrawalKind | null;
}

/** The row as it is shown, in every edition and download. */
export function shownRow(row: FrozenRow): ShownRow {
  const { ordinal, no } = row;
  const columns = parsePublishedColumns(row.columns);
  if (row.withdrawn_at === null || row.withdrawn_kind === null) return { ordinal, no, columns, withdrawn: null };
  return {
    ordinal,
    no,
    columns: { ...columns, summary: "", response: "", changes: [], sameAsNo: null },
    withdrawn: withdrawnText(row.withdrawn_at, row.withdrawn_kind),
  };
}
