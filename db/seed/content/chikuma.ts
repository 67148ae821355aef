// 千曲市: what its document says about making the later basic plan.
import { chikumaDraft } from "#db/seed/content/chikuma-draft.ts";
import type { CityContent } from "#db/seed/content/shape.ts";
import { division, mihon, policiesOfSections, sampleDivision } from "#db/seed/content/tree.ts";

export const chikuma: CityContent = {
  code: "202185",
  slug: "chikuma",
  name: "千曲市",
  kana: "ちくまし",
  prefecture: "長野県",
  terms: { consultation: "パブリックコメント", response: "市の考え方", responseClass: "反映区分" },
  contact: {
    division: "総合政策課",
    phone: mihon("026-000-0000"),
    fax: mihon("026-000-0000"),
    mail: "seisaku@chikuma.example",
    address: mihon("〒000-0000 千曲市見本町1番地"),
    hours: "平日の午前8時30分から午後5時15分まで",
  },
  divisions: [
    division("企画政策部", division("総合政策課"), sampleDivision("財政課"), sampleDivision("秘書広報課")),
    sampleDivision("総務部", sampleDivision("危機管理課"), sampleDivision("資産経営課")),
    sampleDivision(
      "健康福祉部",
      sampleDivision("健康推進課"),
      sampleDivision("高齢福祉課"),
      sampleDivision("こども課"),
    ),
    sampleDivision("建設部", sampleDivision("道路課"), sampleDivision("都市計画課"), sampleDivision("建築住宅課")),
    sampleDivision("経済部", sampleDivision("商工課"), sampleDivision("農政課"), sampleDivision("観光課")),
    sampleDivision("教育部", sampleDivision("教育総務課"), sampleDivision("生涯学習課")),
  ],
  areas: ["駅前地区", "北台地区", "川東地区", "川西地区", "山すそ地区"].map((name) => ({
    name: mihon(name),
    sample: true,
  })),
  plan: {
    slug: "chikuma-kohki-2",
    title: "第二次千曲市総合計画 後期基本計画",
    alias: "後期基本計画",
    about: "前期の評価をもとに施策を深め、総合戦略を一つにまとめてつくる、5年間の計画です。",
    period: { kind: "fixed", years: 5, from: 2022, to: 2026, text: null },
    tiers: [
      {
        title: "基本構想",
        period: { kind: "open", from: null, text: "期間は策定方針に書かれていません" },
        about: "まちづくりの将来都市像と目標を示します。",
      },
      {
        title: "前期基本計画",
        period: { kind: "fixed", years: null, from: null, to: 2021, text: "令和3年度まで" },
        about: "施策を評価し、総括する計画です。",
      },
      {
        title: "後期基本計画",
        period: { kind: "fixed", years: 5, from: 2022, to: 2026, text: null },
        about: "財政計画をあわせて持ち、前期の施策をさらに深めます。",
      },
    ],
    links: [
      {
        relation: "carries",
        title: "千曲市まち・ひと・しごと創生総合戦略",
        period: null,
        about: "期間のずれによる二重の管理をなくすため、統合します。",
      },
      {
        relation: "carries",
        title: "財政計画",
        period: { kind: "fixed", years: 5, from: 2022, to: 2026, text: null },
        about: "期間中の大規模事業を見込み、年度ごとの財政の規模を推計します。",
      },
    ],
    frameworks: [
      {
        title: "策定の視点",
        items: ["市民との協働", "SDGsの理念", "総合戦略との統合", "厳しい財政事情への対応", "財政計画の策定"].map(
          (title) => ({
            title,
            sample: false,
          }),
        ),
        about: "計画をつくるときの5つの視点です。",
      },
    ],
    policyKinds: ["施策目標", "施策"],
    policies: policiesOfSections(chikumaDraft.sections, ["施策目標", "施策"]),
    draftStages: ["素々案", "骨子案", "素案", "最終案"],
  },
  drafts: [chikumaDraft],
  milestones: [
    {
      when: "令和元年（2019年）11月",
      title: "策定方針の骨子案",
      about: "計画をつくる理由と、5つの視点をまとめました。",
      state: "done",
    },
    {
      when: "案をつくる段階",
      title: "アンケートとワークショップ",
      about: "結果を、素案をつくるときの材料にしました。",
      state: "done",
    },
    {
      when: "素案ができた段階",
      title: "素案に意見を募集",
      about: "まちづくり懇談会とあわせて募集しました。",
      state: "done",
    },
    {
      when: "いま",
      title: "意見を読み、答えを書く",
      about: "デモでは、届いた63件の意見に市の考え方を書いています。",
      state: "now",
    },
    {
      when: "これから",
      title: "審議会（全体会と部会）と市議会",
      about: "審議会が計画全体と施策目標ごとに話し合い、市議会には最終案の段階で諮ります。",
      state: "ahead",
    },
    {
      when: "計画の決定",
      title: "後期基本計画",
      about: "期間は令和4年度から令和8年度までの5年間です。",
      state: "ahead",
    },
  ],
  comesNext: "募集は終わりました。いただいたすべての意見に市の考え方を付けて、結果を公表します。",
};
