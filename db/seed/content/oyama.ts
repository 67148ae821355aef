// 小山市: what its document says about the coming comprehensive plan, and an invented draft of the basic concept.
import type { CityContent, DraftContent, SectionContent } from "#db/seed/content/shape.ts";
import { mihon, policy, sampleDivision, samplePolicy } from "#db/seed/content/tree.ts";

const part = (number: string, label: string, title: string): SectionContent => ({
  number,
  label,
  title,
  parent: null,
  blocks: [],
  pages: null,
  policy: null,
  division: null,
});

const soan: DraftContent = {
  key: "oyama-kihonkoso-soan",
  title: "次期小山市総合計画 基本構想 素案（見本）",
  stage: "素案",
  alternative: null,
  about: "10年間のまちの方向を示す基本構想の素案です。本文はデモのために書いた見本です。",
  publishedOn: -11,
  sections: [
    part("1", "第1章", "まちの姿"),
    {
      number: "1-1",
      label: "第1節",
      title: "まちづくりの基本理念",
      parent: "1",
      blocks: [
        {
          heading: "いまのようす",
          paragraphs: [
            "人口は、これから減っていく見通しです。ふえることを前提にした道路や建物の使い方を、変えるときが来ています。",
            "30年後の姿を描く「田園環境都市おやまビジョン」は、この計画の1つ上にある考え方です。",
          ],
        },
        {
          heading: "めざす姿",
          paragraphs: ["田園と都市のどちらも楽しみ、次の世代が「住み続けたい」と言えるまち。"],
        },
        {
          heading: "大切にすること",
          paragraphs: [
            "(1) 水と緑を、使いつくさずに引きつぎます。",
            "(2) 決める前に話し合い、決めたあとも確かめ合います。",
            "(3) 根拠となる数字を、だれもが見られる所に置きます。",
          ],
        },
      ],
      pages: { from: 1, to: 3 },
      policy: "理念",
      division: mihon("総合政策課"),
    },
    {
      number: "1-2",
      label: "第2節",
      title: "将来都市像",
      parent: "1",
      blocks: [
        {
          heading: "めざす姿",
          paragraphs: [
            "市民のだれもが、心も体もすこやかだと感じられることを、まちの一番の物差しにします。",
            "農村部では畑と川のある景色を守り、市街地では歩いて用が足りるようにします。",
          ],
        },
        {
          heading: "取組の柱",
          paragraphs: [
            "(1) カーボンニュートラルとネイチャーポジティブを、すべての分野の前提とします。",
            "(2) 若い世代が戻りたくなる仕事と学びの場をつくります。",
            "(3) 年をとっても、車がなくても暮らせる地域をつくります。",
          ],
        },
      ],
      pages: { from: 4, to: 5 },
      policy: "将来都市像",
      division: mihon("総合政策課"),
    },
    {
      number: "1-3",
      label: "第3節",
      title: "土地利用構想",
      parent: "1",
      blocks: [
        {
          heading: "いまのようす",
          paragraphs: ["市街地のまわりで、農地が少しずつ宅地に変わり、道や水路の手入れが追いつかなくなっています。"],
        },
        {
          heading: "めざす姿",
          paragraphs: ["建てる所と残す所が、地図の上ではっきり分かるまち。"],
        },
        {
          heading: "取組の柱",
          paragraphs: [
            "(1) 新しい住宅は、駅と学校に近い区域に集めます。",
            "(2) まとまった農地と平地林は、農と自然の区域として残します。",
            "(3) 水につかりやすい土地では、建て方と避難のしかたを先に示します。",
          ],
        },
      ],
      pages: { from: 6, to: 8 },
      policy: "土地利用",
      division: mihon("都市計画課"),
    },
    part("2", "第2章", "まちづくりの方向"),
    {
      number: "2-1",
      label: "第1節",
      title: "まちづくりの基本目標",
      parent: "2",
      blocks: [
        {
          heading: "5つの目標（見本）",
          paragraphs: [
            "(1) 子どもが、遊びと学びの場を自分で選べる。",
            "(2) 病気や災害のときに、助けが家まで届く。",
            "(3) 畑と店と工場が、次の担い手に渡る。",
            "(4) 自然のはたらきで、暑さと水害をやわらげる。",
            "(5) 市民と市役所が、同じ資料を見て話し合う。",
          ],
        },
      ],
      pages: { from: 9, to: 11 },
      policy: "基本目標",
      division: mihon("総合政策課"),
    },
    {
      number: "2-2",
      label: "第2節",
      title: "施策の大綱",
      parent: "2",
      blocks: [
        {
          heading: "くらし",
          paragraphs: [
            "(1) 放課後の居場所を、すべての小学校区に置きます。",
            "(2) 路線バスと予約の車を組み合わせ、病院と駅へ30分で行けるようにします。",
          ],
        },
        {
          heading: "しごとと環境",
          paragraphs: [
            "(3) 農地を借りて始める人に、機械と家を3年間貸します。",
            "(4) 学校と公民館の屋根に太陽光の設備を置き、停電のときに使います。",
          ],
        },
      ],
      pages: { from: 12, to: 15 },
      policy: "施策の大綱",
      division: mihon("総合政策課"),
    },
    {
      number: "2-3",
      label: "第3節",
      title: "計画の進め方と財政",
      parent: "2",
      blocks: [
        {
          heading: "いまのようす",
          paragraphs: ["総合戦略と国土強靱化地域計画は、これまで別の冊子で、同じ事業が二度書かれていました。"],
        },
        {
          heading: "取組の柱",
          paragraphs: [
            "(1) 2つの計画をこの計画の中に一つにまとめ、二重の報告をやめます。",
            "(2) 実施計画は2年分をつくり、毎年見直します。",
            "(3) 成果指標に届かない事業は、続けるかやめるかを公開の場で話し合います。",
          ],
        },
      ],
      pages: { from: 16, to: 18 },
      policy: "進め方",
      division: mihon("財政課"),
    },
  ],
};

