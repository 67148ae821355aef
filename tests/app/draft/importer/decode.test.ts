import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { canonicalise, canonicalisePasted, mostBytes } from "#app/draft/importer/canonical.ts";
import { decodeDocument, formatOf } from "#app/draft/importer/decode.server.ts";
import { draftImportWords } from "#app/messages/draft-import.ts";

const text = "第1章　はじめに\n①市民の声～髙橋・﨑山㈱の案\n(1) 人口は 1,200 人です。\n";
const decode = (bytes: Uint8Array, filename = "draft.txt") => decodeDocument({ bytes, filename });
const refusal = async (bytes: Uint8Array, filename?: string) => {
  const result = await decode(bytes, filename);
  return result.ok ? "accepted" : result.refusal;
};

describe("the encoding of a file", () => {
  it.each([
    ["UTF-8", "utf-8", Buffer.from(text)],
    ["UTF-8 with a mark", "utf-8", iconv.encode(text, "utf-8", { addBOM: true })],
    ["UTF-16 LE with a mark", "utf-16le", iconv.encode(text, "utf-16le", { addBOM: true })],
    ["UTF-16 BE with a mark", "utf-16be", iconv.encode(text, "utf-16be", { addBOM: true })],
    ["UTF-16 LE without a mark", "utf-16le", iconv.encode(text, "utf-16le")],
    ["UTF-16 BE without a mark", "utf-16be", iconv.encode(text, "utf-16be")],
    ["CP932", "cp932", iconv.encode(text, "cp932")],
  ])("is found: %s", async (_, encoding, bytes) => {
    expect(await decode(bytes)).toMatchObject({ ok: true, encoding, text, format: "plain" });
  });

  it("is CP932 with the characters of NEC and IBM intact", async () => {
    const signs = "①⑳ⅠⅩ㈱㈲℡№㍻㎡髙﨑纊德隆彅～－∥：かな。";
    expect(await decode(iconv.encode(signs, "cp932"))).toMatchObject({ ok: true, text: signs });
  });
  it("is CP932 for a single short line", async () => {
    expect(await decode(iconv.encode("市の案", "cp932"))).toMatchObject({
      ok: true,
      encoding: "cp932",
      text: "市の案",
    });
  });
  it.each(["euc-jp", "euc-kr", "gb18030", "big5", "windows-1252"])("is unknown: %s", async (encoding) => {
    const written = {
      "euc-kr": "계획 시민 의견을 듣습니다",
      "windows-1252": "Résumé café – déjà vu, naïve façade à Zürich",
    }[encoding];
    expect(
      await refusal(iconv.encode(written ?? "市民の声を聞きながら、計画を作ります。市民意見的计划", encoding)),
    ).toBe("unknown_encoding");
  });
  it("is unknown: ISO-2022-JP", async () => {
    const bytes = Buffer.concat([Buffer.from("\u001b$B"), Buffer.from("8+"), Buffer.from("\u001b(B\n")]);
    expect(await refusal(bytes)).toBe("unknown_encoding");
  });
  it("is unknown where one byte of UTF-8 is broken", async () => {
    const bytes = Buffer.from("市民の声を聞きます。".repeat(20));
    bytes[100] = 0xff;
    expect(await refusal(bytes)).toBe("unknown_encoding");
  });
  it("is unknown where UTF-16 is cut in half", async () => {
    expect(await refusal(iconv.encode(text, "utf-16le", { addBOM: true }).subarray(0, 41))).toBe("unknown_encoding");
  });

  const written = fc
    .array(
      fc.constantFrom("第1章", "市民", "の声を", "聞きます。", "\n", "1 ", "（案）", "①", "ﾃｽﾄ", "ABC ", "髙", "～"),
      {
        minLength: 1,
        maxLength: 80,
      },
    )
    .map((parts) => `計画の案です。\n${parts.join("")}`);
  it("gives back what was written, in every known encoding", async () => {
    await fc.assert(
      fc.asyncProperty(written, fc.constantFrom("utf-8", "utf-16le", "utf-16be", "cp932"), async (given, encoding) => {
        expect(await decode(iconv.encode(given, encoding))).toMatchObject({ ok: true, encoding, text: given });
      }),
    );
  });
});

