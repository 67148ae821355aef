// What looks like a Japanese personal name, and the many words before さん and 様 that are none.

/** Common family names; enough to tell 山本花子 from 反対意見 where nothing else marks a name. */
const SURNAMES = new Set(
  "佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡邉 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 齋藤 斉藤 清水 山崎 森 池田 橋本 阿部 石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井 金子 岡本 藤原 三浦 中野 中川 原田 松田 竹内 小野 田村 中山 和田 石田 森田 上田 原 内田 柴田 酒井 宮崎 横山 高木 安藤 宮本 大野 小島 谷口 工藤 今井 高田 増田 丸山 杉山 村田 大塚 新井 小山 平野 藤本 河野 上野 野口 武田 松井 千葉 菅原 岩崎 久保 木下 佐野 野村 松尾 菊地 菊池 市川 杉本 古川 大西 島田 水野 桜井 高野 吉川 山内 西田 飯田 西川 小松 北村 安田 五十嵐 川口 平田 関 中田 久保田 服部 東 岩田 土屋 福島 本田 辻 樋口 田口 永井 秋山 山中 中西 吉村 川上 石原 大橋 松岡 浜田 馬場 森本 矢野 浅野 松下 星野 大久保 吉岡 小池 野田 荒木 熊谷 松浦 大谷 内藤 黒田 尾崎 川村 永田 望月 堀 田辺 菅野 松村 荒井 山岸 西山 早川 須藤 大島 岩本 片山 本間 平井 横田 児玉 栗原 広瀬 小田 宮田 石橋 岡崎 上原 小澤 小沢 篠原 大石 田島 鎌田 成田 宮下 村井 高山 白石 上村 大川 島崎 植田 福井 山根 奥村 三宅 澤田 沢田 根本 飯塚 片岡 川崎 松原 堀内 野崎 中井 関口 宮川 柳沢 柳澤 福岡 町田 塚本 北川 中尾 大森 岸本 神谷 飯島 津田 橋爪 黒川 佐久間 川島 杉浦 吉野 相馬 南 西 北 小泉 金井 及川 千田 高崎 髙橋 髙木 廣瀬 吉澤 𠮷田 寺田 竹田 土井 堀江 浅井 平山 葛󠄀城 葛城 塩田 大内 川田 篠田 牧野 門脇 坂口 小笠原 萩原 榎本 稲垣 内山 荻原 瀬戸 甲斐 伊東 古賀 細川 水谷 矢島 吉原 若林 鶴田 亀井 落合 池上 小原 岩下 大沢 大澤 梅田 中沢 中澤 相沢 飯野 倉田 柏木 手塚 富田 小倉 臼井 沼田 青山 赤坂 金田 金 李 王 張 陳 朴 崔 鄭 楊 呉".split(
    " ",
  ),
);

/** Words that stand before さん・様・氏・先生 and name nobody in particular. */
const NOBODY = new Set(
  (
    "皆 客 市長 町長 知事 奥 子 子供 赤 父 母 兄 姉 弟 妹 娘 息子 嫁 婿 孫 爺 婆 祖父 祖母 旦那 若旦那 主人 家内 夫 妻 親 親父 隣 近所 仏 神 寺 坊 殿 王 姫 女将 地蔵 友 仲間 " +
    "医者 医師 看護 学生 小学生 中学生 高校生 大学生 生徒 児童 園児 新入生 先生 担任 教頭 主治医 校医 音楽 体育 美術 英語 数学 国語 理科 社会 図工 保健 養護 " +
    "大工 職人 業者 農家 漁師 百姓 本屋 魚屋 花屋 米屋 酒屋 床屋 電気屋 八百屋 薬屋 不動産屋 運転手 選手 助手 歌手 相手 若手 担い手 受験生 " +
    "役場 役所 市役所 市 町 県 国 区 工場 農場 牧場 会場 市場 職場 病院 医院 銀行 農協 社協 生協 商店街 企業 団体 消防団 消防署 警察 警察署 交番 本部 支部 学校 保育園 幼稚園 学園 公園 公民館 図書館 " +
    "老人 友人 知人 隣人 大人 個人 他人 本人 外国人 障害者 新人 先輩 後輩 同僚 上司 女性 男性 高齢 一人 二人 三人 何人 移住 観光 貴 各 同 多 一 模 仕 有 異 両 彼 源 平 諸 某 今 空模 雨模 生き 外 左 別 何 住職 女房 花嫁 花婿 名無 匿名 宿 店 行政 議会 自治 町内 班 組 役 委員 議員 議員先生 民生 部 課 係 担当 幹部 関係"
  ).split(/\s+/),
);
const NOBODY_END =
  /(?:者|員|長|師|士|客|民|社|校|局|課|会|官|係|院|団|署|署員|協会|協|街|業|寮|館|店|園|人|隊|組合|事務所|保健所|営業所|出張所|保育所|役所|委員|議員|担当|職|生徒|家族|世帯|屋根|部長)$/u;

