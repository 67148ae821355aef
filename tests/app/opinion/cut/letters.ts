// Letters as different as real ones are, invented, with the cuts a careful clerk would make.
import { letter } from "./marked-letter.ts";

/** Post, an old man: one paragraph a point, indented, hard-wrapped nowhere. */
export const polite =
  letter(`〔挨〕拝啓　秋冷の候、日ごろ市政にご尽力いただき感謝申しあげます。素案を図書館で拝見しましたので、思うところを書きます。
〔意〕　まず、駅前から北台をまわるバスのことです。三十四ページに「持続可能な公共交通」とありますが、昼の便が一日三本では、病院の帰りに二時間も待ちます。便を減らすより、小さい車にしてでも昼の本数を残してください。
〔意〕　次に、停留所までの道です。自治会長の山本さんも言っておられましたが、市民病院から北台の坂は歩道が傘一本分しかなく、手押し車が通れません。
〔意〕　図書館の北台分館が「再編の対象」と書いてありますが、なくなると、私のように車のない者は本館まで行けません。
〔意〕　最後に、この素案は字が小さく言葉もむずかしい。年寄りにも読める版を作ってください。
〔個〕敬具
令和八年十月十九日
みほん市北台二丁目三番四号
　　　　　　　　　　大庭　正吉
電話　〇二八五－二二－一一一一
`);

/** Typed on a machine with forty characters a line, no blank lines, paragraphs indented. */
export const wrapped = letter(`〔否〕第六次総合計画後期基本計画（素案）に対する意見書
〔個〕みほん市本町1-2-3
佐藤　和子
〔意〕　子育て支援センターの開いている時間についてですが、平日の午前九時から午後四時
までしか開いておらず、働いている親は一度も行くことができません。月に一度でもよい
ので、土曜日に開けていただきたいと思います。
〔意〕　放課後児童クラブは、六年生まで入れると書いてありますが、実際には四年生になる
と断られます。書いてあることと違うのではないでしょうか。待っている人数を公表して
ください。
〔意〕　給食の食器が重くて低学年の子には持てないと聞きました。軽いものに替えられない
か、検討をお願いします。
〔挨〕以上、よろしくお願いいたします。
`);

/** A mail, one line a sentence, blank lines between the points. */
export const mail = letter(`〔挨〕企画課　御中

いつもお世話になっております。
〔意〕ごみの分別についてです。
プラスチックと紙の区別がむずかしく、毎回迷います。
絵のついた表を全部の家に配ってください。

〔意〕それから、公園のトイレのことです。
夜になると電気がつかず、子どもがこわがって入れません。

〔意〕水道料金の値上げには反対です。
年金だけで暮らしている者のことも考えてください。

〔挨〕ご検討のほど、よろしくお願いいたします。

--
〔個〕山田太郎
yamada.taro@example.jp
090-1234-5678
`);

/** Numbers with headings, and bullets under them. */
export const numbered = letter(`〔否〕総合計画（素案）についての意見
〔挨〕下記のとおり意見を提出します。
記
〔意〕１．公共交通について
　昼のバスの本数を増やしてください。病院に通えません。
〔意〕２．防災について
・戸別受信機を貸し出してください。
〔意〕・避難所に段ボールベッドを置いてください。
　足の悪い者は床では眠れません。
〔意〕３．市役所の窓口について
　土曜日にも開けてください。
〔挨〕以上
`);

/** Bullets with continuation lines, on one fax sheet with its header. */
export const fax = letter(`〔否〕FAX送信票
宛先：みほん市企画課
枚数：1枚
〔個〕発信者：みほん市商店会連合会
TEL 0285-22-1111
〔意〕会員一同、中心市街地の項目について次の三点を求めます。
〔意〕●空き店舗の家賃補助を三年から五年に延ばすこと。
〔意〕●祭りの日の駐車場を市役所の裏に確保すること。去年は
　路上駐車で救急車が通れなかった。
〔意〕●商店街の街灯の電気代を市で持つこと。
`);

/** Three lines, angry, no full stops. */
export const angry = letter(`〔意〕防災無線がまったく聞こえん
何年言わせるのか
もう市には頼まん
`);

export const oneLine = letter("〔意〕図書館をなくすな！");

/** A leaflet sent back: circled numbers on one line each, then a name. */
export const leaflet = letter(`〔意〕①駅前に交番がほしい。夜は若い人がたまっていてこわい。
〔意〕②小学校の統合は急がないで。
〔意〕③もっと市民の意見を聞く会を開いて下さい
〔個〕北台　鈴木ハル（81歳）`);

