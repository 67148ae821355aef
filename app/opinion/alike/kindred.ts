// Words citizens use and words plans use for the same concern, so that お年寄り finds 高齢者.

/** Each line is one concern; the first word is the one plans use. Behind a stroke stands how a stem is shown. */
const CONCERNS = `
防災 災害 地震 台風 豪雨 大雨 洪水 浸水 水害 土砂 避難 備蓄 ハザードマップ 被災 減災 非常食 停電 津波
防災無線 行政無線 戸別受信機 サイレン 緊急放送 情報伝達
避難所 避難場所 避難 段ボールベッド 福祉避難所
治水 河川 堤防 川 護岸 中州 水路 用水 浸水 越水
消防 消防団 火事 火災 消火 救急車 火災警報器 水利
救急 救急車 応急手当 AED 除細動器 心臓
防犯 防犯灯 街灯 防犯カメラ 夜道 不審者 空き巣 泥棒 治安 警察 交番 暗い
特殊詐欺 オレオレ 詐欺 消費者 悪質商法
交通安全 信号 横断歩道 交通事故 事故 スピード 速度 飛び出し 免許 返納 通学路 危険運転
高齢者 お年寄り 年寄り 老人 高齢 シニア 老後 独居 一人暮らし 敬老 老人クラブ
介護 特養 ヘルパー デイサービス 老人ホーム 在宅 要介護 寝たきり 認知症 ぼけ 徘徊 ケアマネ 地域包括
介護予防 通いの場 体操 サロン 見守り 寝たきり 閉じこもり
障がい者 障害 障がい 車いす 車椅子 手話 点字 視覚 聴覚 作業所 就労支援 バリアフリー 発達障害 耳が聞こえ/耳が聞こえない 目が見え/目が見えない 工賃
子育て 育児 赤ちゃん 乳児 幼児 妊娠 出産 産後 母子 離乳食 ベビーカー 子育て支援センター
保育 保育園 保育所 保育士 待機児童 こども園 幼稚園 一時預かり 病児 預か/預かる 入園
放課後児童クラブ 学童 放課後 児童クラブ
ひとり親 母子家庭 父子家庭 シングル 貧困 児童虐待 虐待 子ども食堂
学校 小学校 中学校 小中学校 教育 授業 児童生徒 教室 教員 教職員 学力 校舎 校庭 登校 勉強 塾
不登校 ひきこもり 教育支援センター 居場所
学校統合 統合 統廃合 スクールバス 廃校
いじめ 不登校 登校 教育相談
学校給食 給食 食器 アレルギー 食育
空調 エアコン クーラー 冷房 熱中症 暑い
部活動 部活 顧問 地域移行
生涯学習 公民館 講座 講習 教室 学び直し 趣味
図書館 分館 本を借り/本を借りる 蔵書 読書 自習 学習室 閲覧 移動図書館
文化財 史跡 遺跡 古墳 古文書 民俗 伝統 芸能 祭り 神楽 博物館 資料館 後継者
文化 芸術 コンサート 文化会館 ホール 音楽 展覧会 美術
スポーツ 野球 サッカー テニス プール 体育館 運動公園 グラウンド 球場 ジム 水泳 陸上 卓球
公共交通 バス 電車 鉄道 駅 時刻 時刻表 乗り継ぎ 停留所 バス停 タクシー デマンド 足がない 運転手 運転士 コミュニティバス 増便 減便
道路 市道 国道 県道 渋滞 舗装 側溝 陥没 踏切 橋 橋りょう 拡幅 バイパス 農道
歩道 歩行者 段差 歩きにく/歩きにくい ベビーカー 無電柱化
除雪 雪かき 凍結 融雪
上水道 水道 水道管 断水 水道料金 飲み水 漏水
下水道 下水 浄化槽 汚水 くみ取り 側溝
公園 遊具 すべり台 ブランコ 砂場 広場 ベンチ 散歩
緑化 街路樹 植樹 花壇 樹木 草刈り 日陰 桜 雑草
空き家 空家 廃屋 倒れそう 空き家バンク
住宅 市営住宅 団地 アパート 家賃 リフォーム 耐震 公営住宅 住まい
移住 定住 Uターン 移住者 若い人 引っ越し 転入 転出
農業 農家 百姓 田んぼ 野菜 農地 耕作放棄 遊休農地 担い手 就農 肥料 直売所 農産物 トラクター 地産地消 農道
鳥獣 イノシシ 猪 サル 猿 シカ 鹿 クマ 熊 獣 害獣 ハクビシン 柵 捕獲
林業 山林 森林 杉 間伐 里山 木材
商業 商店街 商店 空き店舗 シャッター 買い物 買物 スーパー にぎわい 中心市街地 駅前 移動販売
企業誘致 工業団地 産業団地 工場 会社 勤め先 就職 雇用 仕事 働き口 働く場 求人
事業承継 中小企業 起業 創業 補助金 商工
観光 観光客 旅行 看板 案内板 道の駅 花火 イベント 宿泊 ホテル 旅館 名所 土産 インバウンド 町並み
ごみ ゴミ 分別 燃やすごみ 資源ごみ プラスチック リサイクル 集積所 ステーション カラス ごみ袋 生ごみ 堆肥 食品ロス 不法投棄 ポイ捨て 収集
廃棄物処理施設 焼却場 焼却炉 清掃工場 処理場 クリーンセンター
脱炭素 温暖化 二酸化炭素 CO2 太陽光 ソーラー パネル 再生可能エネルギー 電気自動車 充電 省エネ 温室効果ガス カーボン
自然環境 自然 生物 生き物 ホタル メダカ 外来種 里山 生態系 環境学習 水辺
公害 悪臭 におい 臭い 騒音 うるさい 振動 野焼き
医療 病院 市民病院 医師 医者 診療 診療所 産婦人科 小児科 看護師 入院 通院 往診 病気 休日診療
健康 検診 健診 がん 生活習慣病 予防接種 ワクチン 減塩 歯科 体操
こころの健康 自殺 うつ 心の病 相談先 メンタル 悩み
国民健康保険 国保 保険税 保険料 後期高齢者医療
自治会 町内会 班長 役員 回覧 隣組 行政区 子ども会 地域活動 コミュニティ
市民活動 ボランティア NPO 協働 市民参加 市民活動センター
男女共同参画 男女 女性 ジェンダー LGBT 性別 夫婦別姓 DV
多文化共生 外国 外国人 日本語 通訳 多言語 技能実習
財政 借金 市債 赤字 予算 税金 税収 むだ 無駄 歳出 基金 収支 財源 ふるさと納税
公共施設 施設の統廃合 再編 複合化 建物 箱物 ハコモノ 総合管理計画 集会所 使用料 利用料 値上げ 受益者負担
職員 市職員 公務員 人件費 定員 人材育成 支所
広域連携 合併 近隣市 一部事務組合
デジタル化 デジタル オンライン スマホ パソコン インターネット ネット マイナンバー 電子申請 光回線 手続き 手続 窓口 書類 DX
広報 広報紙 ホームページ SNS LINE 情報発信 お知らせ 字が小さ/字が小さい 読みにく/読みにくい わかりにく/わかりにくい 分かりにく/分かりにくい 横文字
広聴 市民の声 タウンミーティング 説明会 意見を聴/意見を聴く 意見を聞/意見を聞く パブリックコメント
`;

