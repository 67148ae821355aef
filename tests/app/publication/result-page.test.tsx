import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { PublicationSummary } from "#app/publication/publication-summary.schema.ts";
import type { PublishedColumns, ShownRow } from "#app/publication/published-columns.ts";
import { filterOf, type ResultReading, resultHref } from "#app/publication/result-reading.ts";
import { ResultPage } from "#app/publication/ui/result-page.tsx";

const summary = (over: Partial<PublicationSummary> = {}): PublicationSummary => ({
  period: { opensAt: "2026-11-20T15:00:00.000Z", closesAt: "2026-12-20T15:00:00.000Z" },
  stage: "素案",
  covers: { all: 1, sections: [] },
  submitters: { persons: 2, organisations: 1 },
  submissions: { received: 3, valid: 3, excluded: [] },
  opinions: { received: 3, inRows: 3, excluded: [] },
  rows: { all: 3, ofOne: 3, shared: 0, sharedOpinions: 0, uncounted: 0 },
  revisions: 1,
  revisedOpinions: 1,
  byChannel: [{ code: "web", label: "ウェブ", submissions: 3, opinions: 3 }],
  byChapter: [
    { chapter: "計画の全体", rows: 1, opinions: 1 },
    { chapter: "第1章", rows: 2, opinions: 2 },
  ],
  byClass: ["A", "B", "C"].map((code, index) => ({
    code,
    label: `区分${code}`,
    meaning: "",
    revised: index === 0 ? 1 : 0,
    opinions: 1,
    permille: 333,
  })),
  classHeading: "反映区分",
  countColumn: "opinions",
  opinionColumn: "summary",
  ...over,
});

const row = (no: number, over: Partial<PublishedColumns> = {}): ShownRow => ({
  ordinal: no,
  no,
  withdrawn: null,
  columns: {
    place: { chapter: "第1章", section: "第1節", page: "3ページ" },
    summary: `意見${no}`,
    count: 1,
    people: 1,
    response: `答え${no}`,
    classCode: "C",
    classLabel: "区分C",
    changes: [],
    sameAsNo: null,
    ...over,
  },
});

const reading = (over: Partial<ResultReading> = {}): ResultReading => ({
  here: "/consultations/mihon/results",
  caseSlug: "mihon",
  caseTitle: "素案への意見募集",
  plan: { slug: "plan", title: "計画" },
  draft: { slug: "soan", title: "素案" },
  edition: 1,
  publishedAt: "2027-01-10T00:00:00.000Z",
  correction: "",
  summary: summary(),
  rows: [row(1, { place: { chapter: "計画の全体", section: "", page: "" } }), row(2), row(3)],
  filter: { chapter: null, classCode: null },
  after: 0,
  next: null,
  errata: [],
  editions: [{ edition: 1, publishedAt: "2027-01-10T00:00:00.000Z", correction: "" }],
  files: [{ format: "csv", bytes: 12_345 }],
  ...over,
});

const shown = (over: Partial<ResultReading> = {}) => renderToStaticMarkup(<ResultPage reading={reading(over)} />);
const plain = (html: string) => html.replace(/<wbr\/>/g, "").replace(/<[^>]*>/g, "");

test("the headline is what changed; where nothing did, that everything was answered; where nobody wrote, that", () => {
  expect(plain(shown())).toContain("みなさんの意見で、素案の1か所が変わりました");
  expect(plain(shown({ summary: summary({ revisions: 0 }) }))).toContain("みなさんの意見に、市の考え方を付けました");
  const nobody = summary({
    submitters: { persons: 0, organisations: 0 },
    submissions: { received: 0, valid: 0, excluded: [] },
    opinions: { received: 0, inRows: 0, excluded: [] },
    rows: { all: 0, ofOne: 0, shared: 0, sharedOpinions: 0, uncounted: 0 },
    revisions: 0,
    byChannel: [],
    byChapter: [],
  });
  const page = plain(shown({ summary: nobody, rows: [] }));
  expect(page).toContain("意見はありませんでした");
  expect(page).not.toContain("反映区分ごと");
});

test("it says that a submission counts as one person or organisation, and that shares may not be 100.0", () => {
  const page = plain(shown());
  expect(page).toContain("1通を1人（または1団体）と数えています。");
  expect(page).toContain("99.9%");
  expect(page).toContain("100.0%にならないことがあります");
});

