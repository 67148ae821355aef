// Puts the lines of a letter together into paragraphs, whatever way the writer broke them.
import { brokenByMargin, endsSentence, isGap, type Line, type Margin, margin } from "./lines.ts";
import type { SetAsideKind } from "./spans.ts";

/** A run of lines that belong together. */
export interface Paragraph {
  readonly lines: readonly Line[];
  /** Set when the lines are proposed to be set aside. */
  readonly kind: SetAsideKind | null;
  /** The line is a heading: what follows stands under it. */
  readonly heading: boolean;
  readonly afterBlank: boolean;
}

const TURN =
  /^[\s\u3000]*(?:まず|はじめに|初めに|最初に|次に|つぎに|続いて|つづいて|最後に|さいごに|もう一つ|もうひとつ|もう一点|それから、|ほかに|他に|その他|別件|話は変わ|追伸|追記)/u;
const CONTINUES = /^[【［[(（]?(?:理由|その理由|根拠|補足|なお|※|注[:：)）]|例えば|たとえば|→|⇒|⇨)/u;
const PLACE_HEAD =
  /^[【［[(（]?(?:該当(?:箇所|ページ|頁|部分)|ページ|頁|箇所|[pPｐＰ][.．]?\s*[0-9０-９]|[0-9０-９]{1,3}\s*(?:ページ|頁)|第[0-9０-９一二三四五六七八九十]{1,3}[章節部編])/u;
const ABOUT =
  /(?:について|に関して|に関する(?:こと|件)|に対して|のこと|の件|の問題|への要望|への意見|の部分|の箇所)[:：]?$/u;
const UNFINISHED = /(?:[、，をがはにでとのへもやし]|から|まで|より|ので|けれど|ており|ですが|ますが)$/u;

/** Whether a line names a subject and says nothing about it yet. */
function isHeading(line: Line, next: Line | undefined, edge: Margin | null): boolean {
  const said = line.mark ? line.body.slice(line.mark.length) : line.body;
  if (!next || next.body === "") return isTitled(line, said);
  if (endsSentence(said) && !/[」』）)]$/u.test(said)) return false;
  if (brokenByMargin(line, edge)) return false;
  return isTitled(line, said);
}

function isTitled(line: Line, said: string): boolean {
  const length = [...line.body].length;
  if (length > 34 || (UNFINISHED.test(said) && !ABOUT.test(said))) return false;
  if (endsSentence(said) && !/[」』）)]$/u.test(said)) return false;
  if (line.mark?.kind === "bracket" && said.trim() === "") return true;
  if (line.mark?.kind === "#") return true;
  if (PLACE_HEAD.test(said) || ABOUT.test(said)) return true;
  return (
    line.mark !== null &&
    line.mark.rank < 4 &&
    length <= 24 &&
    /[\p{Script=Han}\p{Script=Katakana}ー」』）):：0-9０-９]$/u.test(said)
  );
}

/** Lines in groups between blank lines, where whole sentences were given a line each: such a group is one paragraph. */
function isLineBySentence(all: readonly Line[], kinds: readonly (SetAsideKind | null)[]): boolean {
  const groups: Line[][] = [];
  let open = false;
  all.forEach((line, i) => {
    const isBody = !isGap(line) && kinds[i] === null;
    if (isBody && open) groups[groups.length - 1]?.push(line);
    else if (isBody) groups.push([line]);
    open = isBody;
  });
  const body = groups.flat();
  const sentencesPerLine =
    body.reduce((sum, { body: text }) => sum + (text.match(/[。！？!?]/gu)?.length ?? 0), 0) / Math.max(1, body.length);
  return groups.length >= 2 && groups.some((group) => group.length >= 2) && sentencesPerLine <= 1.3;
}

/**
 * The lines that hold something to read, as paragraphs in order. Lines broken by the margin are joined, continuation lines go
 * to their bullet; bullets, numbers, indents, headings and lines proposed to be set aside begin a new one.
 */
export function letterParagraphs(all: readonly Line[], kinds: readonly (SetAsideKind | null)[]): Paragraph[] {
  const body = all.filter((line, i) => !isGap(line) && kinds[i] === null);
  const edge = margin(body);
  const bySentence = isLineBySentence(all, kinds);
  const indents = body.map((line) => line.indent);
  const everyIndented = Math.min(...indents, 99);
  const result: { lines: Line[]; kind: SetAsideKind | null; heading: boolean; afterBlank: boolean }[] = [];
  let previous: Line | null = null;
  let afterBlank = false;
  all.forEach((line, i) => {
    if (isGap(line)) {
      afterBlank = true;
      return;
    }
    const kind = kinds[i] ?? null;
    const last = result[result.length - 1];
    const joins =
      last !== undefined &&
      previous !== null &&
      !afterBlank &&
      last.kind === kind &&
      (kind !== null || (!last.heading && continues(last.lines, previous, line, { edge, bySentence, everyIndented })));
    if (joins) last.lines.push(line);
    else result.push({ lines: [line], kind, heading: kind === null && isHeading(line, all[i + 1], edge), afterBlank });
    previous = line;
    afterBlank = false;
  });
  return result;
}

interface Habits {
  readonly edge: Margin | null;
  readonly bySentence: boolean;
  readonly everyIndented: number;
}

function continues(so: readonly Line[], previous: Line, line: Line, habits: Habits): boolean {
  const { edge, bySentence, everyIndented } = habits;
  if (brokenByMargin(previous, edge) && (line.mark === null || line.mark.kind === "-")) return true;
  if (line.mark) return false;
  if (CONTINUES.test(line.body)) return true;
  if (isHeading(line, line, edge) && endsSentence(previous.body)) return false;
  const first = so[0] as Line;
  const underBullet = first.mark !== null && line.indent > first.indent;
  if (!endsSentence(previous.body)) {
    const setByHand = edge !== null && previous.indent === everyIndented && line.indent > everyIndented;
    return underBullet || !setByHand;
  }
  if (underBullet) return true;
  if (TURN.test(line.body)) return false;
  if (bySentence) return line.indent <= first.indent;
  return edge !== null && previous.width >= edge.at - edge.slack && line.indent <= everyIndented;
}
