// Words of the import of a draft: refusals, what is pointed out, names the importer gives.
import { defineWords } from "./words.ts";

export const draftImportWords = defineWords({
  front: "前文",
  whole: "本文",
  picturesLeftOut: (count: number) =>
    `図や写真など${count}点は取り込んでいません。要るときは、案の資料として別に載せてください。`,
  footnotes: "注",
  footnoteBack: "本文にもどる",
  refusal: {
    too_large:
      "ファイルが大きすぎます。取り込めるのは10MB、20万行までです（Word では表の多い長い文書もこえることがあります）。章ごとに分けるか、図や写真を除いてから、もう一度選んでください。",
    not_text:
      "文字のファイルではありません（画像やPDFなどは取り込めません）。もとの文書からテキスト（.txt）か Word（.docx）で保存しなおして選んでください。",
    unknown_encoding:
      "文字コードがわかりません。UTF-8、UTF-16、Shift_JIS（CP932）のどれかで保存しなおして選んでください。",
    empty: "ファイルに文字がありません。中身を確かめて、もう一度選んでください。",
    unsupported_type:
      "この種類のファイルは取り込めません。.txt、.md、.docx のどれかを選ぶか、文章を貼り付けてください。",
    broken_docx: "Word のファイルを開けませんでした。Word で開いて .docx で保存しなおすか、文章を貼り付けてください。",
  },
  edit: {
    no_such_section: "この項目は、もうありません。画面を開きなおしてください。",
    no_such_proposal: "この候補は、もうありません。画面を開きなおしてください。",
    no_such_line: "その行がありません。行の番号を確かめてください。",
    line_in_contents: "目次の中の行です。先に目次を本文にもどしてください。",
    line_begins_section: "この行は、もう見出しです。",
    line_is_blank: "空の行は見出しにできません。文字のある行を選んでください。",
    title_missing: "見出しの名前を入れてください。",
    title_too_long: "見出しの名前が長すぎます。300字までにしてください。",
    number_too_long: "番号が長すぎます。40字までにしてください。",
    nothing_before: "前に項目がないので、つなげません。",
    front_stays: "前文は動かせません。",
    is_first: "同じ段の中で一番上です。これより上へは動かせません。",
    is_last: "同じ段の中で一番下です。これより下へは動かせません。",
    is_innermost: "これより深い段へは動かせません。すぐ上に同じ段の項目があるときに動かせます。",
    is_outermost: "一番外の段です。これより外へは動かせません。",
    pages_wrong: "ページは1から9999までの数で、始めのページを終わりのページより前にしてください。",
    not_joined: "この行は、上の行とつながっていません。",
    cannot_join: "この行は、上の行とつなげません。同じ項目の文どうしをつなげます。",
    no_contents: "分けておいた目次はありません。",
    has_headings: "見出しがあるので、全体を1つの項目にはできません。見出しを前の項目とつないでください。",
  },
  remark: {
    no_headings:
      "見出しが見つかりませんでした。見出しの候補を選ぶか、見出しにする行で分けてください。分けずに全体を1つの項目として取り込むこともできます。",
    number_restarts: (line: number, number: string) =>
      `${line}行目の番号「${number}」から、番号が初めにもどっています。書かれたまま取り込みます。上の見出しが抜けていないか確かめてください。`,
    number_repeats: (line: number, number: string, otherLine: number) =>
      `${line}行目の番号「${number}」は、${otherLine}行目と同じ番号です。書かれたまま取り込みます。必要なら番号を直してください。`,
    number_skips: (line: number, number: string, otherLine: number | null) =>
      otherLine === null
        ? `${line}行目の番号「${number}」より前の番号がありません。書かれたまま取り込みます。前の見出しが抜けていないか確かめてください。`
        : `${otherLine}行目と${line}行目「${number}」の間で番号が飛んでいます。書かれたまま取り込みます。見出しが抜けていないか確かめてください。`,
    number_swapped: (line: number, number: string, otherLine: number) =>
      `${line}行目の番号「${number}」と${otherLine}行目の番号の順が逆です。書かれたまま取り込みます。必要なら番号か順番を直してください。`,
    contents_title_differs: (line: number, title: string, contentsTitle: string) =>
      `${line}行目の見出し「${title}」は、目次では「${contentsTitle}」です。本文のまま取り込みます。どちらが正しいか確かめてください。`,
    contents_number_differs: (line: number, number: string, contentsNumber: string) =>
      `${line}行目の見出しの番号は「${number || "なし"}」ですが、目次では「${contentsNumber || "なし"}」です。本文のまま取り込みます。どちらが正しいか確かめてください。`,
    contents_only: (line: number, title: string) =>
      `目次（${line}行目）にある「${title}」が、本文に見つかりません。見出しにする行がないか確かめてください。`,
    text_only: (line: number, title: string) =>
      `${line}行目の見出し「${title}」は、目次にありません。見出しでなければ、前の項目とつないでください。`,
  },
});