describe("what cannot be imported", () => {
  it.each([
    ["a PNG picture", "89504e470d0a1a0a0000000d49484452"],
    ["a JPEG picture", "ffd8ffe000104a464946000101000001"],
    ["a GIF picture", "4749463839610100010080000000000000ffffff"],
    ["an archive", "504b0304140000000800"],
    ["an old Office file", "d0cf11e0a1b11ae1000000000000"],
    ["a WebP picture", "524946462400000057454250565038200000000001000200"],
  ])("is %s called .txt", async (_, hex) => expect(await refusal(Buffer.from(hex, "hex"))).toBe("not_text"));

  it("is a PDF called .txt", async () =>
    expect(await refusal(Buffer.from("%PDF-1.7\n%\u00e2\u00e3\n"))).toBe("not_text"));
  it("is a text with a NUL in it", async () => expect(await refusal(Buffer.from("計画\0の案"))).toBe("not_text"));
  it("is random bytes", async () => {
    const bytes = Buffer.alloc(4096);
    let seed = 7;
    for (let i = 0; i < bytes.length; i++) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      bytes[i] = seed >> 16;
    }
    expect(await refusal(bytes)).toBe("not_text");
  });
  it("is nothing at all, or nothing but space", async () => {
    expect(await refusal(Buffer.alloc(0))).toBe("empty");
    expect(await refusal(Buffer.from("\ufeff \n　\n\t"))).toBe("empty");
  });
  it("is a file of another kind by its name", async () => {
    expect(await refusal(Buffer.from(text), "draft.pdf")).toBe("unsupported_type");
    expect(await refusal(Buffer.from(text), "draft.doc")).toBe("unsupported_type");
    expect(await refusal(Buffer.from(text), "draft")).toBe("unsupported_type");
  });
  it("is one byte more than 10 MB, and 10 MB can be", async () => {
    const line = Buffer.from("市民の声を聞きながら、計画を作ります。これは十メガバイトの文書です。\n");
    const bytes = Buffer.alloc(mostBytes + 1, line);
    expect(await refusal(bytes)).toBe("too_large");
    expect(await decode(bytes.subarray(0, line.length * Math.floor(mostBytes / line.length)))).toMatchObject({
      ok: true,
    });
  });
  it("is more than 200,000 lines", async () => {
    expect(await refusal(Buffer.from("あ\n".repeat(200_001)))).toBe("too_large");
    expect(await refusal(Buffer.from("あ\n".repeat(199_999)))).toBe("accepted");
  });
  it("is told in a sentence that says what to do", () => {
    for (const sentence of Object.values(draftImportWords().refusal)) expect(sentence).toMatch(/ください。$/);
  });
});

describe("the canonical text", () => {
  it("has LF line ends and says how many it changed", () => {
    expect(canonicalise("\ufeffa\r\nb\rc\n\r\n")).toEqual({
      ok: true,
      text: "a\nb\nc\n\n",
      canonical: { bom: true, lineEnds: 3, picturesLeftOut: 0 },
    });
  });
  it("keeps everything else: form feeds, variation selectors, surrogate pairs, full width spaces", () => {
    const kept = "\u000c葛\u{e0100}𠮷　 \t\u000b終\u001a";
    expect(canonicalise(kept)).toMatchObject({ ok: true, text: kept });
  });
  it("is refused with a lone surrogate, never repaired", () => {
    expect(canonicalise("計画\ud840の案")).toEqual({ ok: false, refusal: "not_text" });
  });
  it("is the same for what was pasted, with the same bound", () => {
    expect(canonicalisePasted("案\r\n")).toMatchObject({ ok: true, text: "案\n" });
    expect(canonicalisePasted("あ".repeat(mostBytes / 3 + 1))).toEqual({ ok: false, refusal: "too_large" });
  });
  it("loses nothing but the mark and the CR of CR LF", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (given) => {
        const result = canonicalise(given);
        if (!result.ok) return;
        const { bom, lineEnds } = result.canonical;
        const pairs = given.split("\r\n").length - 1;
        expect(result.text.length).toBe(given.length - (bom ? 1 : 0) - pairs);
        expect(lineEnds).toBe(given.split("\r").length - 1);
      }),
    );
  });
});

describe("the kind of a file", () => {
  it("is told by the end of its name, in any case", () => {
    expect(["a.TXT", "a.b.md", "計画.docx", "a.markdown", "a.docm"].map(formatOf)).toEqual([
      "plain",
      "markdown",
      "docx",
      "markdown",
      null,
    ]);
  });
});
