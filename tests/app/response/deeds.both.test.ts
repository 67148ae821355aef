import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excerptMasked } from "#app/opinion/cut/mask.ts";
import { isReadThrough, spanFault } from "#app/opinion/cut/spans.ts";
import type { DeskResult } from "#app/opinion/desk-work.server.ts";
import { readLetter } from "#app/opinion/letter/letter.server.ts";
import { placeOrder } from "#app/opinion/place-order.ts";
import { benchView } from "#app/response/bench-view.server.ts";
import { undoDeed } from "#app/response/do-deed.server.ts";
import { barePieces } from "#app/response/pieces.ts";
import { consultationById } from "#db/queries/consultation.ts";
import { anOpenConsultation, builtAt } from "#db/seed/builders/case.ts";
import { aBox, aComment, onSection, submitted } from "../../support/comment.ts";
import { aDesk, type DeskOfCase, type Wish } from "../../support/desk.ts";
import { type DeskState, deskState } from "../../support/desk-state.ts";
import { engine } from "../../support/engine.ts";
import { openTestHouse } from "../../support/house.ts";
import { aClerk, aLetter } from "../../support/letters.ts";

const letters = [
  "市長様\n\nバスの便を減らさないでください。山田さんは病院に行けなくなります。\n\n公園のトイレが暗いです。直してください。👨‍👩‍👧 で使えません。\n\n以上\n\n見本 太郎\n電話 000-0000-0000",
  "一、歩道がせまい。車いすが通れない。\n二、バスを増やしてほしい。\n三、公園に木を植えてほしい。",
];

const picks = fc.record({
  what: fc.nat(25),
  a: fc.nat(),
  b: fc.nat(),
  c: fc.nat(),
});
type Picks = typeof picks extends fc.Arbitrary<infer T> ? T : never;

const pick = <T>(all: readonly T[], n: number): T => {
  if (all.length === 0) throw new Error("there is nothing to choose from");
  return all[n % all.length] as T;
};

interface Ground {
  readonly desk: DeskOfCase;
  readonly letterIds: readonly string[];
  readonly classIds: readonly string[];
  readonly tagIds: readonly string[];
  readonly divisionIds: readonly string[];
}

/** A case with two letters, a web submission of four boxes, one of them without a place, and two tags. */
async function aGround(): Promise<Ground & { close(): Promise<void> }> {
  const { house, close } = await openTestHouse();
  const of = await anOpenConsultation(house);
  const clerk = await aClerk(house, of.cityId);
  const desk = await aDesk({ house, of, clerk });
  const letterIds = [];
  for (const text of letters) letterIds.push((await aLetter(house, of, text)).id);
  const boxes = ["バスを増やしてほしい。", "歩道を直してください。", "公園に木を植えてほしい。"];
  const keys = ["c1-1", "c1-2", "c2-1"];
  const placed = boxes.map((text, i) => aBox(text, onSection(pick(keys, i))));
  const unplaced = aBox("12ページの表の数字がおかしい。", { kind: "typed", text: "12ページ" });
  const web = await submitted(house, of, "web", aComment([...placed, unplaced]));
  const tagIds = ["t1", "t2"];
  await house.connection.writing
    .insertInto("tag")
    .values(tagIds.map((id, ordinal) => ({ id, plan_id: of.planId, group_label: "分野", label: id, ordinal })))
    .execute();
  const classes = await house.reader.selectFrom("response_class").select("id").orderBy("ordinal").execute();
  const divisions = await house.reader.selectFrom("division").select("id").orderBy("ordinal").execute();
  return {
    desk,
    letterIds: [...letterIds, web.submissionId],
    classIds: classes.map(({ id }) => id),
    tagIds,
    divisionIds: divisions.map(({ id }) => id),
    close,
  };
}

