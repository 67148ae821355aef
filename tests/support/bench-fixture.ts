// A view of the reading desk as the mock-ups tell it: letter 0009 by post, five opinions, a greeting and a signature. All invented.
import type {
  BenchView,
  LetterView,
  OpinionView,
  PieceView,
  PlaceChoice,
  RowProposal,
  RowView,
} from "#app/response/bench.ts";

const choice = (
  id: string | null,
  label: string,
  chapter: string,
  pages: string,
  policy: string,
  division: string,
): PlaceChoice => ({
  sectionId: id,
  label,
  chapter,
  pages,
  policyId: id === null ? null : `policy-${id}`,
  policyLabel: policy,
  divisionId: division === "" ? null : `division-${division}`,
  divisionLabel: division,
});

export const choices: readonly PlaceChoice[] = [
  choice(null, "計画全般", "計画全般", "", "", ""),
  choice("1-1", "1-1 防災・減災の体制", "1章 安全", "12頁", "1-1-1 防災の体制", "危機管理課"),
  choice("1-3", "1-3 防犯・交通安全", "1章 安全", "18頁", "1-3-1 交通安全", "危機管理課"),
  choice("1-4", "1-4 高齢者のくらし", "1章 安全", "20頁", "1-4-1 見守り", "高齢福祉課"),
  choice("3-1", "3-1 公共交通", "3章 移動とまちのかたち", "34頁", "3-1-1 地域の足", "都市計画課"),
  choice("3-2", "3-2 道路・歩道", "3章 移動とまちのかたち", "38頁", "3-2-1 歩いて暮らせる道づくり", "道路課"),
  choice("5-1", "5-1 公共施設の再編", "5章 市役所", "60頁", "5-1-1 施設の見直し", "資産経営課"),
];

const place = (id: string, ...shared: string[]) => {
  const found = choices.find(({ sectionId }) => sectionId === id);
  return { sectionId: id, label: found?.label ?? "", pages: found?.pages ?? "", shared };
};

export const proposal = (over: Partial<RowProposal> = {}): RowProposal => ({
  groupId: "row-sidewalk",
  heading: "歩道が狭く、車いすが通れない",
  count: 2,
  placeLabel: "3-2",
  strength: "some",
  shared: ["歩道", "坂", "通れ"],
  ...over,
});

export const opinion = (over: Partial<OpinionView> = {}): OpinionView => ({
  id: "opinion-1",
  version: 1,
  sectionId: "3-1",
  placed: true,
  placeLabel: "3-1 公共交通",
  pages: "34頁",
  furtherSectionIds: [],
  furtherPolicyIds: [],
  policyId: "policy-3-1",
  policyLabel: "3-1-1 地域の足",
  divisionLabel: "都市計画課",
  summary: null,
  groupId: "row-bus",
  rowHeading: "昼の便を残す",
  rowCount: 2,
  validity: null,
  validityLabel: "有効",
  tagIds: [],
  anchor: "",
  ...over,
});

const texts = [
  "拝啓　秋冷の候、日ごろ市政にご尽力いただき感謝申しあげます。素案を図書館で拝見しましたので、思うところを書きます。",
  "まず、駅前から北台をまわるバスのことです。昼の便が一日三本では、病院の帰りに二時間も待ちます。便を減らすより、小さい車にしてでも昼の本数を残してください。",
  "次に、停留所までの道です。自治会長の山本さんも言っておられましたが、市民病院から北台の坂は歩道が傘一本分しかなく、手押し車が通れません。計画には幹線道路のことばかりで、歩道の幅のことが書いてありません。",
  "図書館の北台分館が「再編の対象」と書いてありますが、なくなると、私のように車のない者は本館まで行けません。なくすのではなく、曜日を限ってでも開けておいてほしい。",
  "防災無線は風の日に聞こえません。戸別の受信機を高齢者の家に貸し出すことを、計画に入れてください。",
  "最後に、この素案は字が小さく言葉もむずかしい。年寄りにも読める版を作ってください。",
  "敬具　■■■■■■■■■■■■",
] as const;

