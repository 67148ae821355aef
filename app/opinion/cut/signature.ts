// Lines of a letter that are no part of what it says: addressee, title of the form, date, sender, marks of a fax.
import { isClosingWord } from "./formula.ts";
import { endsSentence, isGap, type Line } from "./lines.ts";
import { isWrittenLikeName } from "./name.ts";
import { personalCandidates } from "./personal.ts";
import type { SetAsideKind } from "./spans.ts";

const NUMBER = "(?:[0-9]{1,4}|[元〇一二三四五六七八九十]{1,6})";
const SMALL = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})";
const DATE = new RegExp(
  `^(?:(?:令和|平成|昭和|西暦|R|H)?\\s*${NUMBER}\\s*(?:年度?|[./-])\\s*)?(?:${SMALL}\\s*(?:月|[./-])\\s*(?:${SMALL}\\s*日?|吉日|初旬|上旬|中旬|下旬)?|[春夏秋冬])\\s*(?:\\([月火水木金土日](?:曜日?)?\\))?\\s*(?:\\d{1,2}[:時]\\d{0,2}分?)?\\s*(?:記|付|送信|作成)?$`,
);
const LABEL_OF_PERSON =
  /^(?:ご?住\s*所|氏\s*名|お?名\s*前|お名前|ふりがな|フリガナ|電\s*話(?:番\s*号)?|tel|℡|☎|携帯(?:電話)?|fax(?:番号)?|e?-?メール(?:アドレス)?|e-?mail|連絡先|年\s*齢|年\s*代|性\s*別|職\s*業|生年月日|提出者(?:氏名|区分)?|差出人|発信者|発信元|送信者|from|代表者(?:氏?名)?|所\s*在\s*地|団体名(?:称)?|法人名|勤務先|通学先|学校名|郵便番号|担当者?|区分|〒)\s*(?:[】\])）]\s*[:：]?|[:：]|\s+|(?=[-+(\d〒〇])|$)/iu;
const LABEL_OF_FORM =
  /^(?:to|cc|date|subject|sent|件名|用件|宛先|送信先|送付先|受信者|送信日時?|日時|送信枚数|送付枚数|枚数|ページ数|提出日|記入日|案件名?|計画名|タイトル|表題)\s*[:：]/iu;
const TITLE =
  /^[「『【（(]?.{0,50}(?:(?:に対する|に関する|についての|に係る|への)(?:ご?意見|パブリック・?コメント|意見書|要望書?|提言書?)(?:書|の?提出(?:書|用紙|様式|について)?|用紙|票|募集)?|(?:総合計画|基本構想|基本計画|素案|原案|計画案|計画\(案\)|構想\(案\))(?:\([^)]{1,12}\))?(?:への|の)(?:ご?意見|要望)|(?:総合計画|基本構想|基本計画|素案|原案|計画案)(?:\([^)]{1,12}\))?(?:について|に関して))[」』】）)]?$/u;
const FORM =
  /^(?:(?:ご?意見(?:・ご?要望)?(?:の?内容)?|内容|本文)[:：]?|ご?意見(?:書|票|記入欄|記入用紙|提出(?:用紙|書|様式)|応募用紙|募集用紙|欄)|パブリック・?コメント(?:意見書|提出(?:用紙|書|様式)|用紙)?|パブコメ|要望書|提言書|fax\s*(?:送信|送付)?(?:票|状|書|のご案内)?|送(?:信|付)(?:票|状|案内)|様式(?:第?\d+号?)?|\(様式.{0,10}\)|裏面?へ続く|次(?:頁|ページ|の紙)へ続く|続き|\(続き\)|\(\d枚目\))$/iu;
const PAGE_NUMBER =
  /^(?:[-―ー\s]*(?:p\.?\s*)?\d{1,3}\s*(?:\/|枚中|頁中)\s*\d{1,3}(?:枚目?|頁)?[-―ー\s]*|[-―ー]\s*\d{1,3}\s*[-―ー]|\(\d{1,3}\))$/iu;
const FAX_HEAD =
  /^(?:\d{2,4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}:\d{2}).{0,60}(?:from|fax|ｆａｘ|p\.?\s*\d|\d{2,5}-\d{2,4}-\d{4}).*$/iu;
const ADDRESSEE =
  /^.{0,30}(?:(?:様|殿|御中|各位|宛て?|あて|行)|(?:市長(?:さん|さま)?|市役所|役場|市|課|課長|担当(?:者|の方)?(?:さま|様)?)\s*(?:へ|あて|宛))$/u;
