// 奥州市: what its document says about the coming plan; the sentences of the outline and both alternatives are invented.
import type { CityContent, DraftContent, SectionContent } from "#db/seed/content/shape.ts";
import { division, mihon, policy, sampleDivision, samplePolicy } from "#db/seed/content/tree.ts";

const item = (
  number: string,
  title: string,
  paragraphs: readonly string[],
  policyCode: string | null,
): SectionContent => ({
  number,
  label: `(${number})`,
  title,
  parent: null,
  blocks: [{ heading: null, paragraphs }],
  pages: null,
  policy: policyCode,
  division: "政策企画課",
});

const vision: DraftContent = {
  key: "oshu-vision-kosshi",
  title: "長期ビジョン 骨子（案）（見本）",
  stage: "骨子（案）",
  alternative: null,
  about: "項目の名前は市の資料のとおりで、文章はデモのために書いた見本です。",
  publishedOn: -30,
  sections: [
    item(
      "1",
      "まちづくりの視点",
      [
        "これから10年より先を考えるとき、外してはならない変化を5つ挙げます。",
        "人口がへり、年齢の構成が変わること。二酸化炭素を出さない暮らしへ移ること。AIなどの技術が仕事を変えること。雨も地震も前より激しくなること。そして、ちがいのある人どうしが共に暮らすことです。",
        "どれか1つを選ぶのではなく、重なるところから手を付けます。",
      ],
      "視点",
    ),
    item(
      "2",
      "まちづくりの理念",
      [
        "理念は、市民と市がまちをつくるときの約束ごとです。",
        "見本として、「となりの地域を気にかける」「決めたことを確かめる」「若い人に席を空ける」の3つを置きます。",
      ],
      "理念",
    ),
    item(
      "3",
      "めざすべき都市像",
      [
        "都市像は、分野ごとの計画をつくる人が、迷ったときに戻ってくる所です。",
        "水沢、江刺、前沢、胆沢、衣川の5つの地域が、それぞれの持ち味で互いを支えるまちを思い描きます。",
      ],
      "都市像",
    ),
    item(
      "4",
      "まちづくりの基本目標",
      [
        "基本目標は3つほどとし、何年たっても言いかえなくてよいものにします。",
        "1つめは人が生き生きしていること、2つめは地域の宝が磨かれていること、3つめは暮らしと仕事が安全に続くことです。",
      ],
      "基本目標",
    ),
    item(
      "5",
      "行財政運営の考え方",
      [
        "人も建物もお金も、これからふえることはありません。",
        "やめることを先に決め、空いた手を新しいことに回します。公共の建物は、働きで数え、数では守りません。",
      ],
      "行財政",
    ),
  ],
};

/** The two outlines differ in what leads: fields of policy (案①) or projects across them (案②). */
const actionPlan = (
  key: string,
  alternative: string,
  about: string,
  sections: readonly SectionContent[],
): DraftContent => ({
  key,
  title: `アクションプラン 骨子（案）${alternative}（見本）`,
  stage: "骨子（案）",
  alternative,
  about,
  publishedOn: -30,
  sections,
});

const first = actionPlan(
  "oshu-action-kosshi-1",
  "案①",
  "分野ごとに施策を並べる組み立ての見本です。市の資料の図は文字になっていないため、中身はすべて架空です。",
  [
    item(
      "1",
      "組み立て（見本）",
      ["政策分野を6つ置き、その下に施策と事務事業を並べます。どの課の仕事かが、ひと目で分かります。"],
      null,
    ),
    item(
      "2",
      "重点プロジェクト（見本）",
      ["分野をまたぐ取組は、巻末に一覧で示します。本文は分野の順に読めます。"],
      null,
    ),
    item(
      "3",
      "総合戦略とのつながり（見本）",
      ["総合戦略にあたる施策には印を付け、印のあるものだけを集めた表を別に作ります。"],
      null,
    ),
    item("4", "進み具合の確かめ方（見本）", ["事務事業を毎年ふり返り、3年分を1年ずつ送りながら見直します。"], null),
  ],
);

const second = actionPlan(
  "oshu-action-kosshi-2",
  "案②",
  "課題ごとの重点プロジェクトを先に立てる組み立ての見本です。中身はすべて架空です。",
  [
    item(
      "1",
      "組み立て（見本）",
      ["はじめに4つの重点プロジェクトを置き、施策はその下に入ります。何を急ぐのかが、ひと目で分かります。"],
      null,
    ),
    item(
      "2",
      "重点プロジェクト（見本）",
      ["プロジェクトごとに、3つ以上の課が入る組をつくり、代表の課を決めます。"],
      null,
    ),
    item("3", "総合戦略とのつながり（見本）", ["重点プロジェクトをそのまま総合戦略とし、同じ指標で確かめます。"], null),
    item("4", "進み具合の確かめ方（見本）", ["4年目の終わりに、プロジェクトを続けるか組み直すかを判断します。"], null),
  ],
);

