import { describe, expect, test } from "vitest";
import { submitComment } from "#app/consultation/submit-comment.server.ts";
import { leafIdentity, openPerson, personHash } from "#app/opinion/person/seal-person.server.ts";
import { leafHash, leafRecord } from "#app/opinion/receipt/leaf.server.ts";
import { parseBoxes } from "#app/opinion/submission/comment.ts";
import { visitor } from "#app/role/role.ts";
import { sha256Hex } from "#app/shared/text/hash.server.ts";
import { builtAt } from "#db/seed/builders/case.ts";
import {
  aBox,
  aComment,
  anotherCase,
  aPerson,
  aToken,
  onSection,
  onWhole,
  sharedHouse,
  submit,
  submitted,
} from "#tests/support/comment.ts";

const lastMoment = "2026-12-19T14:59:59.999Z";
const closing = "2026-12-19T15:00:00.000Z";

const shared = sharedHouse();

async function anOpenCase() {
  const { house } = shared;
  const open = await anotherCase(house);
  const own = { consultationId: open.consultationId };
  const all = {
    submissions: () =>
      house.reader
        .selectFrom("submission")
        .selectAll()
        .where("consultation_id", "=", own.consultationId)
        .orderBy("serial")
        .execute(),
    opinions: () =>
      house.reader
        .selectFrom("opinion")
        .selectAll()
        .where("consultation_id", "=", own.consultationId)
        .orderBy("ordinal")
        .execute(),
  };
  const setSection = (key: string, closes_at: string) =>
    house.connection.writing
      .updateTable("consultation_section")
      .set({ closes_at })
      .where("section_id", "=", open.sections.get(key) ?? "")
      .execute();
  return { house, open, all, setSection };
}

describe("a comment on two sections", () => {
  const texts = [
    "乗合タクシーの予約は、電話でもできるように。\r\n母は80歳です。".replace("\r", ""),
    "公園に木陰を。",
  ] as const;
  const comment = aComment([
    aBox(texts[0], onSection("c1-1"), { paragraph: 2, quote: "乗合タクシー" }),
    aBox(texts[1], onSection("c2-1")),
  ]);

  test("is one submission with two opinions, each in a row of its own, whose spans lie in the text", async () => {
    const { house, open, all } = await anOpenCase();
    const { submissionId } = await submitted(house, open, "two", comment);
    const [submission, ...others] = await all.submissions();
    const opinions = await all.opinions();
    const groups = await house.reader
      .selectFrom("opinion_group")
      .selectAll()
      .where("consultation_id", "=", open.consultationId)
      .orderBy("place_order")
      .execute();
    const ids = opinions.map((o) => o.id);
    const spans = await house.reader
      .selectFrom("opinion_span")
      .selectAll()
      .where("opinion_id", "in", ids)
      .orderBy("span_from")
      .execute();
    expect(others).toEqual([]);
    expect(submission).toMatchObject({
      id: submissionId,
      serial: 1,
      channel: "web",
      arrived_at: builtAt,
      late: 0,
      validity: null,
      proposed_validity: "valid",
      read_through: 1,
    });
    expect(opinions.map((o) => [o.submission_id, o.excerpt, o.section_id, o.policy_id, o.placed_at])).toEqual([
      [submissionId, texts[0], open.sections.get("c1-1"), open.policies.get("1-1"), builtAt],
      [submissionId, texts[1], open.sections.get("c2-1"), open.policies.get("2-1"), builtAt],
    ]);
    expect(groups.map((g) => [g.id, g.section_id, g.policy_id, g.place_order])).toEqual([
      [opinions[0]?.group_id, open.sections.get("c1-1"), open.policies.get("1-1"), 1],
      [opinions[1]?.group_id, open.sections.get("c2-1"), open.policies.get("2-1"), 4],
    ]);
    expect(spans.map((s) => submission?.original?.slice(s.span_from, s.span_to))).toEqual(texts);
    expect(spans.every((s) => s.text_version === 0)).toBe(true);
  });

  test("keeps where each box was placed, with paragraph and quotation, beside the text and as anchors", async () => {
    const { house, open, all } = await anOpenCase();
    await submitted(house, open, "anchors", comment);
    const [submission] = await all.submissions();
    expect(parseBoxes(submission?.boxes ?? "")).toEqual([
      {
        from: 0,
        to: texts[0].length,
        place: "section",
        section: open.sections.get("c1-1"),
        paragraph: 2,
        quote: "乗合タクシー",
        typed: "",
      },
      {
        from: texts[0].length + 2,
        to: texts[0].length + 2 + texts[1].length,
        place: "section",
        section: open.sections.get("c2-1"),
        paragraph: null,
        quote: "",
        typed: "",
      },
    ]);
    const ids = (await all.opinions()).map((o) => o.id);
    const anchors = await house.reader
      .selectFrom("opinion_anchor")
      .select(["section_id", "paragraph", "quote"])
      .where("opinion_id", "in", ids)
      .orderBy("quote", "desc")
      .execute();
    expect(anchors).toEqual([
      { section_id: open.sections.get("c1-1"), paragraph: 2, quote: "乗合タクシー" },
      { section_id: open.sections.get("c2-1"), paragraph: null, quote: "" },
    ]);
  });

  test("takes the lead division of its section's policy", async () => {
    const { house, open, all } = await anOpenCase();
    const division = await house.reader
      .selectFrom("division")
      .select("id")
      .where("name", "=", "道路課")
      .where("city_id", "=", open.cityId)
      .executeTakeFirstOrThrow();
    await house.connection.writing
      .updateTable("policy")
      .set({ lead_division_id: division.id })
      .where("id", "=", open.policies.get("1-1") ?? "")
      .execute();
    await submitted(house, open, "division", comment);
    const opinions = await all.opinions();
    expect(opinions.map((o) => o.lead_division_id)).toEqual([division.id, null]);
  });
});

