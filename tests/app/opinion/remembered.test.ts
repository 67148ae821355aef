import { expect, test } from "vitest";
import { remembered } from "#app/opinion/remembered.ts";

test("results are made once while they are kept, and what was used longest ago goes first", () => {
  const made: string[] = [];
  const length = remembered(
    2,
    (word: string) => word,
    (word) => {
      made.push(word);
      return word.length;
    },
  );
  expect([length("a"), length("bb"), length("a"), length("ccc"), length("a"), length("bb")]).toEqual([
    1, 2, 1, 3, 1, 2,
  ]);
  expect(made).toEqual(["a", "bb", "ccc", "bb"]);
});