export const oshu: CityContent = {
  code: "032158",
  slug: "oshu",
  name: "奥州市",
  kana: "おうしゅうし",
  prefecture: "岩手県",
  terms: { consultation: "意見公募", response: "市の考え方", responseClass: "反映区分" },
  contact: {
    division: "政策企画課",
    phone: mihon("000-000-0000"),
    fax: mihon("000-000-0000"),
    mail: "seisaku@oshu.example",
    address: mihon("〒000-0000 奥州市見本町1番地"),
    hours: "平日の午前8時30分から午後5時15分まで",
  },
  divisions: [
    division("政策企画部", division("政策企画課"), sampleDivision("財政課")),
    sampleDivision("市民環境部", sampleDivision("地域づくり課"), sampleDivision("危機管理課")),
    sampleDivision("農林部", sampleDivision("農政課")),
  ],
  areas: ["水沢", "江刺", "前沢", "胆沢", "衣川"].map((name) => ({ name, sample: false })),
  plan: {
    slug: "oshu-sogo-jiki",
    title: "次期奥州市総合計画",
    alias: "長期ビジョンとアクションプラン",
    about: "めざす都市像を示す長期ビジョンと、施策と事務事業を示すアクションプランの2つでつくります。",
    period: {
      kind: "range",
      minYears: 10,
      maxYears: 30,
      from: 2027,
      text: "令和9年度（2027年度）から10～30年間（必要なときは見直します）",
    },
    tiers: [
      {
        title: "長期ビジョン",
        period: { kind: "range", minYears: 10, maxYears: 30, from: 2027, text: null },
        about: "めざす都市像と、政策を進める考え方を示します。",
      },
      {
        title: "アクションプラン",
        period: {
          kind: "n_x_m",
          terms: 2,
          yearsEach: 4,
          from: null,
          text: "4年×2期の8年間（市長の任期に合わせ、4年目の終わりに見直すかどうかを決めます）",
        },
        about: "政策分野と重点プロジェクトの施策、それを進める事務事業を示します。",
      },
      {
        title: "事務事業",
        period: { kind: "rolling", years: 3, reviewEveryYears: 1, text: "毎年評価し、3年を単位に見直します" },
        about: "施策の目標に届くための、具体的な仕事です。",
      },
    ],
    links: [
      {
        relation: "carries",
        title: "地方版総合戦略",
        period: null,
        about: "施策と指標が重なるため、総合計画と一体化します。",
      },
    ],
    frameworks: [
      {
        title: "奥州市版SDGs",
        items: [{ title: "奥州市版SDGs（令和2年作成）", sample: false }],
        about: "次の計画でもSDGsの視点で施策を進め、市民や事業者の取組を支えます。",
      },
      {
        title: "重点プロジェクト",
        items: [1, 2, 3, 4].map((number) => ({ title: mihon(`重点プロジェクト${number}`), sample: true })),
        about: "いくつもの部署が組んで進める取組です。",
      },
    ],
    policyKinds: ["長期ビジョンの項目", "基本目標", "施策", "事務事業"],
    policies: [
      policy("視点", "長期ビジョンの項目", "まちづくりの視点"),
      policy("理念", "長期ビジョンの項目", "まちづくりの理念"),
      policy("都市像", "長期ビジョンの項目", "めざすべき都市像"),
      policy(
        "基本目標",
        "長期ビジョンの項目",
        "まちづくりの基本目標",
        [1, 2, 3].map((goal) =>
          samplePolicy(
            `${goal}`,
            "基本目標",
            `基本目標${goal}`,
            [1, 2, 3].map((number) => samplePolicy(`${goal}-${number}`, "施策", `施策${goal}-${number}`)),
          ),
        ),
      ),
      policy("行財政", "長期ビジョンの項目", "行財政運営の考え方"),
    ],
    draftStages: ["骨子（案）", "素案", "最終案"].map((stage, index) => (index === 0 ? stage : mihon(stage))),
  },
  drafts: [vision, first, second],
  milestones: [
    {
      when: "令和7年（2025年）5月～9月",
      title: "総合計画審議会（第1回～第4回）",
      about: "市民や団体の代表による審議会が、次の計画のつくり方を話し合いました。",
      state: "done",
    },
    {
      when: "令和7年9月17日～10月17日",
      title: "市民アンケート",
      about: "18歳以上の3,000人にたずね、1,237人（41.2％）が答えました。",
      state: "done",
    },
    {
      when: "令和7年10月",
      title: "策定の方針を決定",
      about: "議会への説明のあと、庁議で決めました。",
      state: "done",
    },
    {
      when: "令和7年11月～令和8年（2026年）2月",
      title: "施策評価（中間年）",
      about: "いまの計画で進んだことと、進まなかったことを確かめました。",
      state: "done",
    },
    {
      when: "令和8年度",
      title: "骨子（案）の検討",
      about: "ワーキンググループと市民ワークショップの声を集め、案に反映することをくり返します。",
      state: "now",
    },
    {
      when: "区切りごと",
      title: "審議会と市議会への説明",
      about: "段階が1つ終わるたびに、審議会を開き、市議会にも説明します。",
      state: "ahead",
    },
    {
      when: "令和9年度（2027年度）",
      title: "長期ビジョンが始まる",
      about: "令和9年度を最初の年度とします。",
      state: "ahead",
    },
  ],
  comesNext:
    "いま募集している意見公募はありません。次は市民ワークショップの声を骨子（案）に反映し、審議会と市議会に説明します。",
};
