// SQLite has no locale to make a database with.
import { expect, test } from "vitest";
import { freshDatabase } from "#tests/support/engine.ts";

test("a locale is refused on SQLite", async () => {
  await expect(freshDatabase({ locale: "ja_JP.UTF-8" })).rejects.toThrow("SQLite databases have no locale");
});