test("an opinion on the whole plan is placed without a section, one on a typed place waits for somebody to place it", async () => {
  const { house, open, all } = await anOpenCase();
  await submitted(
    house,
    open,
    "places",
    aComment([
      aBox("全体として読みにくい。", onWhole),
      aBox("表の数字がちがう。", { kind: "typed", text: "P.12 3行目" }),
    ]),
  );
  const opinions = (await all.opinions()).map(({ section_id, policy_id, place_text, placed_at }) => ({
    section_id,
    policy_id,
    place_text,
    placed_at,
  }));
  expect(opinions).toEqual([
    { section_id: null, policy_id: null, place_text: "", placed_at: builtAt },
    { section_id: null, policy_id: null, place_text: "P.12 3行目", placed_at: null },
  ]);
});

test("a text of rare kanji, variation selectors and emoji comes back byte for byte, under the hash that was kept", async () => {
  const { house, open, all } = await anOpenCase();
  const text = "𠮷野家の前、葛󠄀城さん、👩‍👩‍👧‍👦と🇯🇵。\n\tはな\u3099し　「～−」ﾊﾝｶｸ ";
  await submitted(house, open, "bytes", aComment([aBox(text)]));
  const [row] = await all.submissions();
  expect(row?.original).toBe(text);
  expect(row?.original_hash).toBe(sha256Hex(text));
});

describe("the same token", () => {
  test("hands in once, and answers a second press with the same receipt", async () => {
    const { house, open, all } = await anOpenCase();
    const first = await submitted(house, open, "press");
    const second = await submitted(house, open, "press");
    expect(second).toEqual({ ...first, first: false });
    expect(await all.submissions()).toHaveLength(1);
    const audit = await house.reader
      .selectFrom("audit_entry")
      .select("id")
      .where("subject_id", "=", first.submissionId)
      .execute();
    expect(audit).toHaveLength(1);
  });

  test("hands in once when it is pressed twelve times at the same moment", async () => {
    const { house, open, all } = await anOpenCase();
    const results = await Promise.all(Array.from({ length: 12 }, () => submitted(house, open, "parallel")));
    expect(new Set(results.map((r) => r.receiptNo)).size).toBe(1);
    expect(results.filter((r) => r.first)).toHaveLength(1);
    expect(await all.submissions()).toHaveLength(1);
  });

  test("says when it comes back with another text, and stores nothing of it", async () => {
    const { house, open, all } = await anOpenCase();
    const first = await submitted(house, open, "other");
    const second = await submitted(house, open, "other", aComment([aBox("やはり、こう思います。")]));
    expect(second).toEqual({ submissionId: first.submissionId, receiptNo: first.receiptNo, first: false, same: false });
    expect(await all.submissions()).toHaveLength(1);
  });

  test("says when it comes back with another person", async () => {
    const { house, open } = await anOpenCase();
    await submitted(house, open, "moved");
    const second = await submitted(
      house,
      open,
      "moved",
      aComment(undefined, { person: aPerson({ phone: "000-111-2222" }) }),
    );
    expect([second.first, second.same]).toEqual([false, false]);
  });

  test("answers with its receipt also after the closing", async () => {
    const { house, open } = await anOpenCase();
    const first = await submitted(house, open, "retry", aComment(), lastMoment);
    expect(await submitted(house, open, "retry", aComment(), closing)).toEqual({ ...first, first: false });
  });

  test("is not kept itself", async () => {
    const { house, open, all } = await anOpenCase();
    await submitted(house, open, "secret");
    const [row] = await all.submissions();
    expect(JSON.stringify(row)).not.toContain(aToken(`secret ${open.consultationId}`));
  });
});

