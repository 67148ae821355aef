// Words of the tags of a plan.
import { defineWords } from "./words.ts";

export const tagWords = defineWords({
  title: "分類",
  lead: "意見に付ける市の分類です。使わなくてもかまいません。",
  list: "分類（1行に1つ）",
  hint: "「組：名前」の形で書くと、組に分けて並びます。例：対象：高齢者",
  colon: "：",
  save: "保存する",
  errors: {
    long: (max: number) => `組と名前は、それぞれ${max}文字までにしてください。`,
    many: (max: number) => `分類は${max}個までです。`,
    used: "意見に付いている分類があるため、消せませんでした。先に意見から外してください。",
  },
});
