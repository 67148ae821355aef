// Words of the server's own refusals, which come before any page of the house is reached.
import { defineWords } from "./words.ts";

export const serverWords = defineWords(
  {
    pageTitle: (title: string) => `${title}｜まちこえ`,
    foreign: {
      title: "送信をおことわりしました",
      lead: "まちこえの画面から送られたことを確かめられませんでした。まだ何も受けつけていません。ページを開き直して、もう一度送ってください。",
    },
    expired: {
      title: "もう一度お送りください",
      lead: "画面を開いてから時間がたったか、つながる先が変わりました。まだ何も受けつけていません。ページを開き直して、もう一度送ってください。",
    },
    tooLarge: {
      title: "送られたものが大きすぎます",
      lead: "まだ何も受けつけていません。もどって、文を短くするか、ファイルを小さくしてから送ってください。",
    },
    mediaType: {
      title: "この形では受けとれません",
      lead: "まだ何も受けつけていません。まちこえの画面から送ってください。",
    },
    late: {
      title: "送信が途中で止まりました",
      lead: "まだ何も受けつけていません。通信の状態をたしかめて、もう一度送ってください。",
    },
    method: {
      title: "この送り方はできません",
      lead: "リンクかボタンから、もう一度お試しください。",
    },
    address: {
      title: "アドレスを読みとれませんでした",
      lead: "アドレスの打ちまちがいかもしれません。はじめのページからお探しください。",
    },
    again: "ページを開き直す",
    texts: "送ろうとされた文",
    textsHint: "うつしとって、開き直したページの欄にはりつけてください。",
    text: (number: number) => `文 ${number}`,
    firstStart: (address: string, code: string) =>
      `まだ利用者がいません。${address} を開き、次の番号を入れて設定を始めてください。\nFirst start: open ${address} and enter this code: ${code}`,
  },
  {
    en: {
      foreign: {
        title: "This was not accepted",
        lead: "We could not tell that it was sent from our own page. Nothing has been received. Open the page again and send it once more.",
      },
      expired: {
        title: "Please send it again",
        lead: "The page was open for too long, or your connection has changed. Nothing has been received. Open the page again and send it once more.",
      },
      tooLarge: {
        title: "What was sent is too large",
        lead: "Nothing has been received. Go back, shorten the text or choose a smaller file, and send it again.",
      },
      again: "Open the page again",
      texts: "What you were about to send",
      textsHint: "Copy it and paste it into the page you open again.",
      text: (number: number) => `Text ${number}`,
    },
  },
);