test("fifty comments at the same moment get serials without a gap, and receipt numbers that differ", async () => {
  const { house, open, all } = await anOpenCase();
  await Promise.all(
    Array.from({ length: 50 }, (_, i) => submitted(house, open, `many-${i}`, aComment([aBox(`意見その${i}`)]))),
  );
  const rows = await all.submissions();
  expect(rows.map((r) => r.serial)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
  expect(new Set(rows.map((r) => r.receipt_digits)).size).toBe(50);
});

test("a refused comment leaves no gap behind", async () => {
  const { house, open, all } = await anOpenCase();
  await submitted(house, open, "one");
  expect(await submit(house, open, "late", aComment(), closing)).toEqual({ ok: false, refused: "closed" });
  await submitted(house, open, "two");
  expect((await all.submissions()).map((r) => r.serial)).toEqual([1, 2]);
});

describe("the period", () => {
  test("takes a comment in its last millisecond and none at its end", async () => {
    const { house, open, all } = await anOpenCase();
    expect((await submit(house, open, "in-time", aComment(), lastMoment)).ok).toBe(true);
    expect(await submit(house, open, "too-late", aComment(), closing)).toEqual({ ok: false, refused: "closed" });
    expect(await all.submissions()).toHaveLength(1);
  });

  test("takes none before it begins", async () => {
    const { house, open } = await anOpenCase();
    expect(await submit(house, open, "early", aComment(), "2026-11-19T14:59:59.999Z")).toEqual({
      ok: false,
      refused: "closed",
    });
  });

  test("of one section that has ended stops the whole comment, and what is left of it can be handed in", async () => {
    const { house, open, all, setSection } = await anOpenCase();
    await setSection("c1-1", "2026-12-01T15:00:00.000Z");
    const boxes = [
      aBox("バスのこと", onSection("c1-1")),
      aBox("公園のこと", onSection("c2-1")),
      aBox("全体のこと", onWhole),
    ];
    const at = "2026-12-01T15:00:00.000Z";
    expect(await submit(house, open, "half", aComment(boxes), at)).toEqual({ ok: false, refused: "section_closed" });
    expect(await all.submissions()).toEqual([]);
    expect((await submit(house, open, "half", aComment(boxes.slice(1)), at)).ok).toBe(true);
  });

  test("of the whole plan lasts while any section is open", async () => {
    const { house, open, setSection } = await anOpenCase();
    await setSection("c2-1", "2026-12-25T15:00:00.000Z");
    expect((await submit(house, open, "whole", aComment([aBox("全体のこと", onWhole)]), closing)).ok).toBe(true);
    expect(await submit(house, open, "section", aComment([aBox("バスのこと", onSection("c1-1"))]), closing)).toEqual({
      ok: false,
      refused: "section_closed",
    });
  });

  test("does not open a section that is not under comment", async () => {
    const { house, open } = await anOpenCase();
    expect(await submit(house, open, "chapter", aComment([aBox("章のこと", onSection("c1"))]))).toEqual({
      ok: false,
      refused: "section_closed",
    });
  });

  test("ends with a stop", async () => {
    const { house, open } = await anOpenCase();
    await house.connection.writing
      .updateTable("consultation")
      .set({ stopped_at: builtAt })
      .where("id", "=", open.consultationId)
      .execute();
    expect(await submit(house, open, "stopped")).toEqual({ ok: false, refused: "closed" });
  });
});

describe("the person", () => {
  test("is sealed, and opens only under the id of its row", async () => {
    const { house, open } = await anOpenCase();
    const person = aPerson({ name: "髙𠮷 はな", mail: "hana@mihon.example", eligibilityExtra: "見本商店" });
    const { submissionId } = await submitted(house, open, "sealed", aComment([aBox("意見")], { person }));
    const row = await house.reader
      .selectFrom("person")
      .selectAll()
      .where("submission_id", "=", submissionId)
      .executeTakeFirstOrThrow();
    const sealed = { keyId: row.key_id ?? "", cipher: row.cipher ?? "" };
    expect(row.cipher).not.toContain("髙𠮷");
    expect(openPerson(house.keys, { id: row.id, ...sealed })).toEqual(person);
    expect(() => openPerson(house.keys, { id: "another-row", ...sealed })).toThrow();
  });

  test("is found by keyed hashes of name, address and telephone, however they are typed, in its own city only", async () => {
    const { house, open } = await anOpenCase();
    await submitted(
      house,
      open,
      "hashes",
      aComment([aBox("意見")], { person: aPerson({ name: "見本 ハナコ", phone: "03-1234-5678" }) }),
    );
    const hashes = await house.reader
      .selectFrom("person_hash")
      .select(["kind", "hash", "city_id"])
      .where("city_id", "=", open.cityId)
      .where("kind", "<>", "copy")
      .orderBy("kind")
      .execute();
    expect(hashes).toEqual([
      {
        kind: "address",
        hash: personHash(house.keys, open.cityId, "address", "みほん市本町１－２－３"),
        city_id: open.cityId,
      },
      { kind: "name", hash: personHash(house.keys, open.cityId, "name", "見本　はなこ"), city_id: open.cityId },
      {
        kind: "phone",
        hash: personHash(house.keys, open.cityId, "phone", "０３（１２３４）５６７８"),
        city_id: open.cityId,
      },
    ]);
    expect(personHash(house.keys, "another-city", "name", "見本はなこ")).not.toBe(hashes[1]?.hash);
  });

  test("is in no audit row: it holds ids and names of fields", async () => {
    const { house, open } = await anOpenCase();
    const { submissionId } = await submitted(house, open, "audit", aComment([aBox("バスを増やして")]));
    const [entry] = await house.reader
      .selectFrom("audit_entry")
      .selectAll()
      .where("subject_id", "=", submissionId)
      .execute();
    expect(entry).toEqual({
      id: expect.any(String),
      at: builtAt,
      city_id: open.cityId,
      actor_kind: "visitor",
      actor_id: null,
      action: "submit-comment",
      subject_kind: "submission",
      subject_id: submissionId,
      fields: '["submission","person","opinions"]',
    });
  });
});

describe("what is proposed", () => {
  test("for the same text of the same person is a duplicate, naming the earlier receipt", async () => {
    const { house, open, all } = await anOpenCase();
    const earlier = await submitted(house, open, "first");
    await submitted(
      house,
      open,
      "again",
      aComment(undefined, { person: aPerson({ name: "見本花子", address: "みほん市本町１ー２ー３" }) }),
    );
    const [, second] = await all.submissions();
    expect([second?.proposed_validity, second?.proposed_reason, second?.validity]).toEqual([
      "duplicate",
      earlier.receiptNo,
      null,
    ]);
  });

  test("for the same text of somebody else, and for another text of the same person, is valid", async () => {
    const { house, open, all } = await anOpenCase();
    await submitted(house, open, "first");
    await submitted(
      house,
      open,
      "neighbour",
      aComment(undefined, { person: aPerson({ address: "みほん市本町9-9-9" }) }),
    );
    await submitted(house, open, "more", aComment([aBox("ほかのこと")]));
    expect((await all.submissions()).map((r) => r.proposed_validity)).toEqual(["valid", "valid", "valid"]);
  });

  test("for the same text without a name is valid", async () => {
    const { house, open, all } = await anOpenCase();
    const nameless = aComment(undefined, { person: aPerson({ name: "", address: "", phone: "" }) });
    await submitted(house, open, "first", nameless);
    await submitted(house, open, "second", nameless);
    expect((await all.submissions()).map((r) => r.proposed_validity)).toEqual(["valid", "valid"]);
  });

  test("for nothing but punctuation is that there is no opinion", async () => {
    const { house, open, all } = await anOpenCase();
    await submitted(house, open, "dots", aComment([aBox("……。")]));
    expect((await all.submissions())[0]?.proposed_validity).toBe("blank");
  });
});

test("the leaf is stored with it: its hash and its record can be made again from what is kept", async () => {
  const { house, open, all } = await anOpenCase();
  const { receiptNo, submissionId } = await submitted(house, open, "leaf");
  const leaf = await house.reader
    .selectFrom("receipt_leaf")
    .selectAll()
    .where("submission_id", "=", submissionId)
    .executeTakeFirstOrThrow();
  const [row] = await all.submissions();
  expect(leafHash(leaf.record)).toBe(leaf.hash);
  const again = leafRecord({
    consultationId: open.consultationId,
    receiptNo,
    arrivedAt: row?.arrived_at ?? "",
    textKind: "original",
    textHash: row?.original_hash ?? "",
    attachmentHashes: [],
    identity: leafIdentity(aPerson()),
    salt: Buffer.from(leaf.salt ?? "", "hex"),
  });
  expect([leaf.record, leaf.position, leaf.kind, leaf.created_at]).toEqual([again.json, null, "submission", builtAt]);
});

test("a comment moves no version of any public page", async () => {
  const { house, open } = await anOpenCase();
  const before = await house.reader.selectFrom("scope_version").selectAll().orderBy("scope").execute();
  await submitted(house, open, "quiet");
  expect(await house.reader.selectFrom("scope_version").selectAll().orderBy("scope").execute()).toEqual(before);
});

test("a case that does not exist takes nothing", async () => {
  const { house, open } = await anOpenCase();
  const result = await submitComment(house, visitor, builtAt, {
    consultation: { id: "none", city_id: open.cityId },
    token: aToken("x"),
    comment: aComment(),
  });
  expect(result).toEqual({ ok: false, refused: "gone" });
});
