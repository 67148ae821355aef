// Words of the site itself: its errors and its frame.
import { defineWords } from "./words.ts";

export const siteWords = defineWords({
  name: "まちこえ",
  failed: "表示できません｜まちこえ",
  nav: {
    main: "主な案内",
    here: "いまいるところ",
    plans: "計画",
    consultations: "意見募集",
    results: "結果",
    receipts: "受付番号で調べる",
    desk: "職員",
    privacy: "個人情報のあつかい",
    accessibility: "読みやすさについて",
    help: "使い方",
  },
});
