// 鶴ヶ島市: what its document says about the later basic plan; its fields and policies are only counted there, so their names are samples.
import type { CityContent, DraftContent, PolicyContent, SectionContent } from "#db/seed/content/shape.ts";
import { division, mihon, policy, sampleDivision, samplePolicy } from "#db/seed/content/tree.ts";

/** 40 policies in seven fields; how many each field holds is a sample. */
const policiesPerField = [6, 6, 6, 6, 6, 5, 5] as const;

function fields(): PolicyContent[] {
  let before = 0;
  return policiesPerField.map((count, index) => {
    const first = before + 1;
    before += count;
    return samplePolicy(
      `分野${index + 1}`,
      "政策分野",
      `政策分野${index + 1}`,
      Array.from({ length: count }, (_, offset) => samplePolicy(`${first + offset}`, "施策", `施策${first + offset}`)),
    );
  });
}

const section = (
  number: string,
  title: string,
  blocks: SectionContent["blocks"],
  pages: [number, number],
): SectionContent => ({
  number,
  label: number,
  title,
  parent: null,
  blocks,
  pages: { from: pages[0], to: pages[1] },
  policy: null,
  division: "政策推進課",
});

const soan: DraftContent = {
  key: "tsurugashima-kohki-soan",
  title: "第6次鶴ヶ島市総合計画 後期基本計画 素案（見本）",
  stage: "素案",
  alternative: null,
  about: "令和7年度から令和11年度までの後期基本計画の、デモのために書いた素案です。",
  publishedOn: -20,
  sections: [
    section(
      "1",
      "後期基本計画のねらい",
      [
        {
          heading: null,
          paragraphs: [
            "将来像「しあわせ共感 安心のまち つるがしま」に向けて、前期で始めたことを続けながら、足りなかったところを補います。",
            "感染症、デジタル、脱炭素という3つの変化を受けて、仕事の進め方そのものを見直します。",
          ],
        },
      ],
      [1, 2],
    ),
    section(
      "2",
      "人口がへる時代に備える",
      [
        {
          heading: "いまのようす",
          paragraphs: ["住む人の年齢の構成が変わり、学校、道路、商店の使われ方も変わってきました。"],
        },
        {
          heading: "取組",
          paragraphs: [
            "(1) 地区ごとの10年後の人口を示し、建物の使い道を住民と話し合います。",
            "(2) 市の外に住む人とのつながりを、仕事と遊びの両方から広げます。",
          ],
        },
      ],
      [3, 5],
    ),
    section(
      "3",
      "3つの重点戦略とデジタルの活用",
      [
        {
          heading: "取組",
          paragraphs: [
            "(1) 前期の3つの重点戦略を引きつぎ、デジタルの力で届け方を変えます。",
            "(2) 新しい総合戦略（仮称）は別の冊子にせず、この計画の中に置きます。",
            "(3) 40の施策と3つの戦略の組み合わせを、1枚の表で示します。",
          ],
        },
      ],
      [6, 8],
    ),
    section(
      "4",
      "災害に強いまち",
      [
        {
          heading: "いまのようす",
          paragraphs: ["強靱化の地域計画には、どこで何を行うかがまだ書かれていません。"],
        },
        {
          heading: "取組",
          paragraphs: [
            "(1) 実施計画に事業の場所を書き、強靱化の推進計画を兼ねるものとします。",
            "(2) 国の支援を受けやすい順ではなく、危険の大きい順に行います。",
          ],
        },
      ],
      [9, 10],
    ),
    section(
      "5",
      "だれにも分かる計画に",
      [
        {
          heading: "取組",
          paragraphs: [
            "(1) 審議会の資料と議事録を公開し、進み具合を広報紙で知らせます。",
            "(2) 施策ごとに、市民の目で読める短い説明を先頭に置きます。",
            "(3) 職員が出向いて聴いた声を、いつでも読めるようにします。",
          ],
        },
      ],
      [11, 12],
    ),
  ],
};

