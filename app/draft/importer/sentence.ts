// What Japanese lines tell of sentences: whether one has ended, is still open, or goes on from the line before.

const FULL_STOP = /[。．！？!?][」』）)】〕》”’"']*$/;
const POLITE_END = /(?:です|ます|でした|ました|ません|でしょう|ましょう|ください|である|であった|のとおり)$/;
const PLAIN_END =
  /(?:とする|ものとする|こととする|している|しています|していく|なっている|となる|という|されている|行う)$/;
const LONG_CLAUSE = /(?:[はがにで]、|ため、|とともに、|おり、|ながら、)/;

/** Only so much of a line's end is looked at (UTF-16 units), so that endless lines cost no more than short ones. */
const lastPart = 200;

const PARTICLE_END = /[のにをとがはへでやもなて、，・]$|(?:及び|並びに|または|又は|若しくは|から|より)$/;
/** Words that end like a particle but are whole: 子育て, しごと, 子ども, はじめに, and the について, にあたって, に向けて of titles. */
const WHOLE_WORD_END =
  /(?:育て|立て|建て|当て|宛て|企て|すべて|全て|しごと|ひと|こと|ふるさと|もと|あと|子ども|こども|もの|はじめに|おわりに|さいごに|最後に|おとな|みんな|かな|まとめて|について|[あ当]たって|[向む]けて|めざして|目指して|関して|通して|通じて)$/;

const CONTINUING =
  /^(?:[ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶーんンをる、。，．・」』）】〕》)々ゝゞ]|[ぁ-ん][、。]|(?:れ[るたてばま]|られ|せ[るたて]|ります|ました|ます|です|ため[、にの]|とともに|において|における|について|により|による|に対|に関|として|ながら|つつ[、も]|ずに|という))/;

const OPENING = "「『（(【〔《［[｛{";
const CLOSING = "」』）)】〕》］]｝}";

/** Does the text end as a finished sentence (full stop, or a polite ending without one)? */
export function endsSentence(text: string): boolean {
  const end = text.trimEnd().slice(-lastPart);
  return FULL_STOP.test(end) || POLITE_END.test(end);
}

/** Is there a bracket that was opened and not closed? */
function opensBracket(text: string): boolean {
  let open = 0;
  for (const char of text) {
    if (OPENING.includes(char)) open++;
    else if (CLOSING.includes(char) && open > 0) open--;
  }
  return open > 0;
}

/** Does the text break off: with a particle, a comma or an open bracket? */
export function endsOpen(text: string): boolean {
  const end = text.trim().slice(-lastPart);
  if (end === "" || endsSentence(end)) return false;
  return (PARTICLE_END.test(end) && !WHOLE_WORD_END.test(end)) || opensBracket(end);
}

/** Does the text begin with something no line begins with by itself: small kana, を, closing brackets, okurigana? */
export const beginsInMidSentence = (text: string): boolean => CONTINUING.test(text);

/** Is the text a sentence, or more than one, rather than a title? */
function isSentence(text: string): boolean {
  const whole = text.trim();
  if (whole.includes("。") || endsSentence(whole) || PLAIN_END.test(whole)) return true;
  return whole.length >= 30 && LONG_CLAUSE.test(whole);
}

/** Could the text be a title behind a heading mark: short, with at least one letter, no sentence, no comma or bracket open? */
export function mayFollowMark(text: string, longest = 60): boolean {
  const title = text.trim();
  if (title === "" || title.length > longest || !/\p{L}/u.test(title)) return false;
  return (
    !isSentence(title) &&
    !/[、，]$/.test(title) &&
    !opensBracket(title) &&
    !/^[、。，．・～~を)）」』】〕》]/.test(title)
  );
}

/** Could the text be a title without a mark: as behind a mark, and not broken off with a particle? */
export const mayBeTitle = (text: string, longest = 60): boolean => mayFollowMark(text, longest) && !endsOpen(text);

const DATE = /^(?:令和|平成|昭和|[RHS])?\s*(?:元|[0-9０-９]{1,4})\s*(?:年度?|月|日|[./．／])/;
const DATE_PART = /[0-9０-９元\s　年度月日上中下旬頃末初～~〜\-－、,.()（）火水木金土曜]|令和|平成|昭和|現在/g;

/** Is the line nothing but a date or a span of dates (8月8日, 12月中旬～下旬, 令和元年 11 月)? */
export const isDate = (text: string): boolean =>
  DATE.test(text.trim()) &&
  text
    .trim()
    .replace(DATE_PART, "")
    .replace(/^[RHS]/, "") === "";

/** Does the line begin with a full calendar date (令和8年4月28日 ...)? */
export const beginsWithDate = (text: string): boolean =>
  /^(?:令和|平成|昭和)\s*(?:元|[0-9０-９]{1,2})\s*年\s*[0-9０-９]{1,2}\s*月/.test(text.trim());
