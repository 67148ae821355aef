// How much of a case is left, as letters come, are judged, read and answered.
import { expect, test } from "vitest";
import { workOfCase } from "#app/consultation/work-of-case.server.ts";
import { aLaidCase, answersAll, arrives, comes, judgeAll } from "#tests/support/answered-case.ts";
import { aBox, onSection } from "#tests/support/comment.ts";
import { aHouse } from "#tests/support/house.ts";

test("what is left goes down with every job done", async () => {
  const laid = await aLaidCase(await aHouse());
  const left = () => workOfCase(laid.house.reader, laid.open.consultationId);
  expect(await left()).toEqual({ letters: 0, unjudged: 0, unread: 0, rows: 0, unanswered: 0 });
  await comes(laid, "one", [
    aBox("停留所に屋根を。", onSection("c1-1")),
    aBox("歩道の段差をなくしてください。", onSection("c1-2")),
  ]);
  await arrives(laid, {
    text: "窓口を土曜日にも。",
    opinions: [{ text: "窓口を土曜日にも。", sectionId: null, placed: false }],
    read: false,
  });
  expect(await left()).toMatchObject({ letters: 2, unjudged: 2, unread: 1 });
  await judgeAll(laid);
  expect(await left()).toMatchObject({ letters: 2, unjudged: 0, unread: 1 });
  await answersAll(laid);
  const { rows, unanswered } = await left();
  expect([rows > 0, unanswered]).toEqual([true, 0]);
});
