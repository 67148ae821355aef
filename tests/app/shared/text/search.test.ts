import Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arrayMatch, bigrams, bigramTokensFor, ftsMatch, queryPlan, searchKey } from "#app/shared/text/search.ts";

const letters = fc.constantFrom(
  ..."公園公園の整備ガがｶﾞー－-Aa１1①%。、 　\n〜葛\u{E0100}𠮷",
  "か\u3099",
  "\u200b",
  "´",
  "ς",
);
const texts = fc.oneof(fc.string({ unit: letters, maxLength: 25 }), fc.string({ unit: "binary", maxLength: 25 }));
const queries = fc.oneof(fc.string({ unit: letters, maxLength: 4 }), fc.string({ unit: "binary", maxLength: 4 }));
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
  .map((codes) => String.fromCharCode(...codes));

describe("search keys", () => {
  test.each([
    ["ＳＤＧｓ ｶﾞｲﾄﾞ", "sdgsがいど"],
    ["葛󠄀飾区", "葛飾区"],
    ["センター‐センタ－−", "せんたーーせんたーー"],
    ["９：００～１７：００", "9:00~17:00"],
    ["９：００〜１７：００", "9:00~17:00"],
    ["『広報』", "「広報」"],
    ["公園の\n　整備", "公園の整備"],
    ["第 ３ 章", "第3章"],
    ["open　 data\ncity", "open data city"],
    ["か゛か\u3099が", "ががが"],
    ["ｶ\u{FE00}\u3099", "が"],
    ["ΟΔΟΣ", "οδοσ"],
    ["公\u200b園", "公園"],
    ["ヷヽヾ", "わ\u3099ゝゞ"],
    ["a\0b\ud800", "a b"],
  ])("%j is %j", (text, key) => {
    expect(searchKey(text)).toBe(key);
  });

  test("the key of a key is itself, well formed, without controls, and blank only where it parts words", () => {
    fc.assert(
      fc.property(fc.oneof(texts, units), (text) => {
        const key = searchKey(text);
        expect(searchKey(key)).toBe(key);
        expect(key).not.toMatch(/\p{Cc}|\p{Surrogate}|\p{Variation_Selector}|^\s|\s$| {2}/u);
      }),
      { numRuns: 3000 },
    );
  });

  test("katakana and hiragana, wide and narrow, upper and lower case are alike", () => {
    const kana = fc.string({ unit: fc.constantFrom(..."あがぱっゃんゔー") });
    fc.assert(
      fc.property(kana, fc.string({ unit: "grapheme-ascii" }), (word, ascii) => {
        const katakana = word.replace(/[ぁ-ゖ]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60));
        expect(searchKey(katakana)).toBe(searchKey(word));
        const wide = ascii.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
        expect(searchKey(wide)).toBe(searchKey(ascii));
        expect(searchKey(ascii.toUpperCase())).toBe(searchKey(ascii));
      }),
    );
  });
});

describe("tokens", () => {
  test("are adjacent pairs and the last character of each run, each once", () => {
    expect(bigrams("公園の公園、税")).toEqual(["公園", "園の", "の公", "園", "税"]);
    expect(bigrams("𠮷野")).toEqual(["𠮷野", "野"]);
    expect(bigrams("。、%")).toEqual([]);
  });

  test("are single safe words for FTS5, and PostgreSQL has single characters too", () => {
    expect(bigramTokensFor("sqlite", "公園𠮷")).toEqual(["0516c05712", "0571220bb7", "20bb7"]);
    expect(bigramTokensFor("postgres", "公園の")).toEqual(["公園", "園の", "の", "公", "園"]);
  });

  test("a hit holds every token the plan asks for, in both stores", () => {
    fc.assert(
      fc.property(texts, texts, queries, fc.boolean(), (before, after, query, inside) => {
        const key = searchKey(inside ? `${before}${query}${after}` : before);
        const words = bigramTokensFor("sqlite", key);
        const elements = new Set(bigramTokensFor("postgres", key));
        for (const term of queryPlan(query)) {
          if (!key.includes(term.key)) continue;
          expect(term.tokens.postgres.filter((token) => !elements.has(token))).toEqual([]);
          for (const phrase of term.tokens.sqlite) {
            const [, word = "", prefix] = /^"([0-9a-f]+)"(\*?)$/.exec(phrase) ?? [];
            expect(words.some((token) => (prefix ? token.startsWith(word) : token === word))).toBe(true);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe("plans", () => {
  test("terms parted by space of any width are all asked for, each once", () => {
    const plan = queryPlan(" 公園　税 ﾊﾞｽ 公園");
    expect(plan.map((term) => term.key)).toEqual(["公園", "税", "ばす"]);
    expect(plan.map((term) => term.tokens.postgres)).toEqual([["公園"], ["税"], ["ばす"]]);
    expect(ftsMatch(plan)).toBe('"0516c05712" AND "07a0e"* AND "0307003059"');
    expect(arrayMatch(plan)).toEqual(["公園", "税", "ばす"]);
  });

  test("symbols alone can only be scanned for, a blank query asks nothing", () => {
    expect(queryPlan("％ 。")).toEqual([
      { key: "%", tokens: { sqlite: [], postgres: [] }, scanOnly: true },
      { key: "。", tokens: { sqlite: [], postgres: [] }, scanOnly: true },
    ]);
    expect(ftsMatch(queryPlan("％"))).toBeNull();
    expect(arrayMatch(queryPlan("％"))).toBeNull();
    expect(queryPlan(" 　\u200b")).toEqual([]);
  });

  test("FTS5 with these tokens and the recheck finds exactly what a scan finds", () => {
    const store = new Database(":memory:");
    store.exec("CREATE TABLE entry (id INTEGER PRIMARY KEY, key TEXT) STRICT");
    store.exec("CREATE VIRTUAL TABLE entry_index USING fts5(tokens, content='', detail=none)");
    const insert = store.prepare("INSERT INTO entry (id, key) VALUES (?, ?)");
    const index = store.prepare("INSERT INTO entry_index (rowid, tokens) VALUES (?, ?)");
    const samples = fc.sample(texts, { numRuns: 600, seed: 7 }).map(searchKey);
    samples.forEach((key, id) => {
      insert.run(id, key);
      index.run(id, bigramTokensFor("sqlite", key).join(" "));
    });
    const narrowed = store.prepare<[string], { id: number; key: string }>(
      "SELECT id, key FROM entry WHERE id IN (SELECT rowid FROM entry_index WHERE entry_index MATCH ?) ORDER BY id",
    );
    let hits = 0;
    fc.assert(
      fc.property(queries, (query) => {
        const plan = queryPlan(query);
        const match = ftsMatch(plan);
        if (match === null) return;
        const found = narrowed.all(match).filter(({ key }) => plan.every((term) => key.includes(term.key)));
        const scanned = samples.flatMap((key, id) => (plan.every((term) => key.includes(term.key)) ? [id] : []));
        expect(found.map(({ id }) => id)).toEqual(scanned);
        hits += scanned.length;
      }),
      { numRuns: 500 },
    );
    expect(hits).toBeGreaterThan(100);
    expect(narrowed.all(ftsMatch(queryPlan("公園の整備".repeat(400).concat("税収"))) ?? "")).toEqual([]);
    store.close();
  });
});
