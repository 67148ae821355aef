import { describe, expect, test } from "vitest";
import { openAccount } from "#app/account/open-account.server.ts";
import { confirmValidity } from "#app/consultation/confirm-validity.server.ts";
import { enterPaper, type PaperSubmission } from "#app/consultation/enter-paper.server.ts";
import { judgeSubmission } from "#app/consultation/judge-submission.server.ts";
import { readInbox } from "#app/consultation/read-inbox.server.ts";
import { showPerson } from "#app/opinion/person/show-person.server.ts";
import { leafHash } from "#app/opinion/receipt/leaf.server.ts";
import { searchWishOf } from "#app/opinion/submission/search-text.ts";
import type { House } from "#app/shared/house.server.ts";
import { sha256Hex } from "#app/shared/text/hash.server.ts";
import { consultationById } from "#db/queries/consultation.ts";
import { anOpenConsultation, builtAt, must, type OpenCase } from "#db/seed/builders/case.ts";
import { aHouse, staffOf, theSystem } from "../../support/house.ts";

const letter =
  "拝啓　いつもお世話になっております。\n\nバスの本数を増やしてください。病院の帰りに二時間待ちます。\n\n見本町1-2-3　見本 太郎　電話 000-000-0000";

async function aCaseWithClerk(over: Parameters<typeof anOpenConsultation>[1] = {}) {
  const house = await aHouse();
  const open = await anOpenConsultation(house, over);
  const clerkId = must(
    await openAccount(house, theSystem, builtAt, open.cityId, {
      login: "clerk@mihon.example",
      name: "見本 職員",
      password: "a long enough passphrase",
      grants: [],
    }),
  );
  return { house, open, clerkId, clerk: staffOf(open.cityId, "secretariat", clerkId) };
}

const paper = (over: Partial<PaperSubmission> = {}): PaperSubmission => ({
  channel: "post",
  receivedOn: "2026-11-25",
  postmarkOn: "2026-11-24",
  text: letter,
  person: {
    kind: "person",
    name: "見本 太郎",
    organisation: "",
    postcode: "000-0000",
    address: "みほん市見本町1-2-3",
    phone: "000-000-0000",
    mail: "",
    eligibilityExtra: "",
  },
  eligibility: "resident",
  ageBand: "70代",
  areaId: null,
  ...over,
});

const enter = (
  house: House,
  open: OpenCase,
  clerkId: string,
  over: Partial<PaperSubmission> = {},
  at = "2026-11-26T01:00:00.000Z",
) => enterPaper(house, staffOf(open.cityId, "secretariat", clerkId), at, open.consultationId, paper(over), clerkId);