/** The whole letter, as stored but for what is masked. */
export const letterText = texts.join("\n\n");

/** A piece that covers a text of the letter. */
export function pieceOf(text: string, over: Partial<PieceView> = {}): PieceView {
  const from = letterText.indexOf(text);
  if (from < 0) throw new Error(`not in the letter: ${text}`);
  const to = from + text.length;
  const cuts = Array.from(text.matchAll(/。(?!$)/g), (m) => from + m.index + 1);
  return {
    key: `p${from}`,
    spans: [{ from, to }],
    text,
    state: "todo",
    places: [],
    rows: [],
    cuts,
    inside: [],
    passages: [],
    ...over,
  };
}

const named = "自治会長の山本さん";

export const pieces: readonly PieceView[] = [
  pieceOf(texts[0], { state: "away-proposed", away: { kind: "greeting", reason: "" } }),
  pieceOf(texts[1], { state: "done", opinion: opinion() }),
  pieceOf(texts[2], {
    places: [place("3-2", "歩道", "坂", "幅"), place("1-3", "歩道", "通れ"), place("3-1", "停留所")],
    rows: [
      proposal(),
      proposal({ groupId: "row-school", heading: "通学路の歩道に段差が多い", count: 1, shared: ["歩道"] }),
    ],
    passages: [
      {
        span: { from: letterText.indexOf(named), to: letterText.indexOf(named) + named.length },
        text: named,
        as: "personal",
      },
    ],
  }),
  pieceOf(texts[3], { places: [place("5-1", "再編", "分館")] }),
  pieceOf(texts[4], {
    places: [place("1-1", "防災", "受信機"), place("1-4", "高齢者の家")],
    rows: [
      proposal({
        groupId: "row-radio",
        heading: "防災無線が聞こえない",
        count: 3,
        placeLabel: "1-1",
        strength: "very",
        shared: ["防災無線", "聞こえ", "受信機", "貸し"],
      }),
      proposal({
        groupId: "row-shelter",
        heading: "避難所までの案内を増やす",
        count: 1,
        placeLabel: "1-1",
        shared: ["高齢者"],
      }),
      proposal({
        groupId: "row-calls",
        heading: "見守りの電話をつづける",
        count: 1,
        placeLabel: "1-4",
        shared: ["高齢者の家"],
      }),
    ],
  }),
  pieceOf(texts[5]),
  pieceOf(texts[6], { state: "away", away: { kind: "personal", id: "aside-1", reason: "" } }),
];

export const letter = (over: Partial<LetterView> = {}): LetterView => ({
  id: "letter-9",
  version: 4,
  receiptNo: "8-012-0009-1",
  receiptDigits: "801200091",
  channelLabel: "郵送",
  arrived: "10月19日消印・10月20日着",
  about: "70代・在住・北台地区",
  validityLabel: "有効",
  validityConfirmed: true,
  web: false,
  textVersion: 1,
  pieces,
  unread: 4,
  readThrough: false,
  ...over,
});

const item = (
  key: string,
  label: string,
  state: "todo" | "half" | "done",
  count: string,
  excerpt = "",
  group = "",
) => ({
  key,
  label,
  excerpt,
  state,
  count,
  group,
});

const letters = [
  item("801200091", "0009 郵送", "half", "1/5", "拝啓 秋冷の候、日ごろ市政にご尽力いただき感謝申しあげます。"),
  item("801200128", "0012 窓口", "todo", "案 6件", "子育て支援センターの開いている時間を長くしてください。"),
  item("801200136", "0013 FAX", "half", "1/5", "みほん市商店会連合会 会員一同より"),
  item("801200011", "0001 Web", "done", "4件"),
  item("801200020", "0002 郵送", "done", "7件"),
];

