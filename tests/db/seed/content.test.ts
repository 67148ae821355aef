// The two cases whose numbers are fixed: 千曲市 being answered and 小諸市 published.
import { describe, expect, test } from "vitest";
import { chikumaCase } from "#db/seed/content/chikuma-case.ts";
import { komoroPublished } from "#db/seed/content/komoro-published.ts";
import { oyamaOpen } from "#db/seed/content/oyama-open.ts";
import { cityOf, countBy, lettersOf, membersOf, opinionsOf } from "#tests/db/seed/read-content.ts";

describe("the closed case of 千曲市", () => {
  const opinions = opinionsOf(chikumaCase);
  const shared = chikumaCase.rows.filter(({ key }) => membersOf(chikumaCase, key).length > 1);

  test("has 14 submissions over five channels from 12 persons and 2 organisations", () => {
    expect(countBy(chikumaCase.submissions.map(({ channel }) => channel))).toEqual({
      web: 6,
      post: 3,
      counter: 2,
      fax: 2,
      mail: 1,
    });
    expect(countBy(chikumaCase.submissions.map(({ person }) => person.kind))).toEqual({ person: 12, organisation: 2 });
  });

  test("holds 63 opinions, 20 in web boxes and 43 in eight letters", () => {
    expect(opinions).toHaveLength(63);
    expect(opinions.filter(({ submission }) => submission.channel === "web")).toHaveLength(20);
    expect(opinions.filter(({ submission }) => submission.channel !== "web")).toHaveLength(43);
    expect(lettersOf(chikumaCase)).toHaveLength(8);
  });

  test("puts them into 51 rows, 43 of one opinion and eight sharing 20, so that 12 join", () => {
    expect(chikumaCase.rows).toHaveLength(51);
    expect(shared).toHaveLength(8);
    expect(shared.flatMap(({ key }) => membersOf(chikumaCase, key))).toHaveLength(20);
    const joining = shared.flatMap(({ key }) => membersOf(chikumaCase, key).slice(1));
    expect(countBy(joining.map(({ submission }) => (submission.letter ? "letter" : "web")))).toEqual({
      web: 5,
      letter: 7,
    });
  });

  test("spreads the 63 opinions over the whole plan and five chapters", () => {
    expect(countBy(opinions.map(({ section }) => section.split("-")[0] ?? ""))).toEqual({
      whole: 5,
      1: 9,
      2: 9,
      3: 25,
      4: 6,
      5: 9,
    });
  });

  test("needs care at ten of the 43 cuts and hides four names within opinions", () => {
    const cuts = lettersOf(chikumaCase).flatMap((one) => one.opinions);
    expect(countBy(cuts.map(({ care }) => care ?? "none"))).toEqual({ none: 33, join: 4, cut: 6 });
    const names = lettersOf(chikumaCase).flatMap(({ asides }) => asides.filter(({ inside }) => inside));
    expect(names.map(({ kind }) => kind)).toEqual(["personal", "personal", "personal", "personal"]);
  });

  test("has the first 26 rows in plan order answered, with every class and seven revisions", () => {
    expect(chikumaCase.rows.map(({ answer }) => answer !== null)).toEqual(
      chikumaCase.rows.map((_, index) => index < 26),
    );
    const answers = chikumaCase.rows.flatMap(({ answer }) => answer ?? []);
    expect(countBy(answers.map(({ classCode }) => classCode))).toEqual({ A: 3, B: 4, C: 6, D: 6, E: 4, F: 3 });
    expect(answers.filter(({ revision }) => revision)).toHaveLength(7);
  });

  test("received one letter after the closing whose postmark makes it valid", () => {
    const after = chikumaCase.submissions.filter(({ arrived }) => arrived.daysBeforeClosing < 0);
    expect(after.map(({ key, channel, validity }) => ({ key, channel, validity }))).toEqual([
      { key: "0014", channel: "post", validity: "valid" },
    ]);
    expect(after[0]?.paper?.postmarkDaysBeforeClosing).toBeGreaterThanOrEqual(0);
  });
});

