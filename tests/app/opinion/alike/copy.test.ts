import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { copyKey, copyText, groupCopies, likenessOfWording } from "#app/opinion/alike/copy.ts";
import { fresh, known } from "./labelled.ts";

const campaign =
  "北台分館の廃止に反対します。子どもからお年寄りまで毎日使う大切な場所です。車のない者は本館まで行けません。市は予算を見直し、週に四日は開けてください。";

describe("two texts are copies", () => {
  test("when they differ only in blanks, marks, width, kana and variation selectors", () => {
    const sent = "バスを、ふやして　ください！\n葛󠄀城の坂にも。";
    const again = "ﾊﾞｽをふやして下さい葛城の坂にも".replace("下さい", "ください");
    expect(copyText(sent)).toBe(copyText(again));
    expect(copyKey(sent)).toBe(copyKey(again));
  });

  test("not when a figure differs", () => {
    expect(copyKey("3.5倍にする")).not.toBe(copyKey("35倍にする"));
    expect(copyKey("10/19に")).not.toBe(copyKey("1019に"));
  });

  test("a key is 16 hex digits and differs for all texts of the field we have", () => {
    const keys = new Set([...known, ...fresh].map(({ text }) => copyKey(text)));
    expect(keys.size).toBe(known.length + fresh.length);
    expect([...keys].every((key) => /^[0-9a-f]{16}$/.test(key))).toBe(true);
    expect(copyKey("")).toMatch(/^[0-9a-f]{16}$/);
  });

  test("a key is the same on every machine and in every version, since it is stored", () => {
    expect(copyKey("バスを増やして")).toBe("fad9975c3500ecba");
  });
});

describe("likeness of wording", () => {
  test("is 1 for a copy, 0 for nothing in common or a blank text, the same both ways", () => {
    expect(likenessOfWording("バスを増やして。", "バスを　増やして")).toBe(1);
    expect(likenessOfWording("バスを増やして", "図書館がよい")).toBe(0);
    expect(likenessOfWording("", "")).toBe(0);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
        expect(likenessOfWording(a, b)).toBe(likenessOfWording(b, a));
      }),
    );
  });
});

describe("many letters of one campaign", () => {
  const letters = [
    campaign,
    `${campaign}私は毎週通っています。`,
    `図書館を守る会です。${campaign}`,
    campaign.replace("週に四日", "週に五日"),
    `　${campaign.replaceAll("。", "。\n")}`,
    ...known.map(({ text }) => text),
  ];

  test("are one group, and nothing else is in it", () => {
    expect(groupCopies(letters)).toEqual([[0, 1, 2, 3, 4]]);
  });

  test("hand on likeness: a text near a near copy is in the group", () => {
    const [a, b, c] = [
      campaign,
      `${campaign}二十年通いました。孫も使っています。`,
      `町の宝です。守ってください。${campaign}二十年通いました。孫も使っています。`,
    ];
    expect(groupCopies([a, c, b] as string[])).toEqual([[0, 1, 2]]);
  });

  test("blank texts are no copies of each other, short ones are only when equal", () => {
    expect(groupCopies(["", "　", "。"])).toEqual([]);
    expect(groupCopies(["反対", "賛成", "反対。", "反"])).toEqual([[0, 2]]);
  });

  const words = fc.constantFrom(
    "北台分館の廃止に反対します。",
    "昼のバスを増やして。",
    "歩道が狭い。",
    "賛成",
    "車のない者は本館まで行けません。",
    "",
    "予算を見直して。",
    "五日",
    "週に四日は開けてください。",
  );
  const texts = fc.array(
    fc.array(words, { maxLength: 6 }).map((all) => all.join("")),
    { maxLength: 24 },
  );

  test("are grouped alike in whatever order they come", () => {
    fc.assert(
      fc.property(
        texts.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(
              all.map((_, i) => i),
              { minLength: all.length },
            ),
          ),
        ),
        ([all, order]) => {
          const named = groupCopies(order.map((i) => all[i] as string)).map((group) =>
            group.map((at) => order[at] as number).sort((a, b) => a - b),
          );
          expect(named.sort((a, b) => (a[0] as number) - (b[0] as number))).toEqual(groupCopies(all));
        },
      ),
    );
  });

  test("in no two groups at once; exact copies are always together", () => {
    fc.assert(
      fc.property(texts, (all) => {
        const groups = groupCopies(all);
        const places = groups.flat();
        expect(new Set(places).size).toBe(places.length);
        expect(groups.every((group) => group.length > 1)).toBe(true);
        const homeOf = (i: number) => groups.findIndex((group) => group.includes(i));
        all.forEach((text, i) => {
          const twin = all.findIndex((other, j) => j !== i && copyText(other) === copyText(text));
          if (twin >= 0 && copyText(text) !== "") expect(homeOf(twin)).toBe(homeOf(i));
        });
      }),
    );
  });
});
