// The set phrases of letters: salutation, season, thanks, announcing an opinion, closing. Only what says nothing else is one.

/** Words that open or close a letter, alone on a line or at the head of one. */
const CLOSING =
  /^(?:敬具|敬白|謹言|謹白|拝具|草々|早々|匆々|かしこ|不一|頓首|以上(?:です|となります|でございます)?|おわり|終わり|記|了)$/;

/** A set phrase holds one of these. */
const ANCHOR =
  /拝啓|拝復|謹啓|前略|冠省|急啓|取り急ぎ|の候|の折|みぎり|時下|感謝|御礼|お礼|ありがと|有難う|有り難う|お世話|敬意|苦労|お疲れ|よろしく|宜しく|お願い|失礼|お許し|ご容赦|清栄|清祥|健勝|お慶び|お喜び|乱筆|乱文|長文|こんにちは|こんばんは|おはよう|はじめまして|初めまして|検討|自愛|以上|発展|お祈り|祈念|返事|回答|拝読|お読み|取り上げ/;

/** What may stand in a set phrase without saying anything about the plan. */
const EMPTY_WORDS = new RegExp(
  [
    "こんにちは|こんばんは|おはよう|はじめまして|初めまして|末筆|祈念|お祈り|祈り|拝啓|拝復|謹啓|前略|冠省|急啓|取り急ぎ|要用のみ|時下|ますます|益々|いよいよ|敬具|草々|かしこ",
    "日ごろ|日頃|ひごろ|平素|平生|いつも|常々|毎日|このたび|この度|こうした|このような|貴重な|機会|先日|今回|今後とも|これから|引き続き|最後になりますが|最後に|最後まで",
    "市政|市民|行政|市役所|役所|市長|職員|担当|当局|皆様方|皆様|皆さま|みなさま|皆さん|みなさん|関係者|各位|貴職|貴課|貴市|我が市|私たち|私ども|方々|課|様|殿|方",
    "ご?(?:尽力|努力|理解|協力|配慮|検討|対応|回答|返事|返答|苦労|多忙|繁忙|高配|厚情|指導|査収|一読|拝読|発展|活躍|健勝|清栄|清祥|自愛|容赦|参考|考慮|高覧|善処|英断|判断)|御(?:尽力|努力|理解|協力|配慮|検討|対応|回答|返事|苦労|多忙|健勝|清栄|清祥|礼|自愛|容赦)",
    "感謝|御礼|お礼|有難う|有り難う|ありがとう|世話|敬意|敬服|お?疲れ|お慶び|お喜び|慶び|喜び|お許し|お読み|読んで|取り上げ|お願い|願い|申し上げ|申しあげ|申上げ|申し|存じ|思い|表し|賜り|賜わり|頂き|頂け|頂い|頂戴|致し|下さり|下さい|下さ|幸い|幸甚|失礼|恐れ入り|恐縮|承知",
    "乱筆|乱文|長文|長々|駄文|拙い|拙文|文章|手紙|書面|はがき|ハガキ|メール|ＦＡＸ|FAX|生意気|勝手な|勝手|言いたい|言|以上|以下|次|下記|上記|右|点|件|事|程|他|何卒|何とぞ|是非|ぜひ|宜しく|よろしく|早急に|前向き|十分|真剣|一つ|心|深く|厚く|大変|誠に|真に|本当|まこと",
    "意見|要望|提案|提言|素案|原案|総合計画|計画|策定|案|作成|市|お体|体|折|候|みぎり|中|日々|国|町|事務|公務|業務|仕事|暑さ|寒さ|季節|時節柄|時節|柄|一市民|市民の声|声|実現",
  ].join("|"),
  "gu",
);
const FUNCTION_KANA =
  /(?:はじめ|ながら|ため|どうぞ|どうか|いたします|いたし|ございます|ございました|させて|いただき|いただけ|いただいて|いただい|いただく|くださいませ|ください|くださり|くださる|ください|でしょう|ました|ません|ますよう|ます|ますと|ませ|です|ました|たく|ほど|のほど|ところ|もの|こと|ように|よう|とも|から|まで|より|れば|ば|して|しまい|すみません|ごめんなさい|は|が|を|に|の|で|と|も|へ|や|て|た|な|し|ら|お|ご|く|か|さ|れ|き|い|っ|り|る|う|ね|よ)/gu;