describe("the published case of 小諸市", () => {
  const { ledger } = komoroPublished;
  const sum = (parts: readonly { count: number }[]) => parts.reduce((all, { count }) => all + count, 0);

  test("has a ledger whose parts add up", () => {
    expect(ledger.submissions.valid + sum(ledger.submissions.excluded)).toBe(ledger.submissions.received);
    expect(ledger.opinions.inRows + sum(ledger.opinions.excluded)).toBe(ledger.opinions.received);
    expect(ledger.rows.ofOne + ledger.rows.shared).toBe(ledger.rows.all);
    expect(ledger.persons + ledger.organisations).toBe(ledger.submissions.valid);
  });

  test("has a ledger that says what the content holds", () => {
    const { submissions, rows } = komoroPublished;
    const opinions = opinionsOf(komoroPublished);
    const valid = submissions.filter(({ validity }) => validity === "valid");
    const sizes = rows.map(({ key }) => membersOf(komoroPublished, key).length);
    expect(ledger.submissions).toEqual({
      received: submissions.length,
      valid: valid.length,
      excluded: [{ validity: "late", count: submissions.length - valid.length }],
    });
    expect(ledger.persons).toBe(valid.filter(({ person }) => person.kind === "person").length);
    expect(ledger.opinions.received).toBe(opinions.length);
    expect(ledger.opinions.inRows).toBe(opinions.filter(({ row }) => row !== null).length);
    expect(countBy(opinions.flatMap(({ excluded }) => excluded ?? []))).toEqual(
      Object.fromEntries(ledger.opinions.excluded.map(({ validity, count }) => [validity, count])),
    );
    expect(ledger.rows).toEqual({
      all: rows.length,
      ofOne: sizes.filter((size) => size === 1).length,
      shared: sizes.filter((size) => size > 1).length,
    });
    expect(ledger.revisions).toBe(rows.filter(({ answer }) => answer?.revision).length);
  });

  test("is 24 opinions in 19 rows, all answered, with five revisions", () => {
    expect(ledger).toMatchObject({ opinions: { inRows: 24 }, rows: { all: 19 }, revisions: 5 });
    expect(komoroPublished.rows.filter(({ answer }) => answer === null)).toEqual([]);
  });

  test("says in its summary the figures of its ledger", () => {
    const { submissions, opinions, rows, revisions } = ledger;
    const figures = [
      `${submissions.received}通`,
      `${submissions.valid}通`,
      `${opinions.received}件`,
      `${opinions.inRows}件`,
      `${rows.all}の番号`,
      `${revisions}か所`,
    ];
    expect(figures.filter((figure) => !komoroPublished.edition.summary.includes(figure))).toEqual([]);
  });

  test("gives a public reason for everything left out", () => {
    const { submissions } = komoroPublished;
    const reasons = submissions.flatMap((submission) => [
      ...(submission.validity === "valid" ? [] : [submission.validityReason ?? ""]),
      ...[...(submission.boxes ?? []), ...(submission.letter?.opinions ?? [])].flatMap(
        ({ excluded }) => excluded?.publicReason ?? [],
      ),
    ]);
    expect(reasons).toHaveLength(5);
    expect(reasons.filter((reason) => reason.length < 10)).toEqual([]);
  });

  test("names a stage for the revised draft that the city knows", () => {
    expect(cityOf(komoroPublished).plan.draftStages).toContain(komoroPublished.nextDraft.stage);
  });
});

describe("the open case of 小山市", () => {
  test("is open on the day of seeding with six submissions that have arrived", () => {
    const { opensOn, closesOn } = oyamaOpen.consultation;
    expect(opensOn).toBeLessThanOrEqual(0);
    expect(closesOn).toBeGreaterThan(0);
    expect(oyamaOpen.submissions).toHaveLength(6);
    expect(oyamaOpen.submissions.filter(({ arrived }) => closesOn - arrived.daysBeforeClosing >= 0)).toEqual([]);
  });
});
