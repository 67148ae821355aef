import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closingTime, datedParts, shortClosingDay, shortDay, shortOpeningDay } from "#app/city/day-words.ts";

describe("days in running text", () => {
  test("where the year was said before, month, day and weekday are enough", () => {
    expect(shortDay("2026-12-08")).toBe("12月8日（火）");
  });

  test("a closing at midnight is the day before, at night", () => {
    expect(shortClosingDay("2026-12-08T15:00:00.000Z")).toBe("12月8日（火）");
    expect(closingTime("2026-12-08T15:00:00.000Z")).toBe("夜11時59分");
    expect(shortOpeningDay("2026-12-08T15:00:00.000Z")).toBe("12月9日（水）");
  });

  test("dates, weekdays and times stay on one line with the word behind them", () => {
    expect(
      datedParts("令和8年（2026年）12月8日（火）夜11時59分まで出せます。").filter((_, at) => at % 2 === 1),
    ).toEqual(["（2026年）", "12月8日（火）", "夜11時59分まで"]);
    expect(datedParts("4月から6月").filter((_, at) => at % 2 === 1)).toEqual(["4月から", "6月"]);
  });

  test("no text is changed by being cut, and no piece is long", () => {
    const sign = fc.constantFrom("（", "）", "1", "12", "月", "日", "時", "分", "夜", "まで", "から", "火", "年", "あ");
    fc.assert(
      fc.property(fc.array(sign), (signs) => {
        const parts = datedParts(signs.join(""));
        expect(parts.join("")).toBe(signs.join(""));
        for (const part of parts.filter((_, at) => at % 2 === 1)) expect(part.length).toBeLessThanOrEqual(12);
      }),
    );
  });
});
