// The job that comes next, from the phase of a case and what is left of it.
import { expect, test } from "vitest";
import type { Phase } from "#app/consultation/consultation.ts";
import { type NextWork, nextWork, type WorkLeft } from "#app/consultation/next-work.ts";

const all: WorkLeft = { letters: 3, unjudged: 3, unread: 2, rows: 4, unanswered: 1 };
const judged = { ...all, unjudged: 0 };
const read = { ...judged, unread: 0 };
const answered = { ...read, unanswered: 0 };

test.each<[string, Phase, WorkLeft, NextWork]>([
  ["a case nobody has announced is finished first", "preparing", all, "prepare"],
  ["before the opening there is nothing to do", "announced", all, "wait"],
  ["letters are read while others still come in", "open", all, "read"],
  ["rows are answered while others still come in", "open", read, "answer"],
  ["an open case whose letters are done waits for its closing", "open", answered, "wait"],
  ["after the closing validity comes first", "closed", all, "judge"],
  ["then reading", "reviewing", judged, "read"],
  ["then answering", "reviewing", read, "answer"],
  ["then what is missing for publication", "reviewing", answered, "publish"],
  ["paper that came after the confirmation is judged first", "reviewing", all, "judge"],
  [
    "a case to which nobody wrote can be published",
    "closed",
    { letters: 0, unjudged: 0, unread: 0, rows: 0, unanswered: 0 },
    "publish",
  ],
  ["a published case waits for nothing", "published", all, "none"],
  ["nor does one that was stopped", "stopped", all, "none"],
  ["nor one that is held again", "reopened", all, "none"],
])("%s", (_, phase, left, next) => {
  expect(nextWork(phase, left)).toBe(next);
});
