// Words of the frame and of the parts every page is made of; they name nothing of the field.
import { defineWords } from "./words.ts";

const counted = (count: number): string => (count < 10 ? `${count}つ` : `${count}か所`);

export const sharedWords = defineWords(
  {
    product: "まちこえ",
    staffSuffix: "職員",
    frame: {
      skip: "本文へ進む",
      nav: "主な案内",
      path: "いまいるところ",
      contents: "目次",
      demo: "デモ：公表資料の事実をもとにした見本です。意見・回答・案の本文は架空です。",
      demoMark: "見本",
      preview: "下見です。まだ公開していません。",
      previewMark: "下見",
    },
    form: {
      required: "必須",
      optional: "任意",
      errorPrefix: "エラー：",
      errorTitle: (count: number) => `直していただきたい所が${counted(count)}あります`,
      errorTitlePrefix: (count: number) => `エラー ${count}件：`,
      kept: "書いていただいた文はそのまま残っています。",
      choose: "えらんでください",
    },
    days: {
      before: "あと",
      after: "日",
      today: "きょうまで",
    },
    step: {
      did: "済み",
      now: "いまここ",
      todo: "これから",
    },
    change: {
      added: "［追加］",
      removed: "［削除］",
      before: "前",
      after: "後",
      noBefore: "この文はありませんでした。",
      noAfter: "この文はなくなりました。",
      same: "（同じ）",
      trigger: "きっかけ：",
      separator: "、",
      mark: "変更",
    },
    pager: {
      label: "ページ",
      previous: "前へ",
      next: "次へ",
      first: "はじめへ",
    },
    paragraph: {
      link: "＋意見",
    },
    desk: {
      tabs: "仕事",
      here: "いっしょに開いている人",
      who: "使っている人",
      signOut: "出る",
      filter: "しぼりこむ",
      search: "さがす",
      clear: "しぼりこみをやめる",
      keys: "使えるキー",
      left: "一覧",
      right: "決めるところ",
      chosen: "えらんでいます",
      stateTodo: "まだ",
      stateHalf: "途中",
      stateNow: "いまここ",
      stateDone: "すみ",
      stateAway: "外す案",
      stateColleague: "ほかの人が決めています",
      stateChanged: "書き起こしが変わりました",
      stateLost: "場所が分からなくなりました",
      ready: "そろった",
      missing: "足りない",
      advice: "見ておくとよい",
      required: "必須",
    },
    trouble: {
      incident: (number: string) => `この画面の番号：${number}`,
      incidentHint: "続くときは、この番号を下の連絡先へお知らせください。",
      home: "はじめのページへ",
      missing: {
        title: "ページが見つかりません",
        lead: "アドレスが変わったか、打ちまちがいかもしれません。はじめのページからお探しください。",
      },
      gone: {
        title: "このページは公開を終わりました",
        lead: "同じ内容のページはもうありません。はじめのページからお探しください。",
      },
      signIn: {
        title: "先にサインインしてください",
        lead: "このページは、サインインした職員だけが開けます。",
      },
      forbidden: {
        title: "このページは開けません",
        lead: "あなたの役割では、このページを見ることができません。必要なときは管理者へお知らせください。",
      },
      invalid: {
        title: "送られた内容を読めませんでした",
        lead: "もどって、もう一度送ってください。",
      },
      conflict: {
        title: "ほかの人が先に変えました",
        lead: "もどって開き直し、いまの内容を見てからもう一度お試しください。",
      },
      tooLarge: {
        title: "送られたものが大きすぎます",
        lead: "もどって、文を短くするか、ファイルを小さくしてから送ってください。",
      },
      tooMany: {
        title: "しばらく待ってください",
        lead: "続けて何度も送られたため、いまは受けつけられません。数分たってから、もう一度お試しください。",
      },
      unavailable: {
        title: "いまは開けません",
        lead: "作業中か、こみ合っています。数分たってから、もう一度お試しください。",
      },
      broken: {
        title: "うまく動きませんでした",
        lead: "こちらの側で問題が起きました。数分たってから、もう一度お試しください。",
      },
    },
  },
  {
    en: {
      frame: {
        skip: "Skip to the text",
        nav: "Main pages",
        path: "You are here",
        contents: "Contents",
      },
      form: { required: "required", optional: "optional", errorPrefix: "Error: ", choose: "Please choose" },
      days: { before: "", after: " days left", today: "Last day today" },
      step: { did: "done", now: "now", todo: "to come" },
      change: { added: "[added] ", removed: "[removed] ", before: "Before", after: "After" },
      pager: { label: "Pages", previous: "Previous", next: "Next", first: "First" },
    },
  },
);