describe("a letter typed in by staff", () => {
  test("gets a number, a first transcript and a leaf over that transcript; its original stays empty", async () => {
    const { house, open, clerkId } = await aCaseWithClerk();
    const entered = must(await enter(house, open, clerkId));
    const row = await house.reader
      .selectFrom("submission")
      .selectAll()
      .where("id", "=", entered.submissionId)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      serial: 1,
      original: null,
      channel: "post",
      late: 0,
      proposed_validity: "valid",
      validity: null,
      read_through: 0,
      entered_by: clerkId,
    });
    const transcripts = await house.reader.selectFrom("transcript").selectAll().execute();
    expect(transcripts).toMatchObject([{ version: 1, text: letter }]);
    const leaf = await house.reader.selectFrom("receipt_leaf").selectAll().executeTakeFirstOrThrow();
    expect(leaf.record).toContain(sha256Hex(letter));
    expect(leafHash(leaf.record)).toBe(leaf.hash);
    expect(leaf.position).toBeNull();
  });

  test("shares the serials of its case with what citizens send", async () => {
    const { house, open, clerkId } = await aCaseWithClerk();
    const numbers = [
      must(await enter(house, open, clerkId)),
      must(await enter(house, open, clerkId, { text: "別の手紙です。公園を直してください。" })),
    ];
    expect(numbers.map((one) => one.receiptDigits)).toHaveLength(2);
    const serials = await house.reader.selectFrom("submission").select("serial").orderBy("serial").execute();
    expect(serials.map((row) => row.serial)).toEqual([1, 2]);
  });

  test("is late by its postmark where the postmark counts, and by its arrival where it does not", async () => {
    const { house, open, clerkId } = await aCaseWithClerk();
    const late = async (over: Partial<PaperSubmission>) => {
      const { submissionId } = must(await enter(house, open, clerkId, over, "2027-01-10T00:00:00.000Z"));
      return house.reader
        .selectFrom("submission")
        .select(["late", "proposed_validity"])
        .where("id", "=", submissionId)
        .executeTakeFirstOrThrow();
    };
    expect(await late({ receivedOn: "2026-12-22", postmarkOn: "2026-12-19" })).toEqual({
      late: 0,
      proposed_validity: "valid",
    });
    expect(
      await late({ receivedOn: "2026-12-22", postmarkOn: "2026-12-20", text: "二通目です。歩道を広げてください。" }),
    ).toEqual({ late: 1, proposed_validity: "late" });
    expect(await late({ channel: "fax", receivedOn: "2026-12-20", postmarkOn: null, text: "ファクスです。" })).toEqual({
      late: 1,
      proposed_validity: "late",
    });
  });

  test("the same text from the same person is proposed as a duplicate, naming the earlier number", async () => {
    const { house, open, clerkId } = await aCaseWithClerk();
    const first = must(await enter(house, open, clerkId));
    const second = must(await enter(house, open, clerkId));
    const row = await house.reader
      .selectFrom("submission")
      .select(["proposed_validity", "proposed_reason"])
      .where("id", "=", second.submissionId)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ proposed_validity: "duplicate", proposed_reason: first.receiptNo });
  });

  test("is found in the register by its words, and its begin leaves out greeting and signature", async () => {
    const { house, open, clerkId } = await aCaseWithClerk();
    must(await enter(house, open, clerkId));
    const consultation = await consultationById(house.reader, open.consultationId);
    if (!consultation) throw new Error("no case");
    const found = await readInbox(
      house.reader,
      consultation,
      { wish: searchWishOf("病院 帰り") },
      { after: 0, limit: 10 },
    );
    expect(found.shown).toBe(1);
    expect(found.rows[0]?.excerpt).toMatch(/^バスの本数/);
    const none = await readInbox(house.reader, consultation, { wish: searchWishOf("図書館") }, { after: 0, limit: 10 });
    expect(none).toMatchObject({ shown: 0, total: 1, unconfirmed: 1 });
  });

  test("is refused before the case is announced, on the web channel, and for staff without the role", async () => {
    const { house, open, clerkId } = await aCaseWithClerk();
    expect(await enter(house, open, clerkId, { channel: "web" })).toEqual({ ok: false, refused: "no_such_channel" });
    const outsider = await enterPaper(
      house,
      staffOf(open.cityId, "division_staff"),
      builtAt,
      open.consultationId,
      paper(),
      clerkId,
    );
    expect(outsider).toEqual({ ok: false, refused: "forbidden" });
  });

  test("its person is opened only by the secretariat, and every opening is on record", async () => {
    const { house, open, clerkId, clerk } = await aCaseWithClerk();
    const { submissionId } = must(await enter(house, open, clerkId));
    expect(await showPerson(house, staffOf(open.cityId, "consultant"), builtAt, submissionId)).toEqual({
      ok: false,
      refused: "forbidden",
    });
    expect(must(await showPerson(house, clerk, builtAt, submissionId))).toMatchObject({
      name: "見本 太郎",
      phone: "000-000-0000",
    });
    const opened = await house.reader
      .selectFrom("audit_entry")
      .selectAll()
      .where("action", "=", "open-person")
      .execute();
    expect(opened).toMatchObject([{ actor_id: clerkId, subject_id: submissionId, fields: '["person"]' }]);
    const everything = JSON.stringify(await house.reader.selectFrom("audit_entry").selectAll().execute());
    expect(everything).not.toContain("太郎");
    expect(everything).not.toContain("バス");
  });
});

describe("validity", () => {
  test("proposals are confirmed for all at once, and the case is then being examined", async () => {
    const { house, open, clerkId, clerk } = await aCaseWithClerk();
    must(await enter(house, open, clerkId));
    must(await enter(house, open, clerkId, { text: "もう一通です。" }));
    expect(must(await confirmValidity(house, clerk, "2026-11-27T00:00:00.000Z", open.consultationId))).toBe(2);
    expect((await consultationById(house.reader, open.consultationId))?.validity_confirmed_at).toBeNull();
    must(await confirmValidity(house, clerk, "2026-12-25T00:00:00.000Z", open.consultationId));
    expect((await consultationById(house.reader, open.consultationId))?.validity_confirmed_at).toBe(
      "2026-12-25T00:00:00.000Z",
    );
    expect(await confirmValidity(house, clerk, "2026-12-26T00:00:00.000Z", open.consultationId)).toEqual({
      ok: false,
      refused: "nothing_left",
    });
  });

  test("a judgement names the version it saw; a second clerk who saw the old one is refused", async () => {
    const { house, open, clerkId, clerk } = await aCaseWithClerk();
    const { submissionId } = must(await enter(house, open, clerkId));
    const judge = (validity: string, version: number) =>
      judgeSubmission(house, clerk, builtAt, submissionId, { version, validity, reason: "案件と関係がない" });
    expect(await judge("out", 1)).toMatchObject({ ok: true });
    expect(await judge("valid", 1)).toEqual({ ok: false, refused: "stale" });
    expect(await judge("nonsense", 2)).toEqual({ ok: false, refused: "no_such_validity" });
  });
});