/** One long paragraph without a line break that counts its points. */
export const counted = letter(
  "〔挨〕日頃より市政運営にご尽力いただき、ありがとうございます。〔意〕一つ目は、バスの時刻表のことです。電車の着く時間とまったく合っていません。駅で四十分待たされます。〔意〕二つ目は、保育園の空きが分からないことです。ホームページで毎月出してほしいです。〔意〕三つ目は、川の草刈りです。草が伸びて堤防が見えません。〔挨〕どうぞよろしくお願いいたします。",
);

/** 第一に … paragraphs with blank lines, wrapped short, dialect, farewell in the middle of a line. */
export const dialect = letter(`〔挨〕前略　取り急ぎ要用のみ申し上げます。

〔意〕第一に、猿と猪じゃ。畑のもんはみんな食われて、
婆さんは泣いとる。柵の補助をもう一年続けてくれんか。

〔意〕第二に、道の草刈り。年寄りばっかりで、もうよう
刈らん。市でやってつかあさい。

〔意〕第三に、医者じゃ。診療所の先生がやめたら、わし
らはどこへ行けばええんか。

〔個〕草々
　　　　　　　　　　　　山中　源次郎
`);

/** A form filled in by hand, with labels. */
export const form = letter(`〔否〕意見提出用紙
〔個〕氏名：高橋　由美
住所：みほん市南町123番地
電話：0285-33-4444
年齢：40代
〔意〕該当箇所：P.28
意見：体育館にエアコンをつけてください。
理由：夏は熱中症になる子がいます。
〔意〕該当箇所：P.46
意見：公園のすべり台を直してください。
理由：一年も使用禁止のままです。
`);

/** Lines broken at thirty characters by a transcriber, full-width, no indent, no blank line. */
export const transcribed = letter(`〔意〕市民病院の産婦人科をなくさないでください。隣の市まで一時間
かけて通うのは不安です。上の子のときは夜中に破水して、救急
車の中で産みそうになりました。
〔意〕夜間の小児科も同じです。子どもが熱を出しても診てもらえると
ころがなく、電話相談だけでは心配です。
〔意〕がん検診の日を土日にもしてください。平日は休めません。
`);

/** 【 】 headings. */
export const bracketed = letter(`〔意〕【農業】
米の値段が安く、肥料は高い。直売所に出しやすくしてください。
〔意〕【観光】
花火大会をやめないでほしい。
〔意〕【行財政】
借金が多いのに新しいホールはいりません。
`);

/** A long letter whose sentences thank before they ask. */
export const grateful = letter(`〔挨〕市長様
〔意〕図書館の移動文庫を続けてくださり、ありがとうございます。施設にいる母が毎月楽しみにしております。来てくれる回数をもう一回ふやしていただけないでしょうか。
〔意〕また、車いすで使えるトイレの場所を地図にしてください。
〔個〕一市民より
`);

/** Kanji numbers, each point in several paragraphs. */
export const kanjiNumbered = letter(`〔意〕一、学校の統廃合について
　反対です。地域から学校がなくなれば、若い人は出ていきます。
〔意〕　通学に四十分もかかるのは、一年生には無理です。
〔意〕二、部活動について
　指導者に払うお金を市で持ってください。
〔個〕中学校の保護者　匿名希望
`);

/** Only a greeting and a name. */
export const empty = letter(`〔挨〕いつもお世話になっております。よろしくお願いいたします。
〔個〕井上 春子
`);

export const english = letter(`〔意〕The garbage rules are only in Japanese. Please make a picture guide.

〔意〕Buses stop at 7 pm. I cannot go home from the factory.

〔挨〕Thank you very much.
〔個〕NGUYEN VAN AN
090-0000-1111
`);

/** Digits at the start of lines that count nothing. */
export const falseNumbers = letter(`〔意〕公園の遊具は
10年前から
3 月に電話をしても
2 人で窓口に行っても直っていません
`);

/** A postscript after the signature. */
export const postscript = letter(`〔意〕北台の交差点に信号をつけてください。朝は子どもが渡れません。
〔個〕敬具
十月二十日
山本　花子
〔意〕追伸　防犯灯も三つ切れたままです。
`);

/** Web text pasted with rules between the points. */
export const ruled = letter(`〔意〕空き家の木が道に出ています。市で切ってください。
ーーーーーーーーーー
〔意〕ゴミステーションの網が破れています。
――――――――――
〔意〕職員の言葉づかいがわるいです。
`);
