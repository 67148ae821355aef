import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { uuidv7 } from "#app/shared/uuid.server.ts";
import {
  afterClosing,
  aLaidCase,
  answers,
  arrives,
  changes,
  joins,
  judge,
  judgeAll,
  judgeOpinion,
  type LaidCase,
  words,
} from "#tests/support/answered-case.ts";
import { aBox, aComment, aPerson, onSection, submitted } from "#tests/support/comment.ts";
import { aHouse } from "#tests/support/house.ts";
import { downloads, markupOf, published, result } from "#tests/support/published-case.ts";

/** Everything that must never be seen from outside; each stands where such a thing really stands. */
const canary = {
  name: "かなりや一 花子",
  address: "かなりや二町3-4-5",
  phone: "090-2222-3333",
  mail: "kanariya@citizen.example",
  organisation: "かなりや五の会",
  extra: "かなりや六株式会社",
  signature: "かなりや七 太郎",
  greeting: "かなりや八の手紙です",
  notOpinion: "かなりや九のつづき",
  excluded: "かなりや十の意見は載せません",
  reason: "かなりや十一さんから電話があった",
  validNote: "かなりや十二の担当者メモ",
  heading: "かなりや十三の見出し",
  undecided: "かなりや十四のまだ決めていない答え",
  earlier: "かなりや十五の前の答え",
  withdrawnChange: "かなりや十六の取り消した直し",
  deed: "かなりや十七の打ちかけ",
  tag: "かなりや十八の分類",
  typed: "かなりや十九の場所",
  receipt: "8-001-0901-0",
} as const;

async function laidWithCanaries(): Promise<LaidCase> {
  const laid = await aLaidCase(await aHouse());
  const { open, house } = laid;
  const db = house.connection.writing;
  const section = (key: string) => open.sections.get(key) ?? null;
  await db
    .updateTable("consultation_section")
    .set({ closes_at: "2027-03-01T15:00:00.000Z" })
    .where("section_id", "=", section("c2-1") ?? "")
    .execute();
  const person = aPerson({
    kind: "organisation",
    organisation: canary.organisation,
    name: canary.name,
    address: canary.address,
    phone: canary.phone,
    mail: canary.mail,
    eligibilityExtra: canary.extra,
  });
  const boxes = [
    aBox("夜も乗合タクシーを。", onSection("c1-1")),
    aBox(canary.excluded, onSection("c1-1")),
    aBox("公園に木陰を。", onSection("c2-1")),
  ];
  const { submissionId } = await submitted(house, open, "canary", aComment(boxes, { person }));
  const [bus, away, park] = await house.reader
    .selectFrom("opinion")
    .select(["id", "group_id"])
    .where("submission_id", "=", submissionId)
    .orderBy("ordinal")
    .execute();
  const letter = await arrives(laid, {
    serial: 901,
    text: `${canary.greeting}\n\n歩道を広く。\n${canary.notOpinion}\n\n${canary.signature}`,
    opinions: [{ text: "歩道を広く。", sectionId: section("c1-2") }],
    personal: [canary.signature],
  });
  const late = await arrives(laid, {
    serial: 902,
    text: "おそくなりました。",
    opinions: [{ text: "タクシーも。", sectionId: section("c1-1") }],
  });
  await judge(laid, late.submissionId, "late", canary.reason);
  await judge(laid, submissionId, "valid", canary.validNote);
  await judgeAll(laid);
  await judgeOpinion(laid, away?.id ?? "", "out", canary.reason);
  await joins(laid, late.rows[0]?.opinionId ?? "", bus?.group_id ?? "");
  await words(laid, bus?.group_id ?? "", { heading: canary.heading, summary: "夜の足がほしい。" });
  const answerId = await answers(laid, bus?.group_id ?? "", { text: "走らせます。" });
  const walk = await changes(laid, letter.rows[0]?.rowId ?? "", {
    before: "広くします。",
    after: "3年で広くします。",
    sectionKey: "c1-2",
  });
  const gone = await changes(laid, letter.rows[0]?.rowId ?? "", {
    before: "広くします。",
    after: canary.withdrawnChange,
    sectionKey: "c1-2",
  });
  expect(walk).not.toBe(gone);
  await db.updateTable("revision").set({ withdrawn_at: afterClosing }).where("id", "=", gone).execute();
  await answers(laid, park?.group_id ?? "", { text: canary.undecided });
  const by = (await house.reader.selectFrom("account").select("id").executeTakeFirstOrThrow()).id;
  await db
    .insertInto("response_step")
    .values({
      id: uuidv7(),
      response_id: answerId,
      at: afterClosing,
      by_id: by,
      what: "text",
      before: canary.earlier,
      after: "走らせます。",
    })
    .execute();
  await db
    .insertInto("deed")
    .values({
      id: uuidv7(),
      consultation_id: open.consultationId,
      account_id: by,
      at: afterClosing,
      command: canary.deed,
      inverse: "{}",
      undoes_id: null,
    })
    .execute();
  const tagId = uuidv7();
  await db
    .insertInto("tag")
    .values({ id: tagId, plan_id: open.planId, group_label: "分類", label: canary.tag, ordinal: 0 })
    .execute();
  await db
    .insertInto("opinion_tag")
    .values({ opinion_id: bus?.id ?? "", tag_id: tagId })
    .execute();
  await db
    .updateTable("opinion")
    .set({ place_text: canary.typed })
    .where("id", "=", bus?.id ?? "")
    .execute();
  return laid;
}

test("no name, address, staff note, undecided answer or deed is in a page or download of a result", async () => {
  const laid = await laidWithCanaries();
  await published(laid);
  const { csv, json, xlsx } = await downloads(laid);
  const book = await readXlsx(xlsx);
  const reading = await result(laid);
  const everything = [
    markupOf(reading),
    JSON.stringify(reading),
    csv,
    json,
    JSON.stringify(book.sheets.map((sheet) => sheet.rows)),
  ].join("\n");
  for (const text of ["夜の足がほしい。", "走らせます。", "歩道を広く。", "3年で広くします。"])
    expect(everything).toContain(text);
  expect(Object.values(canary).filter((text) => everything.includes(text))).toEqual([]);
  expect(everything).not.toContain("かなりや");
});