export const oyama: CityContent = {
  code: "092088",
  slug: "oyama",
  name: "小山市",
  kana: "おやまし",
  prefecture: "栃木県",
  terms: { consultation: "パブリックコメント", response: "市の考え方", responseClass: "反映区分" },
  contact: {
    division: mihon("総合政策課"),
    phone: mihon("000-000-0000"),
    fax: mihon("000-000-0000"),
    mail: "seisaku@oyama.example",
    address: mihon("〒000-0000 小山市見本町1番地"),
    hours: "平日の午前8時30分から午後5時15分まで",
  },
  divisions: [
    sampleDivision("総合政策部", sampleDivision("総合政策課"), sampleDivision("財政課"), sampleDivision("秘書広報課")),
    sampleDivision("都市整備部", sampleDivision("都市計画課"), sampleDivision("交通対策課")),
    sampleDivision("こども教育部", sampleDivision("こども課"), sampleDivision("学校教育課")),
    sampleDivision("産業環境部", sampleDivision("農政課"), sampleDivision("環境課")),
  ],
  areas: Array.from({ length: 11 }, (_, index) => ({ name: mihon(`第${index + 1}地区`), sample: true })),
  plan: {
    slug: "oyama-sogo-jiki",
    title: "次期小山市総合計画",
    alias: "次期総合計画",
    about: "基本構想、基本計画、実施計画の3つの階層でつくる、市の仕事のもとになる計画です。",
    period: {
      kind: "fixed",
      years: 10,
      from: null,
      to: null,
      text: "基本構想の10年間（始まりの年度は策定方針に書かれていません）",
    },
    tiers: [
      {
        title: "基本構想",
        period: { kind: "fixed", years: 10, from: null, to: null, text: "10年間" },
        about: "理念、将来都市像、土地利用構想、基本目標、施策の大綱を示します。",
      },
      {
        title: "前期基本計画",
        period: { kind: "fixed", years: 5, from: null, to: null, text: "10年間のうち前半の5年間" },
        about: "分野ごとに、現状と課題、基本方針、個別施策、指標を整理します。",
      },
      {
        title: "後期基本計画",
        period: { kind: "fixed", years: 5, from: null, to: null, text: "10年間のうち後半の5年間" },
        about: "前期の結果を確かめて、分野ごとの施策を見直します。",
      },
      {
        title: "実施計画",
        period: { kind: "rolling", years: 2, reviewEveryYears: 1, text: "2年間（毎年見直し）" },
        about: "施策を事業として示し、どこまで進んだかを確かめます。",
      },
    ],
    links: [
      {
        relation: "part_of",
        title: "田園環境都市おやまビジョン",
        period: { kind: "fixed", years: 30, from: null, to: null, text: "30年間（令和6年度策定予定）" },
        about: "30年後のあるべき姿を描く、総合計画より長い見通しです。",
      },
      {
        relation: "carries",
        title: "総合戦略",
        period: null,
        about: "総合計画と一体のものとしてつくります。",
      },
      {
        relation: "carries",
        title: "国土強靱化地域計画",
        period: null,
        about: "総合計画と一体のものとしてつくります。",
      },
    ],
    frameworks: [
      {
        title: "分野をまたぐ考え方",
        items: ["カーボンニュートラル", "ネイチャーポジティブ", "SDGs", "ウェルビーイング"].map((title) => ({
          title,
          sample: false,
        })),
        about: "どの分野の施策にも関わる考え方です。",
      },
    ],
    policyKinds: ["基本構想の項目", "基本目標（政策）", "施策"],
    policies: [
      policy("理念", "基本構想の項目", "まちづくりの基本理念"),
      policy("将来都市像", "基本構想の項目", "将来都市像"),
      policy("土地利用", "基本構想の項目", "土地利用構想"),
      policy(
        "基本目標",
        "基本構想の項目",
        "まちづくりの基本目標",
        [1, 2, 3, 4, 5].map((goal) =>
          samplePolicy(
            `${goal}`,
            "基本目標（政策）",
            `基本目標${goal}`,
            [1, 2].map((item) => samplePolicy(`${goal}-${item}`, "施策", `施策${goal}-${item}`)),
          ),
        ),
      ),
      policy("施策の大綱", "基本構想の項目", "施策の大綱"),
      samplePolicy("進め方", "基本構想の項目", "計画の進め方"),
    ],
    draftStages: ["骨子", "素案", "案"],
  },
  drafts: [soan],
  milestones: [
    {
      when: "7月23日・8月8日",
      title: "策定の基本方針を共有",
      about: "庁内の委員会と、市民や団体の代表による懇話会が、進め方と調査の結果を確かめました。",
      state: "done",
    },
    {
      when: "全3回",
      title: "市民会議（基本構想）",
      about: "「市の好きなところ」などをテーマに話し合い、理念と将来都市像のヒントにします。",
      state: "done",
    },
    {
      when: "10月上旬から下旬",
      title: "骨子の協議",
      about: "人口推計、高校生と大学生のアンケート、いまの計画の検証の結果とあわせて話し合いました。",
      state: "done",
    },
    {
      when: "1月",
      title: "素案に意見を募集",
      about: "委員会と懇話会が確かめた素案に、項目ごとに意見を出せます。デモでは、いま募集しています。",
      state: "now",
    },
    {
      when: "3月上旬から中旬",
      title: "意見の結果と基本構想案の協議",
      about: "委員会、懇話会の順に、意見募集の結果を受けた案を話し合います。",
      state: "ahead",
    },
    {
      when: "そのあと",
      title: "市民会議（基本計画・全3回）",
      about: "少子化、災害、環境など、より具体的なテーマで話し合います。",
      state: "ahead",
    },
  ],
  comesNext: "次は、意見募集の結果を受けた基本構想案を、委員会と懇話会が話し合います。",
};
