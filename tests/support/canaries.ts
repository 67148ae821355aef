// Forty words that must not get out, laid in every place of an installation that is not public: by the rooms' own commands.
import { openAccount } from "#app/account/open-account.server.ts";
import { confirmValidity } from "#app/consultation/confirm-validity.server.ts";
import { enterPaper } from "#app/consultation/enter-paper.server.ts";
import { judgeSubmission } from "#app/consultation/judge-submission.server.ts";
import { submitComment } from "#app/consultation/submit-comment.server.ts";
import { keyOf } from "#app/opinion/receipt/look-up-receipt.server.ts";
import { editTags } from "#app/opinion/tag/edit-tags.server.ts";
import { type Role, visitor } from "#app/role/role.ts";
import type { House } from "#app/shared/house.server.ts";
import { tokyoDay } from "#app/shared/time/tokyo.ts";
import { receiptByDigits } from "#db/queries/receipt.ts";
import { anOpenConsultation, must, type OpenCase } from "#db/seed/builders/case.ts";
import { layHidden } from "./canary-hidden.ts";
import { internal, later, personal, withdrawn } from "./canary-words.ts";
import { aBox, aComment, aPerson, onSection } from "./comment.ts";
import { aDesk, spanOf } from "./desk.ts";
import { theSystem } from "./house.ts";

const password = "canary-password-42-long-enough";

export interface CanaryGround {
  readonly house: House;
  readonly open: OpenCase;
  /** What only its owner may ever hold: passwords, tokens, keys of receipts. */
  readonly secrets: Readonly<Record<string, string>>;
  readonly logins: Readonly<Partial<Record<Role, string>>>;
  readonly password: string;
  readonly receipt: { readonly number: string; readonly key: string };
  /** Receipt digits of the letter and of the two from the web. */
  readonly digits: readonly string[];
  /** Addresses of things that are there but not public. */
  readonly hidden: readonly string[];
}

const day = 86_400_000;

