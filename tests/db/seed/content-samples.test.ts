// Nothing of the demo can be taken for the real: samples are marked, numbers reach nobody, no sentence is a city's own.
import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { cases, cities, demoNotice } from "#db/seed/content/cities.ts";
import { komoroPublished } from "#db/seed/content/komoro-published.ts";
import { staff } from "#db/seed/content/staff.ts";
import { divisionsIn, everything, policiesIn } from "#tests/db/seed/read-content.ts";

const folder = path.resolve(process.env.SEEDS_DIR ?? "../shared/seeds");
const documents = fs.existsSync(folder)
  ? fs
      .readdirSync(folder)
      .filter((name) => name.endsWith(".txt"))
      .map((name) => fs.readFileSync(path.join(folder, name), "utf8"))
  : [];

describe("samples", () => {
  test("of divisions, areas, policies and frameworks are marked, and what a document names is not", () => {
    const parts = cities.flatMap(({ divisions, areas, plan }) => [
      ...divisionsIn(divisions),
      ...areas,
      ...policiesIn(plan.policies).map(({ title, sample }) => ({ name: title, sample })),
      ...plan.frameworks.flatMap(({ items }) => items.map(({ title, sample }) => ({ name: title, sample }))),
    ]);
    expect(parts.filter(({ name, sample }) => name.endsWith("（見本）") !== sample)).toEqual([]);
  });

  test("of drafts, documents, contacts, addresses and accounts say so", () => {
    const shown = [
      ...cities.flatMap(({ drafts, contact }) => [
        ...drafts.map(({ title }) => title),
        contact.phone,
        contact.fax,
        contact.address,
      ]),
      ...cases.flatMap(({ consultation: { basis, documents: files, rules } }) => [
        basis,
        ...files.flatMap(({ title, text }) => [title, text]),
        ...rules.channels.filter(({ code }) => ["post", "fax", "mail"].includes(code)).map(({ address }) => address),
      ]),
      ...cases.flatMap(({ submissions }) => submissions.map(({ person }) => person.address)),
      ...staff.map(({ name }) => name),
      komoroPublished.nextDraft.title,
    ];
    expect(shown.filter((text) => !text.includes("見本"))).toEqual([]);
  });

  test("of people and organisations have names that nobody bears", () => {
    const people = cases.flatMap(({ submissions }) => submissions.map(({ person }) => person));
    const names = people.map((person) => (person.kind === "person" ? person.name : person.representative));
    expect(names.filter((name) => !/見本|みほ/.test(name))).toEqual([]);
    const organisations = people.flatMap((person) => (person.kind === "organisation" ? person.organisation : []));
    expect(organisations.filter((name) => !name.endsWith("（見本）"))).toEqual([]);
  });

  test("are announced by the sentence that every page of the demo carries", () => {
    expect(demoNotice).toBe("デモ：公表資料の事実をもとにした見本です。意見・回答・案の本文は架空です");
  });
});

describe("numbers and addresses", () => {
  test("are no telephone number or postcode that could be anybody's", () => {
    const pattern = /(?<![\d-])(?:\d{2,5}-\d{1,4}-\d{3,4}|\d{3}-\d{4})(?![\d-])/g;
    const numbers = everything.flatMap((text) => text.normalize("NFKC").match(pattern) ?? []);
    expect(numbers.length).toBeGreaterThan(40);
    expect(numbers.filter((number) => !/^(?:(?:000|026)-)?000-0000$|^090-0000-0000$/.test(number))).toEqual([]);
  });

  test("hold no long run of figures", () => {
    expect(everything.filter((text) => /\d{7,}/.test(text.normalize("NFKC")))).toEqual([]);
  });

  test("of mail lie in the domain reserved for examples", () => {
    const mails = everything.flatMap((text) => text.match(/[\w.+-]+@[\w.-]+/g) ?? []);
    expect(mails.length).toBeGreaterThan(10);
    expect(mails.filter((mail) => !mail.endsWith(".example"))).toEqual([]);
  });
});

describe("sentences", () => {
  const plain = (text: string) => text.normalize("NFKC").replace(/[\s*#|・、,]/g, "");
  const properNames = [
    "第二次千曲市総合計画",
    "第5次小諸市総合計画",
    "第6次鶴ヶ島市総合計画",
    "鶴ヶ島市デジタル田園都市構想総合戦略",
    "小諸市まち・ひと・しごと創生総合戦略",
    "千曲市まち・ひと・しごと創生総合戦略",
    "住みたい 行きたい 帰ってきたいまち 小諸",
    "しあわせ共感 安心のまち つるがしま",
    "田園環境都市おやまビジョン",
  ].map(plain);
  const copiedFrom = (source: string, texts: readonly string[]): string[] =>
    texts.flatMap((text) => {
      const own = properNames.reduce((all, name) => all.replaceAll(name, "\u0000"), plain(text));
      const windows = Array.from({ length: Math.max(0, own.length - 24) }, (_, at) => own.slice(at, at + 25));
      return windows.filter((window) => source.includes(window));
    });

  test.skipIf(documents.length === 0)("are nowhere copied from the cities' documents for 25 characters", () => {
    expect(copiedFrom(plain(documents.join("\n\u0001")), everything)).toEqual([]);
  });

  test("would be found if they were, also when broken or spaced otherwise", () => {
    const source = plain("市は、まちの将来を見すえて、\n次の計画を市民とともにつくり、確かめます。");
    expect(copiedFrom(source, ["将来を見すえて次の計画を 市民とともにつくり、確かめます。"])).not.toEqual([]);
    expect(copiedFrom(source, ["次の計画は、市民といっしょに考えてつくり、毎年確かめていきます。"])).toEqual([]);
  });
});