const SEASON =
  /(?:春|夏|秋|冬|朝夕|朝晩|紅葉|新緑|桜|梅雨|残暑|猛暑|師走|年の瀬|寒|暑|涼|冷え|日増し|めっきり|稲刈り|木枯らし).{0,24}(?:の候|の折|みぎり|季節|頃|ころ|なりました|なってまいりました|続きます|続いています|過ごし|元気|慶び|健勝|清祥|清栄|拝察)/;

const ANNOUNCES =
  /(?:意見|思う(?:ところ|こと)|思ったこと|感想|感じたこと|気(?:が|の)?(?:づ|付)いた(?:こと|点)|要望|提案|以下|下記|次の|数点|[一二三四五六七八九1-9]点).{0,24}(?:書き|書かせ|述べ|申し(?:上|あ)げ|申し述べ|送り|送付(?:し|いた|致)|提出(?:し|いた|致)|お?伝え|記し|記載し|挙げ|お願い(?:し|いた|致)).{0,6}(?:ます|ました|ますので.{0,24}|てみました|させていただきます|たいと思います)$/;
const WANTS = /(?:てほしい|て欲しい|てください|て下さい|反対|賛成|べき|ではないか|残念|不満|困)/;

/** UTF-16 units beyond which nothing is a set phrase; keeps the time of the patterns bounded. */
const LONGEST = 300;

const plain = (sentence: string) =>
  sentence
    .normalize("NFKC")
    .replace(/^[\s、。・,.]+|[\s、。．.!！?？,]+$/gu, "")
    .replace(/\s+/gu, "");

/** Whether the line is a word that closes a letter, or 記. */
export function isClosingWord(line: string): boolean {
  return CLOSING.test(plain(line));
}

/**
 * Whether a sentence only greets, thanks, announces that an opinion follows, or asks for kind attention: taken away the
 * words of such phrases, hardly anything is left.
 */
export function isFormula(sentence: string): boolean {
  if (sentence.length > LONGEST) return false;
  const words = plain(sentence);
  if (words === "" || words.length > 120) return false;
  if (CLOSING.test(words)) return true;
  if (SEASON.test(words) && !WANTS.test(words) && words.length <= 70) return true;
  if (ANNOUNCES.test(words) && !WANTS.test(words) && words.length <= 70) return true;
  if (/^(?:Dear\b|To whom|Sincerely|Best regards|Kind regards|Thank you)/i.test(sentence.trim()))
    return sentence.trim().length <= 60;
  if (!ANCHOR.test(words)) return false;
  const rest = words
    .replace(EMPTY_WORDS, "、")
    .replace(FUNCTION_KANA, "")
    .replace(/[\p{P}\p{S}\p{N}]/gu, "");
  return [...rest].length <= 2;
}

const KIND_OF_PERSON =
  /^(?:(?:私|わたし|わたくし|僕|当方|小生)は、?)?(?:[^、。はがをで]{0,16}(?:母親?|父親?|主婦|主夫|学生|高校生|中学生|小学生|生徒|会社員|市民|住民|町民|男性?|女性?|夫婦|[0-9一二三四五六七八九十]{1,3}(?:歳|代|年生))|[^、。]{0,20}(?:いる|おる|住む|通う|勤める|営む|作る)者)(?:です|でございます|と申します)$/u;

/** Whether a sentence only says what kind of person writes: 子育て中の母親です. It names nobody. */
export function isSelfIntroduction(sentence: string): boolean {
  return sentence.length <= LONGEST && KIND_OF_PERSON.test(plain(sentence));
}
