// Words of files one can take away: what kind they are and how large.
import { defineWords } from "./words.ts";

export const fileWords = defineWords({
  label: (kind: string, size: string) => `（${kind}・${size}）`,
  kind: {
    text: "テキスト",
    image: "画像",
    other: "ファイル",
  },
});