export const tsurugashima: CityContent = {
  code: "112411",
  slug: "tsurugashima",
  name: "鶴ヶ島市",
  kana: "つるがしまし",
  prefecture: "埼玉県",
  terms: { consultation: "パブリックコメント", response: "市の考え方", responseClass: "反映区分" },
  contact: {
    division: "政策推進課",
    phone: mihon("000-000-0000"),
    fax: mihon("000-000-0000"),
    mail: "seisaku@tsurugashima.example",
    address: mihon("〒000-0000 鶴ヶ島市見本町1番地"),
    hours: "平日の午前8時30分から午後5時15分まで",
  },
  divisions: [
    division("総合政策部", division("政策推進課"), sampleDivision("財政課")),
    sampleDivision("市民生活部", sampleDivision("地域活動推進課"), sampleDivision("安心安全課")),
    sampleDivision("都市整備部", sampleDivision("都市計画課")),
  ],
  areas: [1, 2, 3, 4, 5, 6].map((number) => ({ name: mihon(`第${number}地区`), sample: true })),
  plan: {
    slug: "tsurugashima-sogo-6-kohki",
    title: "第6次鶴ヶ島市総合計画 後期基本計画",
    alias: "後期基本計画",
    about: "7つの政策分野と40の施策からなる前期の取組を引きつぎ、令和7年度から5年間に進めることを決めます。",
    period: { kind: "fixed", years: 5, from: 2025, to: 2029, text: null },
    tiers: [
      {
        title: "基本構想",
        period: { kind: "open", from: null, text: "令和2年（2020年）3月策定" },
        about: "将来像「しあわせ共感 安心のまち つるがしま」と、7つの政策分野の方向を示します。",
      },
      {
        title: "前期基本計画",
        period: { kind: "fixed", years: null, from: null, to: 2024, text: "令和6年度まで" },
        about: "40の施策と3つの重点戦略をまとめた計画です。",
      },
      {
        title: "後期基本計画",
        period: { kind: "fixed", years: 5, from: 2025, to: 2029, text: null },
        about: "人口減少への備え、総合戦略の改訂、国土強靱化とのつながりを中心に改めます。",
      },
      {
        title: "実施計画",
        period: { kind: "open", from: null, text: "期間は策定基本方針に書かれていません" },
        about: "国土強靱化を進めるための推進計画（アクションプラン）を兼ねます。",
      },
    ],
    links: [
      {
        relation: "carries",
        title: "（仮称）鶴ヶ島市デジタル田園都市構想総合戦略",
        period: null,
        about: "第2期の総合戦略を改め、後期基本計画と一体のものとしてつくります。",
      },
      {
        relation: "carries",
        title: "鶴ヶ島市国土強靱化地域計画",
        period: null,
        about: "総合計画との関連を明らかにします。",
      },
    ],
    frameworks: [
      {
        title: "重点戦略",
        items: [1, 2, 3].map((number) => ({ title: mihon(`重点戦略${number}`), sample: true })),
        about: "分野をまたいで進める3つの戦略で、総合戦略にあたります。",
      },
    ],
    policyKinds: ["将来像", "政策分野", "施策"],
    policies: [policy("将来像", "将来像", "しあわせ共感 安心のまち つるがしま"), ...fields()],
    draftStages: ["素案", "原案", "最終案", "議案"],
  },
  drafts: [soan],
  milestones: [
    {
      when: "令和5年度（2023年度）4～6月",
      title: "策定方針の決定",
      about: "庁内の検討の組織を設けました。",
      state: "done",
    },
    {
      when: "7～9月",
      title: "市民意識調査と団体への聞き取り",
      about: "あわせて、前期基本計画の進み具合と課題を確かめました。",
      state: "done",
    },
    { when: "10～12月", title: "調査結果のまとめ", about: "議会に報告し、公表しました。", state: "done" },
    { when: "1～3月", title: "素案の検討", about: "各課への聞き取りをもとに検討しました。", state: "done" },
    {
      when: "令和6年度（2024年度）4～6月",
      title: "素案の審議と公表",
      about: "まちづくり審議会の審議のあと、意見募集と意見交換会を行います。",
      state: "now",
    },
    { when: "7～9月", title: "原案の決定", about: "基本構想と基本計画の原案をつくります。", state: "ahead" },
    {
      when: "10～12月",
      title: "議案の提出と議決",
      about: "基本構想と基本計画の両方が議決の対象です。",
      state: "ahead",
    },
    { when: "1～3月", title: "計画の策定", about: "後期基本計画を決めます。", state: "ahead" },
  ],
  comesNext:
    "いま募集している意見はありません。次は、まちづくり審議会の審議を終えた素案で、パブリックコメントと意見交換会を行います。",
};
