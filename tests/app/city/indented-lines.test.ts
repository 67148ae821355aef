import fc from "fast-check";
import { expect, test } from "vitest";
import { indentedLines } from "#app/city/indented-lines.ts";

const read = (text: string) => indentedLines(text).map(({ line, level, text: said }) => `${line} ${level} ${said}`);

test("what is set in by spaces, full-width spaces or tabs belongs to the line above", () => {
  expect(read("企画部\n　企画課\n　　企画係\n　財政課\n建設部\n　道路課")).toEqual([
    "1 1 企画部",
    "2 2 企画課",
    "3 3 企画係",
    "4 2 財政課",
    "5 1 建設部",
    "6 2 道路課",
  ]);
  expect(read("a\n\tb\n\t\tc\r\n d")).toEqual(["1 1 a", "2 2 b", "3 3 c", "4 null d"]);
});

test("blank lines are passed over but counted, as the person who looks for a line counts", () => {
  expect(read("\n企画部\n\n　企画課\n   \n")).toEqual(["2 1 企画部", "4 2 企画課"]);
});

test("a line set in less than the first, or to a depth that no line above has, has no level", () => {
  expect(read("　　a\n　b")).toEqual(["1 1 a", "2 null b"]);
  expect(read("a\n　　b\n　c\n　　d")).toEqual(["1 1 a", "2 2 b", "3 null c", "4 2 d"]);
});

test("levels never rise by more than one, and every written line comes back", () => {
  const line = fc.tuple(fc.constantFrom("", " ", "　", "\t", "　　"), fc.constantFrom("課", "係", ""));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const read = indentedLines(lines.map(([before, text]) => before + text).join("\n"));
      expect(read.map(({ text }) => text)).toEqual(lines.map(([, text]) => text).filter(Boolean));
      const levels = read.flatMap(({ level }) => level ?? []);
      levels.forEach((level, index) => {
        expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
      });
    }),
  );
});