const TOWN_HALL = /市|町|村|課|部|室|係|局|長|議会|役所|役場|委員会|事務局|担当|各位/u;
const WHO =
  /^(?:(?:[^\s。]{1,12}(?:在住|地区|町内|区))?(?:の|\s)*(?:一|いち)?市民(?:より|一同|の一人|[A-ZＡ-Ｚ○〇])?|匿名(?:希望|で)?|名無し|通りすがり|(?:[^\s。、]{1,12}(?:在住|地区住民|の?住民|の保護者|の母親?|の父親?|の親))|保護者|(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:代|歳|才)?(?:\s*[男女]性?)?|[男女]性?|主婦|主夫|無職|会社員|農業|自営業?|パート|学生|年金生活者?)$/u;
const BODY_OF_PEOPLE =
  /(?:会|組合|協会|連盟|連合会|協議会|法人|クラブ|サークル|団体|有志|一同|会社|事業所|委員会|PTA|ＰＴＡ|の会|商店|農園|医院|クリニック)(?:[\s\u3000].{0,24})?$/u;
const SUFFIX =
  /(?:\s*(?:\(.{1,14}\)|[（].{1,14}[）]|印|㊞|拝|より|記|\d{1,3}歳|\d{1,3}才|[一二三四五六七八九十]{1,3}歳))+$/u;
const OFFICE =
  /^(?:\S{1,20}\s+)?(?:.{0,20}(?:会|組合|協会|連盟|連合会|協議会|クラブ|会社|自治会|町内会)\s*)?(?:代表|会長|理事長|社長|代表取締役|自治会長|区長|事務局長?|支部長|組合長|園長|院長|店主|部長)\s+/u;
const FROM_WHERE = /^[^\s。、]{1,14}(?:[市区町村郡台丘島]|地区|団地|丁目|在住|自治会|町内)\s+/u;
const DESCRIBED =
  /^[^。、\n]{1,18}(?:会社員|主婦|主夫|学生|高校生|中学生|小学生|高齢者|年寄り|母|父|親|住民|市民|町民|者)$/u;

/** What a line is by itself. `name` and `who` count only beside other lines of their sort. */
type LineKind = SetAsideKind | "date" | "closing" | "name" | "known_name" | "who" | null;

/** UTF-16 units beyond which a line is never set aside by itself; keeps the time of the patterns bounded. */
const LONGEST = 160;

const nfkc = (text: string) => text.normalize("NFKC").trim();

function onlyPersonal(body: string): boolean {
  const candidates = personalCandidates(body).filter(({ kind }) => kind !== "school" && kind !== "name");
  if (candidates.length === 0) return false;
  let rest = "";
  let at = 0;
  for (const { from, to } of candidates) {
    rest += `${body.slice(at, from)} `;
    at = to;
  }
  const words = nfkc(rest + body.slice(at))
    .replace(LABEL_OF_PERSON, "")
    .replace(
      /(?:住所|氏名|名前|電話(?:番号)?|TEL|FAX|℡|携帯|メール|mail|e-?mail|アドレス|〒|自宅|在住|市内|[\p{P}\p{S}])/giu,
      " ",
    )
    .trim();
  // Beside a telephone number or a mail address stand a name and the name of a street.
  const most = candidates.some(({ kind }) => kind === "phone" || kind === "mail") ? 16 : 9;
  return !endsSentence(body.trim()) && [...words.replace(/\s/g, "")].length <= most && !/[はがをにでと]/u.test(words);
}

/** The name at the end of a line after its office and before its age: 会長　山本花子（72歳）. */
function bareName(body: string): string {
  return body.replace(SUFFIX, "").replace(FROM_WHERE, "").replace(OFFICE, "").trim();
}

