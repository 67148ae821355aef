import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alsoAt, type PersonalKind, personalCandidates } from "#app/opinion/cut/personal.ts";
import { isGraphemeBoundary } from "#app/shared/text/grapheme.ts";

const marked = (text: string): [PersonalKind, string][] =>
  personalCandidates(text).map(({ from, to, kind }) => [kind, text.slice(from, to)]);

describe("names", () => {
  test("before さん, 様, 氏 and 先生 are marked, with the office that says who it is", () => {
    expect(marked("自治会長の山本さんも言っておられました。")).toEqual([["name", "自治会長の山本さん"]]);
    expect(marked("民生委員佐々木さんに頼りきりです。")).toEqual([["name", "民生委員佐々木さん"]]);
    expect(marked("診療所の高木先生がやめたら困ります。")).toEqual([["name", "高木先生"]]);
    expect(marked("工場のスミスさんは日本語を習いたい。")).toEqual([["name", "スミスさん"]]);
    expect(marked("講師の宮本氏の話、橋本様のご厚意")).toEqual([
      ["name", "宮本氏"],
      ["name", "橋本様"],
    ]);
  });

  test("with variation selectors and characters beyond the first plane stay whole", () => {
    expect(marked("葛󠄀城さんと𠮷田さん")).toEqual([
      ["name", "葛󠄀城さん"],
      ["name", "𠮷田さん"],
    ]);
  });

  test("of one kanji are marked only when they are family names", () => {
    expect(marked("となりの森さんの畑")).toEqual([["name", "森さん"]]);
    expect(marked("若い嫁さんが来ない")).toEqual([]);
  });

  test("ending like words for people are still names: 阿部, 中村, 土屋, 服部", () => {
    expect(marked("阿部さん、中村さん、土屋さん、服部さん").map(([, name]) => name)).toEqual([
      "阿部さん",
      "中村さん",
      "土屋さん",
      "服部さん",
    ]);
  });

  test("are not: 皆さん, お客さん, 市長さん, 奥さん, 子どもさん, たくさん", () => {
    expect(marked("皆さん、お客さん、市長さん、奥さん、子どもさん、お子さん、たくさんの人")).toEqual([]);
  });

  test("are not: people by their work or place", () => {
    expect(
      marked(
        "大工さん、八百屋さん、パン屋さん、看護師さん、保育士さん、運転手さん、業者さん、お医者さん、民生委員さん、ヘルパーさん、役場さん、農協さん、お隣さん、ご近所さん、高齢者さん、課長さん",
      ),
    ).toEqual([]);
    expect(marked("皆様、市長様、お客様、お子様、保護者様、関係者様、奥様、何様、神様")).toEqual([]);
    expect(marked("担任の先生、校長先生、音楽先生、小学校の先生方")).toEqual([]);
  });

  test("are not: 様々, 様式, 同様, 多様, 模様, 仕様, 氏名, 両氏", () => {
    expect(marked("様々な様式で、同様に多様な模様の仕様、氏名は不要、両氏")).toEqual([]);
  });

  test("are marked where the writer says who is writing", () => {
    expect(marked("北台の山本と申します。")).toEqual([["name", "山本"]]);
    expect(marked("氏名：高橋　由美\n代表者　村上 聡")).toEqual([
      ["name", "高橋　由美"],
      ["name", "村上 聡"],
    ]);
  });
});

describe("numbers and addresses", () => {
  test("telephone numbers in any width and with any hyphen", () => {
    expect(marked("電話は0285-22-1111、携帯は０９０－１２３４－５６７８").map(([kind]) => kind)).toEqual([
      "phone",
      "phone",
    ]);
    expect(marked("〇二八五－二二－一一一一")).toEqual([["phone", "〇二八五－二二－一一一一"]]);
    expect(marked("(0285)22-1111 / 09012345678")).toEqual([
      ["phone", "(0285)22-1111"],
      ["phone", "09012345678"],
    ]);
    expect(marked("TEL 22-1111")).toEqual([["phone", "22-1111"]]);
  });

  test("mail addresses, pages of the web, postcodes", () => {
    expect(marked("yamada.taro@example.jpへ。https://example.jp/a?b=1を参照")).toEqual([
      ["mail", "yamada.taro@example.jp"],
      ["url", "https://example.jp/a?b=1"],
    ]);
    expect(marked("〒323-0001 または ３２３－００２３")).toEqual([
      ["postcode", "〒323-0001"],
      ["postcode", "３２３－００２３"],
    ]);
  });

  test("addresses with a house number", () => {
    expect(marked("みほん市北台二丁目三番四号に住む")[0]).toEqual(["address", "みほん市北台二丁目三番四号"]);
    expect(marked("南町123番地の者です").map(([kind]) => kind)).toEqual(["address"]);
    expect(marked("本町1-2-3").map(([kind]) => kind)).toEqual(["address"]);
  });

  test("a 丁目 by itself, a section number, a date and a sum of money are none", () => {
    expect(marked("北台二丁目の交差点、1丁目から2丁目までの歩道")).toEqual([]);
    expect(marked("公共交通3-2のところ、計画案3-4に書いてある")).toEqual([]);
    expect(marked("施策3-2と第3章、34ページ、令和8年10月19日、10/19、2026-10-19、1,200円、3-4人")).toEqual([]);
    expect(marked("2030年までに50,000人、電話で三回、0.5%")).toEqual([]);
  });
});

describe("schools", () => {
  test("by name are marked, schools in general are not", () => {
    expect(marked("北台小学校に通う子、市立西中学校、さくら保育園")).toEqual([
      ["school", "北台小学校"],
      ["school", "市立西中学校"],
      ["school", "さくら保育園"],
    ]);
    expect(marked("市内の小学校、各中学校、公立保育園、県立高校、近くの幼稚園、小中学校、この保育園")).toEqual([]);
  });
});

describe("whatever is marked", () => {
  const letter = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          "山本さん",
          "葛󠄀城様",
          "0285-22-1111",
          "〒323-0001",
          "a@example.jp",
          "北台1-2-3",
          "氏名：",
          "\n",
          "、",
          "の",
          "と申します",
          "小学校",
        ),
        fc.string({ unit: "grapheme", maxLength: 6 }),
      ),
      { maxLength: 12 },
    )
    .map((all) => all.join(""));

  test("lies inside the text in order, does not overlap and cuts no character", () => {
    fc.assert(
      fc.property(letter, (text) => {
        let last = 0;
        for (const { from, to } of personalCandidates(text)) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          expect(isGraphemeBoundary(text, from) && isGraphemeBoundary(text, to)).toBe(true);
          last = to;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test("a name hidden once is found where it stands again", () => {
    const text = "山本さんに聞いた。山本の家の前。山本さんも困る。";
    const again = alsoAt(text, [{ from: 0, to: 4 }]);
    expect(again.map(({ from }) => from)).toEqual([9, 16]);
  });
});