export const classes: BenchView["classes"] = [
  ["1", "◎", "反映する", true],
  ["2", "○", "一部反映", true],
  ["3", "□", "記載ずみ", false],
  ["4", "△", "実施で検討", false],
  ["5", "参", "今後の参考", false],
  ["6", "×", "反映できない", false],
  ["7", "―", "その他", false],
].map(([key, code, label, asks]) => ({
  id: `class-${key}`,
  code: String(code),
  label: String(label),
  meaning: "",
  requiresRevision: asks === true,
}));

export const view = (over: Partial<BenchView> = {}): BenchView => ({
  pass: "read",
  classes,
  choices,
  policies: choices.flatMap(({ policyId, policyLabel }) => (policyId ? [{ id: policyId, label: policyLabel }] : [])),
  divisions: ["危機管理課", "道路課", "都市計画課"].map((label) => ({ id: `division-${label}`, label })),
  tags: [
    { id: "tag-old", label: "高齢者", group: "だれの声" },
    { id: "tag-walk", label: "歩く人", group: "だれの声" },
  ],
  validities: [
    { code: "out", label: "対象外" },
    { code: "duplicate", label: "重複" },
    { code: "withdrawn", label: "取下げ" },
  ],
  snippets: ["御意見を踏まえ、〇頁を修正します。", "整備の年次は、毎年度の実施計画でお示しします。"],
  list: letters,
  letter: letter(),
  row: null,
  progress: { opinions: 63, placed: 41, rows: 38, answered: 12, lettersLeft: 3, rowsLeft: 26 },
  agreement: { place: { shown: 37, taken: 33 }, row: { shown: 0, taken: 0 } },
  ...over,
});

const voice = (id: string, digits: string, no: string, channel: string, text: string) => ({
  opinionId: id,
  version: 1,
  text,
  receiptNo: no,
  receiptDigits: digits,
  channelLabel: channel,
});

export const row = (over: Partial<RowView> = {}): RowView => ({
  id: "row-sidewalk",
  version: 3,
  heading: "歩道が狭く、手押し車や車いすが通れない",
  headingTyped: true,
  summary: "歩道が狭い。",
  summaryTyped: false,
  placeLabel: "3-2 道路・歩道",
  sectionId: "3-2",
  policyLabel: "3-2-1 歩いて暮らせる道づくり",
  divisionId: "division-道路課",
  divisionLabel: "道路課",
  publishedNo: null,
  members: [
    voice(
      "o2",
      "801200020",
      "8-012-0002-0",
      "郵送・60代",
      "車いすの母を押して病院へ行くが、北台の坂は歩道が狭く車道に出るしかない。",
    ),
    voice(
      "o6",
      "801200064",
      "8-012-0006-4",
      "FAX・団体",
      "市民病院前から北台までの歩道は、人がすれちがえない。幅を広げる年次を計画に書いていただきたい。",
    ),
    voice("o11", "801200110", "8-012-0011-0", "Web・30代", "ベビーカーで歩ける歩道を、病院と保育所のまわりから先に。"),
  ],
  classId: null,
  text: "",
  sameAs: null,
  revisions: [],
  otherRevisions: [],
  paragraphs: [
    "市道の舗装は、年に二キロメートルを目安に直します。",
    "幹線道路の整備を計画的に進めます。",
    "橋は、五年に一度の点検の結果にもとづいて補修します。",
  ],
  likely: [proposal({ groupId: "row-bus", heading: "昼の便を残す", placeLabel: "3-1", shared: ["病院"] })],
  missing: ["class", "text"],
  ...over,
});

const chapter3 = "3章 移動とまちのかたち";

export const answerView = (over: Partial<BenchView> = {}): BenchView =>
  view({
    pass: "answer",
    letter: null,
    row: row(),
    list: [
      item("row-bus", "昼の便を残す", "done", "2 ○", "", chapter3),
      item("row-stop", "バス停に屋根", "done", "5 参", "", chapter3),
      item("row-sidewalk", "歩道が狭い", "todo", "4件", "", chapter3),
      item("row-school", "通学路の段差", "todo", "1件", "", chapter3),
      item("row-shops", "商店街の空き店舗", "todo", "1件", "", "4章 しごと"),
    ],
    ...over,
  });