/** The kind of one line, looked at alone; null for what the letter says. */
function lineKind(line: Line): LineKind {
  if (line.body.length > LONGEST) return null;
  const body =
    line.mark && !line.mark.weak && line.mark.kind !== "bracket" ? line.body.slice(line.mark.length) : line.body;
  const plain = nfkc(body);
  if (plain === "" || isGap(line)) return null;
  if (isClosingWord(body)) return "closing";
  if (DATE.test(plain)) return "date";
  const label = LABEL_OF_PERSON.exec(plain.replace(/^[【[(（]/u, ""));
  if (label && !endsSentence(plain) && [...plain].length <= 60 && !isAboutPeople(plain, label[0])) return "personal";
  if (LABEL_OF_FORM.test(plain) || FORM.test(plain) || PAGE_NUMBER.test(plain)) return "not_opinion";
  if (FAX_HEAD.test(plain))
    return personalCandidates(plain).some(({ kind }) => kind === "phone") ? "personal" : "not_opinion";
  if (onlyPersonal(body)) return "personal";
  if (endsSentence(plain) && !/[)）」』]$/u.test(plain)) return null;
  if (ADDRESSEE.test(plain) && TOWN_HALL.test(plain) && [...plain].length <= 36) return "greeting";
  if (TITLE.test(plain)) return "not_opinion";
  const words = plain.replace(/^\(|\)$/gu, "");
  const told = words.split(/[\s\u3000・、]+/u);
  if (
    told.some((word) => WHO.test(word)) &&
    told.every((word) => WHO.test(word) || /^[\p{Script=Han}]{1,5}$/u.test(word))
  )
    return "who";
  if (FROM_WHERE.test(body) && /^[\p{Script=Han}々]{2,4}$/u.test(bareName(body))) return "name";
  const name = isWrittenLikeName(bareName(body));
  if (name) return name === "known" ? "known_name" : "name";
  const [closing, ...rest] = body.split(/[ \u3000]+/);
  if (closing && rest.length > 0 && isClosingWord(closing) && isWrittenLikeName(bareName(rest.join(" "))))
    return "personal";
  if (DESCRIBED.test(plain)) return "name";
  if (BODY_OF_PEOPLE.test(plain) && [...plain].length <= 40 && !/[はがで、]/u.test(plain)) return "who";
  return null;
}

/** 「電話 の増設を」 is no label: something is said about it. */
function isAboutPeople(plain: string, label: string): boolean {
  if (/[:：\]）)】]\s*$/u.test(label) || /\d/.test(plain)) return false;
  return /[はがをにで、]/u.test(plain.slice(label.length)) || [...plain].length > 30;
}

const PERSONAL: readonly LineKind[] = ["personal", "name", "known_name", "who"];

/**
 * What is proposed to be set aside, line by line; null for what the letter says. Names and 一市民 count beside a line that
 * is set aside (blank lines between do not matter), dates and closing words beside personal lines go with them.
 */
export function lineKinds(all: readonly Line[]): (SetAsideKind | null)[] {
  const kinds = all.map(lineKind);
  const written = all.map((_, i) => i).filter((i) => !isGap(all[i] as Line));
  const kept = new Set(
    written.filter((i) => kinds[i] !== null && !["name", "known_name", "who"].includes(kinds[i] as string)),
  );
  const neighbours = (at: number) => [written[at - 1], written[at + 1]];
  const isEdge = (at: number) => at === 0 || at === written.length - 1;
  const admit = (at: number) => {
    const i = written[at] as number;
    if (kinds[i] === null || kept.has(i)) return;
    const beside = neighbours(at).some((n) => n !== undefined && kept.has(n));
    const gap = (all[i - 1]?.body ?? "") === "" && (all[i + 1]?.body ?? "") === "";
    const pushedRight = (all[i]?.indent ?? 0) >= 8;
    const alone =
      isEdge(at) && written.length > 1 && (kinds[i] === "known_name" || kinds[i] === "who" || pushedRight || gap);
    if (beside || alone || (pushedRight && kinds[i] !== "who")) kept.add(i);
  };
  for (let at = 0; at < written.length; at++) admit(at);
  for (let at = written.length - 1; at >= 0; at--) admit(at);
  const personal = new Set(written.filter((i) => kept.has(i) && PERSONAL.includes(kinds[i] as LineKind)));
  const follow = (order: readonly number[]) => {
    let person = false;
    for (const i of order) {
      if (personal.has(i)) person = true;
      else if (!kept.has(i) || (kinds[i] !== "date" && kinds[i] !== "closing")) person = false;
      else if (person) personal.add(i);
    }
  };
  follow(written);
  follow([...written].reverse());
  return all.map((_, i) => {
    if (!kept.has(i)) return null;
    if (personal.has(i)) return "personal";
    const kind = kinds[i] as LineKind;
    return kind === "date" || kind === "closing" ? "greeting" : (kind as SetAsideKind);
  });
}
