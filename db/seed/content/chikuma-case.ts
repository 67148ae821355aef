// 千曲市's consultation: closed three weeks before the day of seeding and being answered.

import { ageBandsPreset, eligibilityPreset } from "#app/consultation/rules-presets.ts";
import { chikumaSubmissions } from "#db/seed/content/chikuma-letters.ts";
import { chikumaRows } from "#db/seed/content/chikuma-rows.ts";
import type { CaseContent } from "#db/seed/content/shape.ts";

export const chikumaCase: CaseContent = {
  city: "chikuma",
  consultation: {
    slug: "chikuma-kohki-soan",
    title: "第二次千曲市総合計画 後期基本計画（素案）への意見募集",
    draft: "chikuma-soan",
    what: "市がこれからの5年間に何を先に進めるかを書いた、後期基本計画の素案です。全部を読まなくても、気になる節だけに意見を出せます。",
    why: "計画は、できあがる前に市民といっしょに確かめるものと考えています。素案のうちに、足りないこと、ちがうと思うことをお聞かせください。",
    basis: "千曲市の意見募集の手続（見本）",
    opensOn: -50,
    closesOn: -21,
    shortPeriodReason: null,
    sectionPeriods: [],
    decisions: { announcedOn: -64, validityConfirmedOn: -17, publishedOn: null },
    rules: {
      identity: {
        name: "required",
        address: "required",
        phone: "optional",
        mail: "optional",
        age: "optional",
        area: "optional",
      },
      eligibility: eligibilityPreset,
      ageBands: ageBandsPreset,
      channels: [
        { code: "web", label: "この画面から", address: "各節の「この項目に意見を出す」", closing: "arrival" },
        {
          code: "post",
          label: "郵送",
          address: "〒000-0000 千曲市見本町1番地 総合政策課あて（見本）",
          closing: "postmark",
        },
        {
          code: "counter",
          label: "窓口",
          address: "総合政策課の窓口（平日の午前8時30分から午後5時15分まで）",
          closing: "arrival",
        },
        { code: "fax", label: "ファクス", address: "026-000-0000（見本）", closing: "arrival" },
        { code: "mail", label: "電子メール", address: "seisaku@chikuma.example（見本）", closing: "arrival" },
      ],
    },
    madeKnownBy: ["広報紙（見本）", "市のウェブサイト", "まちづくり懇談会での説明", "区長会への回覧のお願い"],
    shownAt: ["総合政策課の窓口", "市役所の情報コーナー（見本）", "図書館と公民館（見本）"],
    documents: [
      {
        role: "digest",
        title: "素案の概要版（見本）",
        fileName: "chikuma-gaiyo-mihon.txt",
        text: "後期基本計画（素案）の概要版（見本）\n\n期間　令和4年度から令和8年度まで\n\n第1章　安心して暮らせるまち\n　知らせがすべての家に届き、近くで頼れる人と場所があること。\n第2章　こどもが育つまち\n　子育てでひとりにならず、どの子も学びつづけられること。\n第3章　動きやすく住みよいまち\n　車を運転しない人も、ひとりで出かけられること。\n第4章　しごとが続くまち\n　店と畑と人の行き来が、次の世代に渡ること。\n第5章　ともにつくり、続けられるまち\n　むりのない大きさで、必要な働きを残すこと。\n",
      },
      {
        role: "form",
        title: "意見を書く用紙（見本）",
        fileName: "chikuma-yoshi-mihon.txt",
        text: "後期基本計画（素案）への意見（見本）\n\nお名前（団体は団体名と代表者）：\nご住所：\nあてはまるもの：住んでいる・働いている・学んでいる・事務所がある・税を納めている・かかわりがある\n\nどこへの意見ですか（節の番号、またはページ）：\n\nご意見：\n\n\n用紙はこのままでなくてもかまいません。\n",
      },
    ],
    purposeNotice:
      "お名前とご住所は、意見の内容を確かめるためだけに使い、結果を公表したあと、決められた期間ののちに消します。",
    publicationNotice:
      "意見は要約し、似たものはまとめて公表します。お名前とご住所は公表しません。お一人ずつの返事はしません。結果は、募集を終えてからおよそ7週間後に公表します。",
    classes: { preset: "machikoe" },
  },
  submissions: chikumaSubmissions,
  rows: chikumaRows,
};
