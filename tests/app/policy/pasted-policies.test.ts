import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PasteGround, readPastedPolicies } from "#app/policy/pasted-policies.ts";
import { foldCode, isPolicyCode } from "#app/policy/policy-code.ts";

const ground = (over: Partial<PasteGround> = {}): PasteGround => ({
  taken: new Set(),
  under: "",
  kinds: ["基本目標", "施策"],
  knownKinds: ["基本目標", "施策", "事務事業"],
  anyKind: "計画の項目",
  ...over,
});
const read = (text: string, over: Partial<PasteGround> = {}) => readPastedPolicies(text, ground(over));
const shape = (text: string, over: Partial<PasteGround> = {}) =>
  read(text, over).policies.map(
    ({ level, kind, code, proposed, title }) =>
      `${"-".repeat(level - 1)}${kind} ${code}${proposed ? "*" : ""} ${title}`,
  );
const faults = (text: string, over: Partial<PasteGround> = {}) =>
  read(text, over).faults.map(({ line, fault }) => `${line} ${fault}`);

describe("a pasted list of policies", () => {
  test("gets its levels from the depth of the codes", () => {
    const list = "1 安心\n1-1 防災\n1-1-1 訓練\n1-2 医療\n2 みどり\n2.1 公園";
    expect(shape(list)).toEqual([
      "基本目標 1 安心",
      "-施策 1-1 防災",
      "--計画の項目 1-1-1 訓練",
      "-施策 1-2 医療",
      "基本目標 2 みどり",
      "-施策 2.1 公園",
    ]);
    expect(faults(list)).toEqual([]);
  });

  test("gets its levels from what is set in, whatever the codes say", () => {
    expect(shape("1　安心\n　2　防災\n　　3　訓練\n　4　医療")).toEqual([
      "基本目標 1 安心",
      "-施策 2 防災",
      "--計画の項目 3 訓練",
      "-施策 4 医療",
    ]);
  });

  test("takes codes before a tab, in any width, and copied from two or three columns", () => {
    expect(shape("Ａ\t健康\nＡ－１\t医療")).toEqual(["基本目標 A 健康", "-施策 A-1 医療"]);
    expect(shape("１－１\t防災\n１－２\t医療")).toEqual(["基本目標 1-1 防災", "基本目標 1-2 医療"]);
    expect(shape("基本目標\t1\t安心\n施策\t1-1\t防災")).toEqual(["基本目標 1 安心", "-施策 1-1 防災"]);
  });

  test("knows the city's words before a code, and bullets", () => {
    expect(shape("基本目標１　安心\n施策1-1　防災\n・事務事業1-1-1：訓練")).toEqual([
      "基本目標 1 安心",
      "-施策 1-1 防災",
      "--事務事業 1-1-1 訓練",
    ]);
  });

  test("takes no title for a code", () => {
    expect(shape("3R の推進\n24時間の見守り\n2050年に向けて\nDX 推進\nSDGs の達成")).toEqual([
      "基本目標 1* 3R の推進",
      "基本目標 2* 24時間の見守り",
      "基本目標 3* 2050年に向けて",
      "基本目標 4* DX 推進",
      "基本目標 5* SDGs の達成",
    ]);
    expect(shape("１．みんなで支える\n２．まちを守る")).toEqual(["基本目標 1 みんなで支える", "基本目標 2 まちを守る"]);
  });

  test("gives lines without a code the next free one of their place", () => {
    expect(shape("安心\n　防災\n　医療\nみどり", { taken: new Set(["1"]) })).toEqual([
      "基本目標 2* 安心",
      "-施策 2-1* 防災",
      "-施策 2-2* 医療",
      "基本目標 3* みどり",
    ]);
    expect(shape("防災\n医療", { under: "4", taken: new Set(["4", "4-1"]), kinds: ["施策"] })).toEqual([
      "施策 4-2* 防災",
      "施策 4-3* 医療",
    ]);
  });

  test("points out what is unclear, line by line", () => {
    expect(faults("1 安心\n1-2-1 訓練")).toEqual(["2 no_parent"]);
    expect(faults("1 安心\n\n医療")).toEqual(["3 no_code"]);
    expect(faults("1 安心\n　　1-1 防災\n　1-2 医療")).toEqual(["3 indent"]);
    expect(faults("1 安心\n1 医療\n2")).toEqual(["2 code_twice", "3 no_title"]);
    expect(faults("1 安心", { taken: new Set(["1"]) })).toEqual(["1 code_taken"]);
    expect(faults("1/2\t安心")).toEqual(["1 code_form"]);
    expect(faults("1\t安心\t備考\t他")).toEqual(["1 columns"]);
    expect(faults(`1 ${"あ".repeat(201)}`)).toEqual(["1 title_long"]);
  });

  test("nothing of it is lost, parents stand before their children, and no code is given twice", () => {
    const line = fc.tuple(
      fc.constantFrom("", "　", "  ", "\t", "　　"),
      fc.constantFrom("1 ", "1-1 ", "2\t", "施策3 ", "・", ""),
      fc.constantFrom("防災", "医療", "公園 と 緑"),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const { policies, faults: found } = read(lines.map((parts) => parts.join("")).join("\n"));
        expect(policies.map(({ title }) => title)).toEqual(lines.map(([, , title]) => title));
        policies.forEach(({ parent, level }, index) => {
          expect(parent ?? -1).toBeLessThan(index);
          expect(level).toBe((policies[parent ?? -1]?.level ?? 0) + 1);
        });
        if (found.length === 0) expect(new Set(policies.map(({ code }) => code)).size).toBe(policies.length);
      }),
    );
  });
});

describe("codes", () => {
  test("are folded to half width, numerals of the city's own stay", () => {
    expect(["１－２", "1ー2", "Ａ‐１", " 1-2 ", "Ⅰ-1", "①", "将来像", "1."].map(foldCode)).toEqual([
      "1-2",
      "1-2",
      "A-1",
      "1-2",
      "Ⅰ-1",
      "①",
      "将来像",
      "1",
    ]);
    expect(foldCode("ニーズ")).toBe("ニーズ");
  });

  test("can be part of an address", () => {
    expect(["1-2", "将来像", "Ⅰ-1", "A(1)"].filter((code) => !isPolicyCode(code))).toEqual([]);
    expect(["", ".", "..", "1/2", "1 2", "1?", "#1", "-1", "1%", "あ".repeat(21)].filter(isPolicyCode)).toEqual([]);
  });

  test("folding again changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(foldCode(foldCode(text))).toBe(foldCode(text));
      }),
    );
  });
});
