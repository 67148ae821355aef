// Cuts Japanese headings into phrases: it has no spaces, so the places where a line may end are found by rule.

const closing = /[、。，．,.!?！？：；・）」』】〕］〉》…]/u;
const closingBracket = /[）」』】〕］〉》]/u;
const clinging = /[\p{M}\p{Variation_Selector}\p{Emoji_Modifier}\u200d]/u;
const opening = /[（「『【〔［〈《]/u;
const hiragana = /[ぁ-ゖー]/u;
const particle = /[のをにはがでとへもやな]/u;
const placeSuffix = /[市町村区県]/u;
const word = /[\p{Script=Han}\p{Script=Katakana}\p{Nd}\p{Script=Latin}]/u;

function mayBreak(before: string, at: string, after: string, beforeBefore: string): boolean {
  if (closing.test(at) || clinging.test(at) || before === "") return false;
  if (/\s/u.test(at) || /\s/u.test(before)) return false;
  if (opening.test(at)) return !opening.test(before);
  if (closing.test(before)) return !closingBracket.test(before) || !hiragana.test(at);
  const polite = (at === "お" || at === "ご") && word.test(after);
  if (polite && hiragana.test(before)) return true;
  if (!hiragana.test(before) || !word.test(at) || placeSuffix.test(at)) return false;
  if (before === "お" || before === "ご") return false;
  return particle.test(before) || hiragana.test(beforeBefore);
}

/**
 * Cuts a heading into phrases; joined they are the text again.
 * A phrase ends after closing punctuation (with what follows a bracket in kana), before an opening bracket, and where kana that can end a phrase meets a new word.
 * Characters are taken by code point, so surrogate pairs and variation selectors stay with their base.
 */
export function phrases(text: string): string[] {
  const characters = Array.from(text);
  const result: string[] = [];
  let current = "";
  characters.forEach((at, index) => {
    const [before = "", beforeBefore = ""] = [characters[index - 1], characters[index - 2]];
    if (current !== "" && mayBreak(before, at, characters[index + 1] ?? "", beforeBefore)) {
      result.push(current);
      current = "";
    }
    current += at;
  });
  if (current !== "") result.push(current);
  return result;
}
