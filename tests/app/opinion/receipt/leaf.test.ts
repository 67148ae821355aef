import { createHash, createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AdditionLeaf,
  additionLeafRecord,
  leafHash,
  leafRecord,
  newLeafSalt,
  type SubmissionLeaf,
} from "#app/opinion/receipt/leaf.server.ts";
import { sha256Hex } from "#app/shared/text/hash.server.ts";

const salt = Buffer.alloc(32, 3);
const submission: SubmissionLeaf = {
  consultationId: "01936f5e-0000-7000-8000-0000000000c1",
  receiptNo: "8-012-0034-2",
  arrivedAt: "2026-12-08T14:59:59.999Z",
  textKind: "original",
  textHash: sha256Hex("公園を広く。"),
  attachmentHashes: [sha256Hex("scan 1"), sha256Hex("scan 2")],
  identity: { name: "小山 花子", address: null },
  salt,
};
const addition: AdditionLeaf = {
  consultationId: submission.consultationId,
  receiptNo: submission.receiptNo,
  addedAt: "2026-12-10T01:00:00.000Z",
  added: { kind: "transcript", version: 2, hash: sha256Hex("公園を広く！") },
};

describe("leaf records", () => {
  test("hold exactly what is promised, in canonical form", () => {
    const { json, hash } = leafRecord(submission);
    const identity = createHmac("sha256", salt).update('{"address":null,"name":"小山 花子"}').digest("hex");
    expect(json).toBe(
      `{"arrivedMs":1796741999999,"attachments":["${sha256Hex("scan 1")}","${sha256Hex("scan 2")}"],` +
        `"consultation":"01936f5e-0000-7000-8000-0000000000c1","identity":"${identity}","kind":"submission",` +
        `"receipt":"8-012-0034-2","text":"${sha256Hex("公園を広く。")}","textKind":"original","version":1}`,
    );
    expect(hash).toBe(
      createHash("sha256")
        .update(Buffer.concat([Buffer.of(0), Buffer.from(json)]))
        .digest("hex"),
    );
    expect(leafHash(json)).toBe(hash);
    expect(hash).not.toBe(sha256Hex(json));
  });

  test("of a later transcript or scan name the submission and the version", () => {
    const { json, hash } = additionLeafRecord(addition);
    expect(JSON.parse(json)).toEqual({
      added: { hash: addition.added.hash, kind: "transcript", version: 2 },
      addedMs: Date.parse(addition.addedAt),
      consultation: addition.consultationId,
      kind: "addition",
      receipt: "8-012-0034-2",
      version: 1,
    });
    expect(leafHash(json)).toBe(hash);
    const scan = additionLeafRecord({ ...addition, added: { ...addition.added, kind: "scan" } });
    expect(scan.hash).not.toBe(hash);
  });

  test("change with every field", () => {
    const changes: Partial<SubmissionLeaf>[] = [
      {},
      { consultationId: "01936f5e-0000-7000-8000-0000000000c2" },
      { receiptNo: "8-012-0035-9" },
      { arrivedAt: "2026-12-08T15:00:00.000Z" },
      { textKind: "transcript" },
      { textHash: sha256Hex("公園を狭く。") },
      { attachmentHashes: [...submission.attachmentHashes].reverse() },
      { attachmentHashes: [] },
      { identity: { name: "小山 花", address: "子" } },
      { identity: {} },
      { salt: Buffer.alloc(32, 4) },
    ];
    const hashes = changes.map((change) => leafRecord({ ...submission, ...change }).hash);
    expect(new Set(hashes).size).toBe(changes.length);
  });

  test("say nothing of the person, and fields of identity cannot slide into each other", () => {
    const fields = fc.dictionary(fc.string({ unit: "binary" }), fc.option(fc.string({ unit: "binary" })), {
      maxKeys: 4,
    });
    fc.assert(
      fc.property(fields, fields, (a, b) => {
        const [left, right] = [a, b].map((identity) => leafRecord({ ...submission, identity }));
        const sorted = (value: object) => JSON.stringify(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)));
        expect(left?.hash === right?.hash).toBe(sorted(a) === sorted(b));
      }),
    );
    expect(leafRecord(submission).json).not.toContain("花子");
    expect(leafRecord(submission).json).not.toContain(salt.toString("hex"));
  });

  test("a fresh salt has 32 bytes and is never the same", () => {
    expect(newLeafSalt()).toHaveLength(32);
    expect(newLeafSalt().equals(newLeafSalt())).toBe(false);
  });

  test("refuse a malformed hash, instant, salt or version", () => {
    expect(() => leafRecord({ ...submission, textHash: "AB" })).toThrow(TypeError);
    expect(() => leafRecord({ ...submission, attachmentHashes: [submission.textHash.toUpperCase()] })).toThrow(
      TypeError,
    );
    expect(() => leafRecord({ ...submission, arrivedAt: "2026-12-08" })).toThrow(RangeError);
    expect(() => leafRecord({ ...submission, salt: Buffer.alloc(16) })).toThrow(RangeError);
    expect(() => additionLeafRecord({ ...addition, added: { ...addition.added, version: 0 } })).toThrow(RangeError);
    expect(() => additionLeafRecord({ ...addition, added: { ...addition.added, hash: "" } })).toThrow(TypeError);
  });
});