test("what is left out stands with its public reason, submissions and opinions of a kind on one line", () => {
  const late = { code: "late", label: "期限後", reason: "あとに届いたため。" };
  const page = plain(
    shown({
      summary: summary({
        submissions: { received: 4, valid: 3, excluded: [{ ...late, count: 1 }] },
        opinions: { received: 5, inRows: 3, excluded: [{ ...late, count: 2 }] },
      }),
    }),
  );
  expect(page).toContain("5件のうち、2件は下のわけで数に入れていません。残りの3件すべてを3の番号にまとめ");
  expect(page).toContain("期限後　1通・2件　あとに届いたため。");
});

test("an edition for some sections names them; an earlier one leads to the newest; a correction says what it corrects", () => {
  const partly = summary({ covers: { all: 0, sections: [{ id: "1", place: "第1章 第1節" }] } });
  expect(plain(shown({ summary: partly }))).toContain("第1章 第1節");
  const editions = [
    { edition: 2, publishedAt: "2027-02-10T00:00:00.000Z", correction: "No.2の誤りを直しました。" },
    { edition: 1, publishedAt: "2027-01-10T00:00:00.000Z", correction: "" },
  ];
  const first = shown({ editions });
  expect(plain(first)).toContain("新しい第2版があります。");
  expect(first).toContain('href="/consultations/mihon/results"');
  const second = shown({ editions, edition: 2, correction: "No.2の誤りを直しました。" });
  expect(plain(second)).toContain("第2版で直したことNo.2の誤りを直しました。");
  expect(second).toContain('href="/consultations/mihon/results/1"');
});

test("rows stand under their chapters, each with an address of its own, and an answer like another's leads there", () => {
  const html = shown({ rows: [row(1), row(2, { response: "", sameAsNo: 1 }), row(3)] });
  expect(html).toContain('id="n2"');
  expect(html).toContain('<a href="/consultations/mihon/results#n1">No.1への市の考え方と同じです。</a>');
  expect(html.match(/class="grp"/g)).toHaveLength(1);
});

test("where the table goes over pages the number pointed to is said, not linked to a page it may not be on", () => {
  const long = summary({ rows: { all: 250, ofOne: 3, shared: 0, sharedOpinions: 0, uncounted: 0 } });
  const html = shown({ summary: long, rows: [row(2, { response: "", sameAsNo: 1 })], next: 100 });
  expect(html).not.toContain('results#n1"');
  expect(html).toContain("No.1への市の考え方と同じです。");
  expect(html).toContain('href="/consultations/mihon/results?after=100#table"');
});

test("a change stands on its row with what was added and removed in words", () => {
  const page = plain(
    shown({
      rows: [
        row(2, {
          changes: [{ place: "第1節 3ページ", before: "1日に3本です。", after: "1日に4本にします。", reason: "" }],
        }),
      ],
    }),
  );
  expect(page).toContain("案を直したところ");
  expect(page).toContain("1日に［削除］3本です［追加］4本にします。");
});

test("filters are links that keep each other, and an address that names nothing filters nothing", () => {
  const narrowed = reading({ filter: { chapter: 2, classCode: "C" } });
  expect(resultHref(narrowed, { chapter: 1 })).toBe("/consultations/mihon/results?chapter=1&class=C#table");
  expect(resultHref(narrowed, { chapter: null, classCode: null })).toBe("/consultations/mihon/results#table");
  expect(resultHref({ ...narrowed, here: "/preview?s=a" }, {})).toBe("/preview?s=a&chapter=2&class=C#table");
  expect(filterOf(new URLSearchParams("chapter=2&class=C&after=100"), summary())).toEqual({
    filter: { chapter: 2, classCode: "C" },
    after: 100,
  });
  expect(filterOf(new URLSearchParams("chapter=9&class=Z&after=-1"), summary())).toEqual({
    filter: { chapter: null, classCode: null },
    after: 0,
  });
  expect(plain(shown({ filter: { chapter: 2, classCode: "C" } }))).toContain("「第1章、C 区分C」だけを出しています。");
});

test("a file says its kind and size; the preview offers none", () => {
  expect(plain(shown())).toContain("表（CSV・13KB）");
  expect(shown({ files: null, publishedAt: null })).not.toContain("/download/");
});
