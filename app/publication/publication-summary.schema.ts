// What an edition says of its numbers; frozen as JSON in `publication.summary`, and part of the JSON download.
import * as z from "zod";

const count = z.number().int().min(0);
const excluded = z.array(
  z.strictObject({
    code: z.string().describe("市の一覧での記号"),
    label: z.string().describe("期限後、対象外など"),
    reason: z.string().describe("公の理由"),
    count,
  }),
);

export const publicationSummarySchema = z.strictObject({
  period: z.strictObject({
    opensAt: z.string().describe("募集を始めた日時（UTC）"),
    closesAt: z.string().describe("受け付けなくなった日時（UTC）。この日時は期間に入らない"),
  }),
  stage: z.string().describe("案の段階（素案、原案など）"),
  covers: z
    .strictObject({
      all: z.union([z.literal(0), z.literal(1)]).describe("1：案件のすべての項目と計画の全体"),
      sections: z.array(z.strictObject({ id: z.string(), place: z.string() })).describe("一部のとき、その項目"),
    })
    .describe("この版がおよぶ項目"),
  submitters: z
    .strictObject({ persons: count.describe("人"), organisations: count.describe("団体") })
    .describe("有効な提出をした方。1通を1人または1団体と数える"),
  submissions: z
    .strictObject({ received: count, valid: count, excluded })
    .describe("提出（通）。received = valid + excluded"),
  opinions: z
    .strictObject({ received: count, inRows: count, excluded })
    .describe("意見（件）。received = inRows + excluded"),
  rows: z
    .strictObject({
      all: count,
      ofOne: count.describe("意見1件の行"),
      shared: count.describe("意見2件以上の行"),
      sharedOpinions: count.describe("2件以上の行にある意見"),
      uncounted: count.describe("数に入れない意見だけの行"),
    })
    .describe("表の行。inRows = ofOne + sharedOpinions"),
  revisions: count.describe("案の修正（か所）"),
  revisedOpinions: count.describe("案を直した意見（件）"),
  byChannel: z.array(z.strictObject({ code: z.string(), label: z.string(), submissions: count, opinions: count })),
  byChapter: z.array(z.strictObject({ chapter: z.string(), rows: count, opinions: count })),
  byClass: z
    .array(
      z.strictObject({
        code: z.string(),
        label: z.string(),
        meaning: z.string(),
        revised: z.union([z.literal(0), z.literal(1)]).describe("1：案を直した結論"),
        opinions: count,
        permille: count.describe("割合（千分率）。小数第2位を四捨五入した百分率の10倍"),
      }),
    )
    .describe("区分のない案件では空"),
  classHeading: z.string().describe("区分の見出し（反映区分など）"),
  countColumn: z.enum(["opinions", "people"]).describe("表で見せる数：件数か人数"),
  opinionColumn: z.enum(["summary", "verbatim"]).describe("表で見せる意見：概要か、書かれたまま"),
});

export type PublicationSummary = z.infer<typeof publicationSummarySchema>;

/** Reads `publication.summary`. @throws when it does not hold what was frozen */
export const parseSummary = (json: string): PublicationSummary => publicationSummarySchema.parse(JSON.parse(json));
