// Texts of the bench: as long as real ones, each different, the same in every run.

const places = [
  "駅前の通り",
  "北の坂道",
  "図書館のまわり",
  "川ぞいの遊歩道",
  "団地の入口",
  "小学校の裏門",
  "市民病院の停留所",
  "公民館の駐車場",
  "東の踏切",
  "商店街の角",
];
const things = [
  "歩道の幅",
  "街灯の数",
  "バスの本数",
  "ベンチの置き場所",
  "雨水の側溝",
  "案内の看板",
  "子どもの遊び場",
  "休日の窓口",
  "防災無線の聞こえ方",
  "ごみ集積所の決まり",
];
const wishes = [
  "年度ごとの目標を数字で書いてください",
  "住んでいる人の話を先に聞いてください",
  "冬の朝のことも考えに入れてください",
  "車を使わない人にも届くようにしてください",
  "直す順番と時期を表にしてください",
  "となりの市と相談して決めてください",
  "予算が足りないときの案も示してください",
];
const reasons = [
  "夕方になると足もとが見えず、転んだ人を何人も知っています",
  "手押し車やベビーカーでは通れないところが残っています",
  "昼の二時間ほど、だれも使えない時間ができています",
  "去年の大雨のあと、まだ元にもどっていません",
  "若い家族がふえて、前に決めた数では足りなくなりました",
];

const pick = (list: readonly string[], n: number): string => list[n % list.length] ?? "";

/** The text of one opinion, some 120 letters; every number has another text. */
export const opinionText = (n: number): string =>
  `${pick(places, n)}にある${n}番の家に住んでいます。${pick(things, n >> 1)}について意見を書きます。` +
  `${pick(reasons, n >> 2)}。素案にはこのことが書いてありません。${pick(wishes, n >> 3)}。`;

/** Letters of the drafts: as many different ones as a plan has, so that a page is as hard to compress as a real one. */
const letters =
  "あいうえおかがきぎくぐけげこごさざしじすせそただちつてでとどなにぬねのはばひびふへほまみむめもやゆよらりるれろわをんっゃゅょアイウエオカキクケコサシスセソタチツテトナニネノハヒフヘホマミムメモラリルレロンー" +
  "市民計画策定基本構想目標施策地域住居暮安全心健康福祉医療介護子育教学校環境自然緑水道路交通公共施設整備推進連携協働参加支援相談窓口情報発信防災減犯人口少高齢化社会経済産業農林商工観光文化歴史芸術体力活動運動図書館園川山海森田畑花木町村区国県年月日時間前後今回次期間約以上下内外多新古大小中長短強弱良改善向促進実現達成評価検討見直必要重点課題方針取組継続拡充確保維持管理利用者世帯割合増減率指標現状値";

/** A stream of numbers that is the same for the same start (Numerical Recipes' linear congruence). */
function numbers(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}

function drawn(next: () => number, length: number): string {
  let text = "";
  for (let at = 1; at < length; at += 1) text += letters[next() % letters.length] ?? "";
  return `${text}。`;
}

/** The text of one section: paragraphs of some 120 letters, and a short list. */
export function sectionText(n: number, paragraphs: number): string {
  const next = numbers(n + 1);
  const lines = Array.from({ length: paragraphs }, () => [34, 48, 38].map((length) => drawn(next, length)).join(""));
  const list = [1, 2, 3].map((at) => `(${at}) ${drawn(next, 40)}`).join("\n");
  return [...lines, list].join("\n\n");
}

/** The city's view on an opinion, some 80 letters. */
export const viewText = (n: number): string =>
  `ご意見のとおり、${pick(things, n)}は大切だと考えています。${pick(places, n)}から順に、年度ごとに直します。進みぐあいは毎年公表します。`;
