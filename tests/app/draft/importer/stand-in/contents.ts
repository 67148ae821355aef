import type { Sample } from "../documents.ts";

// A policy of an invented city whose list of contents was not kept up with the text; its title is bold over two lines.
const text = `

【素案】

**第五次見本市計画
後半の作り方（骨子案）**

令和2年 3 月

見本市 企画部 計画課

目次

1. この文書について	1
2. 作るわけ	1
3. 大切にすること	1
① みんなで作る計画	1
② 無理のない計画	2
4. 声の聞き方と知らせ方	2
5. 議会とのかかわり	3
6. 点検	3
7. 日取り	4

1. この文書について

この文書は、計画の後半を作るわけと、作るときの考え方を定めるものです。

2. 作るわけ

前半の取組をふりかえり、うまくいったことを伸ばし、足りないところを補うために作ります。

3. 大切にすること

次の目で作業を進めます。

① みんなで作る計画

→作る途中を見せることを大事にする。市民が話し合いに加わり、声を持ち寄れる場を設けた計画とする。

② 無理のない計画

→使えるお金と人手に限りがあるため、選んで進める計画とする。

4. 声の聞き方、知らせ方

会議は、計画の全体を話し合う「大きな会」と分野ごとに

開く「小さな会」の二つとし、出る人は両方に出て、より多くの声を届けていく。

5. 点検

進みぐあいがわかりやすくなるように、目印の数を見直す。

6. 議会かかわり

議会とともに進めることが欠かせない。「下書きができ

たとき」と「案がまとまったとき」に説明しながら進める。

7. 日取り

→別の紙にまとめる。`;

export const contentsStandIn: Sample = {
  text,
  expected: {
    headings: [
      [5, "proposed", 1, "", "第五次見本市計画 後半の作り方（骨子案）"],
      [24, "marked", 1, "1.", "この文書について"],
      [28, "marked", 1, "2.", "作るわけ"],
      [32, "marked", 1, "3.", "大切にすること"],
      [36, "marked", 2, "①", "みんなで作る計画"],
      [40, "marked", 2, "②", "無理のない計画"],
      [44, "marked", 1, "4.", "声の聞き方、知らせ方"],
      [50, "marked", 1, "5.", "点検"],
      [54, "marked", 1, "6.", "議会かかわり"],
      [60, "marked", 1, "7.", "日取り"],
    ],
    mayBeProposed: [],
    contents: [12, 22],
    remarks: [
      ["contents_title_differs", 44],
      ["contents_number_differs", 50],
      ["contents_number_differs", 54],
      ["contents_title_differs", 54],
    ],
    joined: [6, 48, 58],
    mayBeJoined: [],
    tables: [],
  },
};