/** A deed made of random picks from what there is. */
async function wishOf(
  { desk, letterIds, classIds, tagIds, divisionIds }: Ground,
  state: DeskState,
  picked: Picks,
): Promise<Wish> {
  const { what, a, b, c } = picked;
  const submissionId = pick(letterIds, a);
  const letter = await readLetter(desk.house.reader, desk.consultationId, submissionId);
  if (!letter) throw new Error("the letter is gone");
  const pieces = barePieces(letter, [...letter.spans.keys()]);
  const piece = pick(pieces, b);
  const sectionIds = [null, ...desk.sections.values()];
  const policyIds = [null, ...desk.policies.values()];
  const span = { from: b % letter.text.length, to: (b % letter.text.length) + 1 + (c % 12) };
  const opinionId = pick(state.opinions, a).id;
  const groupId = pick(state.groups, b).id;
  const otherId = pick(state.groups, c).id;
  const place = { sectionId: pick(sectionIds, c) };
  const rank = c % 2 === 0 ? 1 : null;
  const aside = state.asides[c % Math.max(1, state.asides.length)];
  const members = state.opinions.filter(({ group_id }) => group_id === groupId).map(({ id }) => id);
  const revisions = state.responses.flatMap((one) => one.revisions);
  const wishes: (() => Wish)[] = [
    () => ({ kind: "take-piece", submissionId, spans: [...piece.spans], place, rank }),
    () => ({ kind: "take-piece", submissionId, spans: [...piece.spans], place, rank }),
    () => ({ kind: "take-piece", submissionId, spans: [span], place, rank }),
    () => ({ kind: "take-piece-into-row", submissionId, spans: [...piece.spans], groupId: otherId, rank }),
    () => ({ kind: "place", opinionId, place, rank }),
    () => ({ kind: "further-sections", opinionId, sectionIds: [...desk.sections.values()].slice(0, c % 4) }),
    () => ({ kind: "join-row", opinionId, groupId, rank }),
    () => ({ kind: "leave-row", opinionId }),
    () => ({ kind: "merge-rows", groupId, intoGroupId: otherId }),
    () => ({ kind: "split-row", groupId, opinionIds: members.slice(0, 1 + (c % 2)) }),
    () => ({ kind: "cut-piece", submissionId, at: piece.cuts[0] ?? span.from }),
    () => ({ kind: "join-piece", submissionId, at: piece.spans[0]?.from ?? 0 }),
    () => ({ kind: "recut", opinionId, spans: [span] }),
    () => ({ kind: "drop", opinionId }),
    () => ({ kind: "set-aside", submissionId, span, as: c % 2 === 0 ? "personal" : "greeting", reason: "" }),
    () => ({
      kind: "take-back-set-aside",
      submissionId: aside?.submission_id ?? submissionId,
      setAsideId: aside?.id ?? "none",
    }),
    () => ({ kind: "division", groupId, divisionId: pick([null, ...divisionIds], a) }),
    () => ({ kind: "finish-letter", submissionId }),
    () => ({ kind: "summary", opinionId, summary: pick(["", "短く言うと", "別の要約"], b) }),
    () => ({
      kind: "policy",
      opinionId,
      policyId: pick(policyIds, b),
      furtherIds: [...desk.policies.values()].slice(0, c % 3),
    }),
    () => ({ kind: "tags", opinionId, tagIds: tagIds.slice(0, c % 3) }),
    () => ({ kind: "validity", opinionId, validity: pick([null, "out", "duplicate"], c), reason: "" }),
    () => ({ kind: "heading", groupId, heading: pick(["", "見出し"], a), summary: pick(["", "要約"], c) }),
    () => ({ kind: "answer", groupId, classId: pick([null, ...classIds], a), text: pick(["", "お答えします。"], c) }),
    () => ({ kind: "answer-as", groupId, sameAsGroupId: pick([null, otherId], a) }),
    () =>
      a % 3 === 0 && revisions.length > 0
        ? { kind: "share-revision", groupId, revisionId: pick(revisions, c).id, on: b % 2 === 0 }
        : {
            kind: "revise",
            groupId,
            revisionId: null,
            sectionId: desk.sections.get("c2-1") ?? "",
            before: "毎年2か所",
            after: `毎年${3 + (c % 9)}か所`,
            reason: "",
          },
  ];
  return pick(wishes, what)();
}

/** What random picks may run into; anything else would be a fault of the desk. */
const mayBeRefused = new Set([
  "already_taken",
  "cuts_grapheme",
  "outside_text",
  "empty",
  "alone",
  "loop",
  "pointed_at",
  "cannot_cut",
  "nothing_before",
  "unread",
  "not_asked",
  "other_case",
]);

async function checkInvariants({ desk, letterIds }: Ground, state: DeskState): Promise<void> {
  const rows = new Map(state.groups.map((row) => [row.id, row]));
  const inUse = new Set(state.opinions.map(({ group_id }) => group_id));
  expect([...inUse].filter((id) => !rows.has(id))).toEqual([]);
  expect([...rows.keys()].filter((id) => !inUse.has(id))).toEqual([]);
  const sections = await desk.house.reader.selectFrom("section").select(["id", "ordinal"]).execute();
  for (const row of state.groups) {
    const first = state.opinions.find(({ group_id }) => group_id === row.id);
    expect([row.section_id, row.policy_id, row.lead_division_id]).toEqual([
      first?.section_id,
      first?.policy_id,
      first?.lead_division_id,
    ]);
    expect(row.place_order).toBe(placeOrder(sections.find(({ id }) => id === row.section_id)?.ordinal ?? null));
  }
  for (const id of letterIds) {
    const letter = await readLetter(desk.house.reader, desk.consultationId, id);
    if (!letter) throw new Error("the letter is gone");
    const spans = [...letter.spans.values()].flat();
    expect([...spans, ...letter.setAsides].map((span) => spanFault(letter.text, span)).filter(Boolean)).toEqual([]);
    expect(letter.readThrough).toBe(isReadThrough(letter.text, spans, letter.setAsides) ? 1 : 0);
    const personal = letter.setAsides.filter(({ kind }) => kind === "personal");
    for (const opinion of state.opinions.filter(({ submission_id }) => submission_id === id))
      expect(opinion.excerpt).toBe(excerptMasked(letter.text, letter.spans.get(opinion.id) ?? [], personal));
  }
  const pointing = new Map(state.responses.map((one) => [one.group_id, one.same_as_group_id]));
  for (const [from, to] of pointing) {
    if (to === null) continue;
    expect(to).not.toBe(from);
    expect(rows.has(to)).toBe(true);
    expect(pointing.get(to) ?? null).toBeNull();
  }
  const standing = await desk.house.reader
    .selectFrom("revision")
    .leftJoin("revision_response", "revision_response.revision_id", "revision.id")
    .select(["revision.withdrawn_at", "revision_response.response_id"])
    .execute();
  expect(standing.every(({ withdrawn_at, response_id }) => (withdrawn_at === null) === (response_id !== null))).toBe(
    true,
  );
}

