// Words of the plan's tree and of what was said about one policy.
import { defineWords } from "./words.ts";

export const policyWords = defineWords({
  title: "計画の項目",
  titleOf: (plan: string) => `${plan}の項目`,
  lead: "項目をえらぶと、その項目に届いた意見と、市の考え方を読めます。",
  none: "計画の項目は、まだ登録していません。",
  named: (kind: string, code: string) => `${kind} ${code}`,
  under: (parent: string) => `「${parent}」の中`,
  sheetLead: "この項目に届いた意見と、市の考え方、それで変わったところをまとめています。",
  read: "案の文を読む",
  children: "この中の項目",
  heard: {
    title: "届いた声",
    none: "公表した意見は、まだありません。意見募集の結果を公表すると、ここで読めます。",
    publishedOn: (day: string) => `${day}公表`,
    all: "結果のページで、ほかの項目もふくめてすべて読む",
    first: (count: number) => `多いため、はじめの${count}行だけを載せています。`,
    source: (row: string, counted: string) => `${row}・${counted}`,
  },
  step: { voice: "声", view: "市の考え方", change: "変わったところ" },
  classed: (code: string, label: string) => [code, label].filter((part) => part !== "").join(" "),
  drafts: { title: "案の中の場所" },
});
