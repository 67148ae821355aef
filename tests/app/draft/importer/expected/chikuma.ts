import type { Expectation } from "./expectation.ts";

// 千曲市: a list of contents that the text does not follow; a stage label on top; a title in bold over two lines.
export const chikuma: Expectation = {
  headings: [
    [5, "proposed", 1, "", "第二次千曲市総合計画 後期基本計画策定方針（骨子案）"],
    [28, "marked", 1, "1.", "策定方針について"],
    [32, "marked", 1, "2.", "計画策定の趣旨"],
    [38, "marked", 1, "3.", "策定の基本的視点"],
    [42, "marked", 2, "①", "市民との協働による計画づくり"],
    [46, "marked", 2, "②", "SDGsの理念を踏まえた持続可能なまちづくりを目指した計画"],
    [50, "marked", 2, "③", "千曲市まち・ひと・しごと創生総合戦略との統合"],
    [54, "marked", 2, "④", "厳しい財政事情への対応"],
    [58, "marked", 2, "⑤", "財政計画の策定"],
    [62, "marked", 1, "4.", "市民参加の手法、情報公開"],
    [72, "marked", 1, "5.", "庁内の推進体制"],
    [80, "marked", 1, "6.", "進捗管理"],
    [84, "marked", 1, "7.", "議会連携"],
    [90, "marked", 1, "8.", "策定スケジュール"],
  ],
  mayBeProposed: [],
  contents: [12, 26],
  remarks: [
    ["contents_title_differs", 62],
    ["contents_number_differs", 80],
    ["contents_number_differs", 84],
    ["contents_title_differs", 84],
  ],
  joined: [6, 70, 88],
  mayBeJoined: [],
  tables: [],
};