const HAN = "[\\p{Script=Han}々ヶ\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}]";
const bare = (text: string) => text.replace(/[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu, "");

/** Offices after which a name may follow without a gap, and those a name may have before さん by の. */
export const TITLE =
  "(?:(?:前|元|現|副)?(?:自治会長|町内会長|町会長|区長|行政区長|班長|組長|民生児童委員|民生委員|児童委員|市議会議員|市議|県議|議員|議長|校長|教頭|園長|院長|担任|課長補佐|課長|部長|係長|主査|主任|会長|理事長|社長|店長|団長|隊長|館長|所長|副会長|事務局長|代表|担当|隣|お隣|向かい|隣家|近所|ご近所|友人|知人|同級生))";

/** Whether a run of kanji before さん・様・氏・先生 can be somebody's name. */
export function canBeNamed(stem: string): boolean {
  const name = bare(stem);
  const length = [...name].length;
  if (SURNAMES.has(name) || SURNAMES.has(stem)) return true;
  if (length < 2 || length > 6) return false;
  return !NOBODY.has(name) && !NOBODY_END.test(name);
}

/** Length in UTF-16 units of the family name a text begins with, 0 when it begins with none we know. */
export function surnameAt(text: string): number {
  for (let length = Math.min(text.length, 10); length > 0; length--) {
    if (SURNAMES.has(text.slice(0, length)) || SURNAMES.has(bare(text.slice(0, length)))) return length;
  }
  return 0;
}

const SPACED = new RegExp(`^${HAN}{1,5}[ \\u3000]+(?:${HAN}|[ぁ-ゖァ-ヶー]){1,6}$`, "u");
const KANA_SPACED = /^(?:[ぁ-ゖ]{2,6}[ \u3000]+[ぁ-ゖ]{2,6}|[ァ-ヶー]{2,8}[ \u3000・･＝=]+[ァ-ヶー]{2,10})$/u;
const LATIN = /^[A-Z][A-Za-z'.-]{1,20}(?: [A-Z][A-Za-z'.-]{0,20}){1,4}$/;
const CLOSE_SET = new RegExp(`^${HAN}{1,4}(?:${HAN}|[ぁ-ゖァ-ヶー]){1,4}$`, "u");

/** Whether a short line is written like 姓 名, 姓　名 or a known family name with a given name. */
export function isWrittenLikeName(line: string): "spaced" | "known" | null {
  if (CLOSE_SET.test(line)) {
    const at = surnameAt(line);
    const rest = line.slice(at);
    if (at > 0 && (rest === "" || /^(?:[\p{Script=Han}々]{1,3}|[ぁ-ゖ]{2,4}|[ァ-ヶー]{2,4})$/u.test(rest)))
      return "known";
  }
  if (KANA_SPACED.test(line) || LATIN.test(line)) return "spaced";
  if (!SPACED.test(line)) return null;
  const words = line.split(/[ \u3000]+/);
  if (
    words.some(
      (word) =>
        surnameAt(word) > 0 && /^(?:[\p{Script=Han}々]{0,3}|[ぁ-ゖァ-ヶー]{2,4})$/u.test(word.slice(surnameAt(word))),
    )
  )
    return "known";
  const family = words[0] as string;
  return NOBODY.has(family) || NOBODY_END.test(family) ? null : "spaced";
}
