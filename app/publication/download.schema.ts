// The described form of the JSON download, and what every download of an edition is made of.
import * as z from "zod";
import { publicationSummarySchema } from "./publication-summary.schema.ts";

const row = z.strictObject({
  no: z.number().int().min(1).describe("番号。一度付けた番号は変わらない"),
  chapter: z.string().describe("該当箇所の章"),
  section: z.string().describe("該当箇所の節・項。章そのものや計画の全体では空"),
  page: z.string().describe("案の冊子のページ"),
  summary: z.string().describe("意見の概要、または書かれたままの意見（個人情報は伏せてある）"),
  count: z.number().int().min(0).describe("件数"),
  people: z.number().int().min(0).describe("人数（提出した通の数）"),
  response: z.string().describe("市の考え方。sameAsNoのある行では空"),
  sameAsNo: z.number().int().min(1).nullable().describe("市の考え方が同じ行の番号"),
  classCode: z.string().describe("区分の記号。区分のない案件では空"),
  classLabel: z.string().describe("区分の名前。区分のない案件では空"),
  changes: z
    .array(
      z.strictObject({
        place: z.string().describe("直した場所"),
        before: z.string().describe("修正前。新しい文では空"),
        after: z.string().describe("修正後。なくした文では空"),
        reason: z.string().describe("修正の理由"),
      }),
    )
    .describe("意見を受けて案を直したところ"),
  withdrawn: z.string().nullable().describe("公表のあとに取り下げた行で、文のかわりに示すことば"),
});

export const resultDownloadSchema = z
  .strictObject({
    note: z.string().nullable().describe("見本であることなどの断り書き"),
    city: z.string(),
    plan: z.string(),
    consultation: z.strictObject({ slug: z.string(), title: z.string() }),
    edition: z.strictObject({
      number: z.number().int().min(1).describe("版"),
      title: z.string(),
      publishedAt: z.string().describe("公表した日時（UTC）"),
      correction: z.string().describe("前の版から直したこと。なければ空"),
      hash: z.string().describe("公表した内容のSHA-256"),
    }),
    summary: publicationSummarySchema,
    rows: z.array(row).describe("計画の順"),
  })
  .describe("意見募集の結果の1つの版");

export type ResultDownload = z.infer<typeof resultDownloadSchema>;
export type DownloadRow = ResultDownload["rows"][number];

/** The JSON Schema of the JSON download. */
export const downloadJsonSchema = () => z.toJSONSchema(resultDownloadSchema);