/**
 * A word of a concern as it may stand in a text, in NFKC and lower case, with the number of its concern and its written form. Katakana
 * is not folded: シカ is not しか.
 */
export interface KindredWord {
  readonly key: string;
  readonly written: string;
  readonly concern: number;
}

/** All words of all concerns by the first character of their key; longer words first. */
const BY_FIRST: ReadonlyMap<string, readonly KindredWord[]> = (() => {
  const index = new Map<string, KindredWord[]>();
  CONCERNS.trim()
    .split("\n")
    .forEach((line, concern) => {
      for (const entry of line.split(" ")) {
        const [stem, written = stem] = entry.split("/") as [string, string?];
        const key = stem.normalize("NFKC").toLowerCase();
        const first = key[0] as string;
        const list = index.get(first);
        if (list) list.push({ key, written, concern });
        else index.set(first, [{ key, written, concern }]);
      }
    });
  for (const list of index.values()) list.sort((a, b) => b.key.length - a.key.length || a.concern - b.concern);
  return index;
})();

const HEADS = CONCERNS.trim()
  .split("\n")
  .map((line) => line.split(" ")[0] as string);

/**
 * The word of a concern to be shown for a text: the one plans use where the text has it, else the first it has.
 * @param term # and the number of the concern
 * @param words the words of the concern in the text, at least one
 */
export function headWord(term: string, words: readonly string[]): string {
  const head = HEADS[Number(term.slice(1))];
  return head !== undefined && words.includes(head) ? head : (words[0] as string);
}

const isHan = (c: string | undefined) => c !== undefined && /[\p{Script=Han}々]/u.test(c);

/**
 * The words of known concerns in a text, in order; of words that lie within each other only the longest. A word of a single
 * kanji counts only where no other kanji stands beside it.
 * @param text in NFKC
 */
export function kindredWords(text: string): (KindredWord & { at: number })[] {
  const key = text.toLowerCase();
  const found: (KindredWord & { at: number })[] = [];
  for (let at = 0; at < key.length; at++) {
    let longest = 0;
    for (const word of BY_FIRST.get(key[at] as string) ?? []) {
      if (word.key.length < longest) break;
      if (!key.startsWith(word.key, at)) continue;
      if (word.key.length === 1 && (!isHan(word.key) || isHan(key[at - 1]) || isHan(key[at + 1]))) continue;
      longest = word.key.length;
      found.push({ ...word, at });
    }
    if (longest > 1) at += longest - 1;
  }
  return found;
}
