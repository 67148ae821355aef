import type { Expectation } from "./expectation.ts";

// 小山市: slides whose text boxes were read out one after the other. Slide titles follow the last box without a blank line.
export const oyama: Expectation = {
  headings: [
    [2, "proposed", 1, "", "総合計画策定基本方針（目的等）について"],
    [3, "marked", 1, "１．", "総合計画の意義・目的"],
    [15, "marked", 1, "２．", "総合計画の基本構造と位置づけ"],
    [64, "marked", 1, "３．", "基本的な考え方"],
    [106, "proposed", 1, "", "各種会議体の進め方について"],
    [107, "proposed", 1, "", "次期総合計画策定に向けた会議体の構成と役割"],
    [162, "proposed", 1, "", "次期総合計画の主要項目と各会議体の関わり方"],
    [200, "proposed", 1, "", "基本構想策定に係る各会議体スケジュール及び各回のアジェンダ案"],
  ],
  mayBeProposed: [7, 66, 98, 182],
  contents: null,
  remarks: [],
  joined: [
    14, 60, 61, 69, 71, 75, 78, 82, 86, 87, 91, 95, 96, 102, 103, 126, 129, 135, 136, 140, 141, 151, 185, 186, 189, 190,
    197, 218, 241, 245, 251, 276, 281, 298, 303,
  ],
  mayBeJoined: [123, 205, 206, 207, 209, 210, 307],
  tables: [],
};
