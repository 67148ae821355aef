// Words of a city's desk: its cases and plans.
import { defineWords } from "./words.ts";

export const deskHomeWords = defineWords({
  title: (city: string) => `${city}の仕事`,
  cases: "案件",
  newCase: "案件をつくる",
  noCases: "まだ案件がありません。案を読み込んだら、案件をつくれます。",
  plans: "計画と案",
  newPlan: "計画をつくる",
  noPlans: "まだ計画がありません。はじめに計画をつくります。",
  columns: { title: "題", state: "いま", period: "期間", letters: "提出", work: "仕事" },
  letters: (count: number) => `${count}通`,
  inbox: "受付簿",
  read: "よみとり机",
  remaining: "公表まで",
  settings: "設定",
  drafts: "案",
  draftState: { public: "公開中", hidden: "準備中" },
  importDraft: "案を読み込む",
  editPlan: "計画を直す",
  policies: "施策の木",
  tags: "分類",
  unfinishedImports: "読み込みの途中",
});