/** Lays everything, as of now: a case that has closed, read and answered, but not published. */
export async function layCanaries(house: House): Promise<CanaryGround> {
  const now = Date.now();
  const instant = (daysAgo: number) => new Date(now - daysAgo * day).toISOString();
  const [made, sent, at] = [instant(45), instant(30), instant(1)];
  const open = await anOpenConsultation(house, {}, made);
  const { cityId, planId, consultationId } = open;
  const scope = { id: consultationId, city_id: cityId };

  const logins: Partial<Record<Role, string>> = {};
  const account = async (role: Role, login: string, name: string) => {
    const grant = { role, scopeKind: "city", scopeId: cityId, cityId, until: null } as const;
    logins[role] = login;
    return must(await openAccount(house, theSystem, made, cityId, { login, name, password, grants: [grant] }));
  };
  const clerkId = await account("secretariat", internal.staffLogin, internal.staffName);
  await account("division_staff", "division@mihon.example", internal.divisionStaffName);
  for (const role of ["consultant", "council_member", "approver", "administrator"] as const)
    await account(role, `${role}@mihon.example`, `見本 ${role}`);

  const tokens = ["canarytoken43aaaaaaaaa", "canarytoken44aaaaaaaaa"] as const;
  const web = aComment(
    [
      aBox(`バスの本数について。${internal.ownWords}。連絡は${personal.maskedInBox}まで。`, onSection("c1-1")),
      aBox(`天気の話です。${internal.excludedOpinion}`, onSection("c1-2")),
    ],
    {
      eligibility: "worker",
      person: aPerson({
        name: personal.webName,
        address: personal.webAddress,
        postcode: personal.webPostcode,
        phone: personal.webPhone,
        mail: personal.webMail,
        eligibilityExtra: personal.employer,
      }),
    },
  );
  const first = must(
    await submitComment(house, visitor, sent, { consultation: scope, token: tokens[0], comment: web }),
  );
  const ofGroup = aComment([aBox(`関係のない話です。${internal.excludedLetter}`)], {
    person: aPerson({
      kind: "organisation",
      organisation: personal.organisation,
      name: personal.representative,
      address: personal.organisationAddress,
    }),
  });
  const second = must(
    await submitComment(house, visitor, sent, { consultation: scope, token: tokens[1], comment: ofGroup }),
  );
  const parts = {
    greeting: `拝啓　${internal.greeting}の候、お世話になっております。`,
    one: `公園のトイレを早く直してください。${later.written}`,
    two: `図書館の本をふやしてください。${withdrawn.summary}`,
    not: `先日の祭りの写真を同封します。${internal.notOpinion}`,
    other: "ページの番号だけのメモ。",
    signature: `みほん市北町 ${personal.maskedInLetter}`,
  };
  const paper = {
    channel: "post",
    receivedOn: tokyoDay(sent),
    postmarkOn: null,
    text: Object.values(parts).join("\n\n"),
    person: aPerson({ name: personal.paperName, address: personal.paperAddress, phone: personal.paperPhone }),
    eligibility: "resident",
    ageBand: null,
    areaId: null,
  };
  const letter = must(await enterPaper(house, theSystem, sent, consultationId, paper, clerkId));

  const out = { version: 1, validity: "out", reason: "" };
  must(await judgeSubmission(house, theSystem, at, second.submissionId, out));
  must(await confirmValidity(house, theSystem, at, consultationId));
  must(await editTags(house, theSystem, at, planId, [{ group: "分野", label: internal.tag }]));

  const grants = [{ role: "secretariat", scopeKind: "city", scopeId: cityId, cityId } as const];
  const clerk = { kind: "staff", id: clerkId, name: internal.staffName, grants } as const;
  const desk = await aDesk({ house, of: open, clerk, at });
  const [busId = "", weatherId = ""] = (
    await house.reader
      .selectFrom("opinion")
      .select("id")
      .where("submission_id", "=", first.submissionId)
      .orderBy("ordinal")
      .execute()
  ).map(({ id }) => id);
  const rowOf = async (opinionId: string) =>
    (await house.reader.selectFrom("opinion").select("group_id").where("id", "=", opinionId).executeTakeFirstOrThrow())
      .group_id;
  const original =
    (
      await house.reader
        .selectFrom("submission")
        .select("original")
        .where("id", "=", first.submissionId)
        .executeTakeFirstOrThrow()
    ).original ?? "";
  const aside = (
    submissionId: string,
    text: string,
    words: string,
    as: "greeting" | "personal" | "not_opinion" | "other",
    reason = "",
  ) => desk.wish({ kind: "set-aside", submissionId, span: spanOf(text, words), as, reason });
  await aside(first.submissionId, original, personal.maskedInBox, "personal");
  await desk.wish({ kind: "validity", opinionId: weatherId, validity: "out", reason: "" });
  const tag = await house.reader.selectFrom("tag").select("id").executeTakeFirstOrThrow();
  await desk.wish({ kind: "tags", opinionId: busId, tagIds: [tag.id] });
  const take = async (words: string, key: string) => {
    const sectionId = open.sections.get(key) ?? null;
    const spans = [spanOf(paper.text, words)];
    await desk.wish({ kind: "take-piece", submissionId: letter.submissionId, spans, place: { sectionId }, rank: null });
    const taken = await house.reader
      .selectFrom("opinion")
      .select("group_id")
      .where("submission_id", "=", letter.submissionId)
      .orderBy("ordinal", "desc")
      .executeTakeFirstOrThrow();
    return taken.group_id;
  };
  const [toilet, books] = [await take(parts.one, "c2-1"), await take(parts.two, "c1-2")];
  await aside(letter.submissionId, paper.text, parts.greeting, "greeting");
  await aside(letter.submissionId, paper.text, parts.not, "not_opinion");
  await aside(letter.submissionId, paper.text, parts.other, "other", internal.asideReason);
  await aside(letter.submissionId, paper.text, parts.signature, "personal");

  const bus = await rowOf(busId);
  const classes = await house.reader
    .selectFrom("response_class")
    .select(["id", "requires_revision"])
    .orderBy("ordinal")
    .execute();
  const [asks, plain] = [
    classes.find((one) => one.requires_revision === 1),
    classes.find((one) => one.requires_revision === 0),
  ];
  await desk.wish({
    kind: "heading",
    groupId: bus,
    heading: internal.heading,
    summary: `バスをふやしてほしい。${later.summary}`,
  });
  await desk.wish({ kind: "answer", groupId: bus, classId: null, text: `まだ決まらない返事。${internal.firstAnswer}` });
  await desk.wish({ kind: "answer", groupId: bus, classId: asks?.id ?? null, text: `案を直します。${later.answer}` });
  const revision = {
    before: "1日に3本です",
    after: `1日に5本です（${later.revisionAfter}）`,
    reason: later.revisionReason,
  };
  await desk.wish({
    kind: "revise",
    groupId: bus,
    revisionId: null,
    sectionId: open.sections.get("c1-1") ?? null,
    ...revision,
  });
  await desk.wish({ kind: "answer", groupId: toilet, classId: plain?.id ?? null, text: later.writtenAnswer });
  await desk.wish({ kind: "answer", groupId: books, classId: plain?.id ?? null, text: internal.withdrawnAnswer });

  const hidden = await layHidden(house, open, { made, at });
  const receipts = await house.reader
    .selectFrom("submission")
    .select(["receipt_no", "receipt_digits"])
    .orderBy("serial")
    .execute();
  const digits = receipts.map((row) => row.receipt_digits);
  const row = await receiptByDigits(house.reader, digits[0] ?? "");
  const key = row ? keyOf(house, row) : "";
  return {
    house,
    open,
    logins,
    password,
    digits,
    receipt: { number: receipts[0]?.receipt_no ?? "", key },
    secrets: { password, token: tokens[0], otherToken: tokens[1], key, keyWithoutHyphen: key.replace("-", "") },
    hidden,
  };
}
