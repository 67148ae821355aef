import { expect, test } from "vitest";
import { validityPreset } from "#app/consultation/validity-preset.ts";
import { type Judged, rulesOf, standingOf } from "#app/publication/standing.ts";

const rules = rulesOf(validityPreset);
const judged = (over: Partial<Judged> = {}): Judged => ({
  submission_validity: "valid",
  proposed_validity: "valid",
  submission_reason: "",
  validity: null,
  validity_reason: "",
  ...over,
});

test("an opinion of a valid submission is shown, counted and answered", () => {
  expect(standingOf(rules, judged())).toMatchObject({ shown: true, counted: true, answered: true });
});

test("while nobody has confirmed it, what the rules propose stands", () => {
  expect(standingOf(rules, judged({ submission_validity: null, proposed_validity: "late" }))).toMatchObject({
    shown: false,
    rule: { code: "late" },
  });
});

test("the decision on the submission goes before the one on the opinion, each with its own reason", () => {
  const both = judged({
    submission_validity: "late",
    submission_reason: "翌日の朝に届きました。",
    validity: "out",
    validity_reason: "県の仕事です。",
  });
  expect(standingOf(rules, both)).toMatchObject({
    shown: false,
    rule: { code: "late" },
    reason: "翌日の朝に届きました。",
  });
  expect(standingOf(rules, judged({ validity: "out", validity_reason: "県の仕事です。" }))).toMatchObject({
    rule: { code: "out" },
    reason: "県の仕事です。",
  });
});

test("without a reason of its own the one of the city's list is told", () => {
  expect(standingOf(rules, judged({ validity: "out", validity_reason: " \n" })).reason).toBe(
    rules.get("out")?.public_reason,
  );
});

test("a note on a valid submission is no reason of an opinion that is left out for itself", () => {
  expect(standingOf(rules, judged({ submission_reason: "担当者のメモ", validity: "out" })).reason).not.toContain(
    "メモ",
  );
});

test("a code that the city does not have is a fault, not a decision", () => {
  expect(() => standingOf(rules, judged({ validity: "nonsense" }))).toThrow(/no nonsense/);
});