const deedIdOf = (result: DeskResult): string => {
  if (!result.ok || result.value.deedId === null) throw new Error(`not done: ${JSON.stringify(result)}`);
  return result.value.deedId;
};

async function step(ground: Ground, picked: Picks): Promise<void> {
  const { desk } = ground;
  const { house, consultationId, clerk } = desk;
  const before = await deskState(house, consultationId);
  const wish = await wishOf(ground, before, picked);
  const result = await desk.wish(wish).catch((error: Error) => error);
  if (result instanceof Error) {
    const why = result.message.replace(/^.*refused: /, "");
    expect(mayBeRefused, `${wish.kind}: ${result.message}`).toContain(why);
    expect(await deskState(house, consultationId)).toEqual(before);
    return;
  }
  const after = await deskState(house, consultationId);
  if (result.deedId === null) {
    expect(after).toEqual(before);
    return;
  }
  await checkInvariants(ground, after);
  const undo = (deedId: string) => undoDeed(house, { actor: clerk, at: builtAt, consultationId, deedId });
  const back = await undo(result.deedId);
  const undone = await deskState(house, consultationId);
  expect(undone, `undoing ${wish.kind}`).toEqual(before);
  await checkInvariants(ground, undone);
  await undo(deedIdOf(back));
  expect(await deskState(house, consultationId), `doing ${wish.kind} again`).toEqual(after);
}

describe("any deeds in any order", () => {
  test("keep the case whole, and each comes undone and is done again without a trace", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(picks, { minLength: 12, maxLength: 24 }), async (all) => {
        const ground = await aGround();
        try {
          for (const one of all) await step(ground, one);
          await checkCounts(ground);
        } finally {
          await ground.close();
        }
      }),
      { numRuns: engine === "sqlite" ? 25 : 5, seed: 20261120, endOnFailure: true },
    );
  }, 180_000);

  test("come undone one after the other, back to the beginning", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(picks, { minLength: 6, maxLength: 14 }), async (all) => {
        const ground = await aGround();
        const { house, consultationId, clerk } = ground.desk;
        try {
          const start = await deskState(house, consultationId);
          const done: string[] = [];
          for (const one of all) {
            const wish = await wishOf(ground, await deskState(house, consultationId), one);
            const result = await ground.desk.wish(wish).catch(() => null);
            if (result?.deedId) done.push(result.deedId);
          }
          for (const deedId of done.reverse())
            deedIdOf(await undoDeed(house, { actor: clerk, at: builtAt, consultationId, deedId }));
          expect(await deskState(house, consultationId)).toEqual(start);
        } finally {
          await ground.close();
        }
      }),
      { numRuns: engine === "sqlite" ? 15 : 3, seed: 20261120, endOnFailure: true },
    );
  }, 180_000);
});

/** The counts of the page and the rows of the tables say the same. */
async function checkCounts({ desk, letterIds }: Ground): Promise<void> {
  const { house, consultationId } = desk;
  const state = await deskState(house, consultationId);
  const consultation = await consultationById(house.reader, consultationId);
  if (!consultation) throw new Error("the case is gone");
  const view = await benchView(house.reader, { consultation, pass: "answer", at: builtAt });
  const counted = state.opinions.filter(({ validity }) => validity === null || validity === "valid");
  expect(view.progress.opinions).toBe(counted.length);
  expect(view.progress.rows).toBe(new Set(counted.map(({ group_id }) => group_id)).size);
  expect(view.list).toHaveLength(view.progress.rows);
  expect(view.progress.answered).toBe(view.list.filter((item) => item.state === "done").length);
  expect(view.progress.rowsLeft).toBe(view.progress.rows - view.progress.answered);
  const left = state.submissions.filter(
    ({ id, read_through }) =>
      read_through === 0 || state.opinions.some(({ submission_id, placed }) => submission_id === id && !placed),
  );
  expect(view.progress.lettersLeft).toBe(left.length);
  expect(letterIds).toHaveLength(state.submissions.length);
}
