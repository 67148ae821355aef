// 小諸市: what its document says about the later basic plan, called the 12th basic plan as well.
import { komoroDraft } from "#db/seed/content/komoro-draft.ts";
import type { CityContent } from "#db/seed/content/shape.ts";
import { division, mihon, policiesOfSections, policy, sampleDivision, samplePolicy } from "#db/seed/content/tree.ts";

export const komoro: CityContent = {
  code: "202088",
  slug: "komoro",
  name: "小諸市",
  kana: "こもろし",
  prefecture: "長野県",
  terms: { consultation: "パブリックコメント", response: "市の考え方", responseClass: "対応の区分" },
  contact: {
    division: "企画課",
    phone: mihon("000-000-0000"),
    fax: mihon("000-000-0000"),
    mail: "kikaku@komoro.example",
    address: mihon("〒000-0000 小諸市見本町1番地"),
    hours: "平日の午前8時30分から午後5時15分まで",
  },
  // 総務課, 危機管理課 and マネジメント推進係 stand alone: the document names them without the office they belong to.
  divisions: [
    division("総務部", division("企画課", division("企画調整係")), division("財政課", division("財政係"))),
    division("市民生活部", division("生活環境課")),
    division("保健福祉部", sampleDivision("こども家庭課"), sampleDivision("健康づくり課"), sampleDivision("福祉課")),
    division("産業振興部", sampleDivision("農林課"), sampleDivision("商工観光課")),
    division("建設水道部", sampleDivision("都市計画課")),
    sampleDivision("教育委員会", sampleDivision("学校教育課"), sampleDivision("生涯学習課")),
    division("議会事務局"),
    division("総務課"),
    division("危機管理課"),
    division("マネジメント推進係"),
  ],
  areas: [1, 2, 3, 4, 5].map((number) => ({ name: mihon(`第${number}地域`), sample: true })),
  plan: {
    slug: "komoro-kihon-12",
    title: "第5次小諸市総合計画 後期基本計画",
    alias: "第12次基本計画",
    about: "12年間の基本構想のうち、さいごの4年間に何を進めるかを決める計画です。",
    period: { kind: "fixed", years: 4, from: 2024, to: 2027, text: null },
    tiers: [
      {
        title: "基本構想",
        period: { kind: "fixed", years: 12, from: 2016, to: 2027, text: null },
        about: "めざすまちの姿と、地域別、政策分野別のまちづくり方針を示します。今回は改定しません。",
      },
      {
        title: "前期基本計画",
        period: { kind: "fixed", years: 4, from: 2016, to: 2019, text: "平成28年度～令和1年度" },
        about: "終わった計画です。",
      },
      {
        title: "中期基本計画",
        period: { kind: "fixed", years: 4, from: 2020, to: 2023, text: null },
        about: "令和5年度で終わる計画です。",
      },
      {
        title: "後期基本計画",
        period: { kind: "fixed", years: 4, from: 2024, to: 2027, text: null },
        about: "現状と課題に対する方針、具体的目標、目標値、SDGsの取り組みを示します。",
      },
      {
        title: "実施計画",
        period: { kind: "rolling", years: 3, reviewEveryYears: 1, text: "3年間（毎年ローリング方式で見直し）" },
        about: "事業の概要、費用、目的、目標を示します。",
      },
    ],
    links: [
      {
        relation: "carries",
        title: "第3期小諸市まち・ひと・しごと創生総合戦略",
        period: { kind: "fixed", years: 3, from: 2025, to: 2027, text: null },
        about: "基本計画の施策と実施計画の事業の一部にあたります。",
      },
    ],
    frameworks: [
      {
        title: "市長公約",
        items: [1, 2, 3].map((number) => ({ title: mihon(`公約${number}`), sample: true })),
        about: "自治基本条例第17条により、総合計画に反映させます。",
      },
      {
        title: "すべての事業の前提",
        items: ["デジタル技術の活用", "ゼロカーボンシティの実現", "SDGsの推進"].map((title) => ({
          title,
          sample: false,
        })),
        about: "分野を問わず、どの事業でも考えることです。",
      },
    ],
    policyKinds: ["まちの将来像", "めざす地域の姿", "まちづくりの柱", "施策"],
    policies: [
      policy("将来像", "まちの将来像", "住みたい 行きたい 帰ってきたいまち 小諸"),
      ...[1, 2, 3, 4, 5].map((number) => samplePolicy(`地域${number}`, "めざす地域の姿", `第${number}地域の姿`)),
      ...policiesOfSections(komoroDraft.sections, ["まちづくりの柱", "施策"]),
    ],
    draftStages: ["素々案", "案", "案（意見反映後）", "提案"],
  },
  drafts: [komoroDraft],
  milestones: [
    {
      when: "令和5年度（2023年度）7月",
      title: "まちづくり懇談会と評価",
      about: "第11次基本計画、市長公約、総合戦略の評価を行いました。",
      state: "done",
    },
    {
      when: "11月",
      title: "市民意識調査",
      about: "アンケートで暮らしへの思いをたずねました。",
      state: "done",
    },
    { when: "2月", title: "素々案の作成", about: "第12次基本計画と総合戦略の素々案をつくりました。", state: "done" },
    {
      when: "令和6年度（2024年度）6月",
      title: "案に意見を募集",
      about: "デモでは、この結果を公表しています。",
      state: "done",
    },
    {
      when: "8月～11月",
      title: "総合計画審議会で審議",
      about: "諮問を受けた審議会が案を話し合い、提言と答申をまとめます。",
      state: "now",
    },
    { when: "12月", title: "市議会の議決", about: "11月に計画と総合戦略の案を提案します。", state: "ahead" },
    { when: "1月・3月", title: "公表", about: "後期基本計画は1月、総合戦略は3月に公表します。", state: "ahead" },
  ],
  comesNext: "意見募集の結果を公表しました。次は、意見を受けて直した案を総合計画審議会が審議します。",
};
