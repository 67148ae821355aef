// Proposes how a letter is cut into opinions and what of it is set aside.
import { isFormula, isSelfIntroduction } from "./formula.ts";
import { lines } from "./lines.ts";
import { letterParagraphs, type Paragraph } from "./paragraphs.ts";
import { lineKinds } from "./signature.ts";
import { type Piece, type SetAsideKind, type Span, sentenceCuts } from "./spans.ts";

interface Part extends Span {
  readonly kind: SetAsideKind | null;
  readonly under?: Span;
}

/**
 * The pieces of a letter in order: they touch, begin at 0 and end at the end of the text; blank space belongs to the piece
 * before it. A text with nothing to read is one piece to be set aside; an empty text has none.
 * @param text canonical text (line breaks are LF)
 */
export function preCut(text: string): Piece[] {
  if (text === "") return [];
  const all = lines(text);
  const paragraphs = letterParagraphs(all, lineKinds(all));
  const parts = asParts(text, withPointsGathered(paragraphs));
  if (parts.length === 0) return [{ from: 0, to: text.length, propose: "set_aside", kind: "not_opinion" }];
  const runs = joinSetAside(parts);
  return runs.map((part, i) => {
    const span = { from: i === 0 ? 0 : part.from, to: runs[i + 1]?.from ?? text.length };
    if (part.kind) return { ...span, propose: "set_aside", kind: part.kind };
    return part.under ? { ...span, propose: "opinion", under: part.under } : { ...span, propose: "opinion" };
  });
}

interface Point {
  readonly paragraphs: readonly Paragraph[];
  readonly kind: SetAsideKind | null;
  readonly under?: Span;
}

/**
 * Paragraphs gathered into points: a heading goes with the first point under it, lesser bullets and plain paragraphs with
 * the numbered sentence they stand under.
 */
function withPointsGathered(paragraphs: readonly Paragraph[]): Point[] {
  const points: { paragraphs: Paragraph[]; kind: SetAsideKind | null; under?: Span }[] = [];
  let headings: { span: Span; rank: number }[] = [];
  let waiting: Paragraph[] = [];
  const flush = () => {
    if (waiting.length > 0) points.push({ paragraphs: waiting, kind: null });
    waiting = [];
  };
  paragraphs.forEach((paragraph, i) => {
    const first = paragraph.lines[0];
    if (!first) return;
    if (paragraph.kind) {
      flush();
      if (paragraph.kind !== "not_opinion") headings = [];
      points.push({ paragraphs: [paragraph], kind: paragraph.kind });
      return;
    }
    const rank = first.mark?.rank ?? 9;
    if (isRealHeading(paragraphs, i)) {
      headings = [
        ...headings.filter((heading) => heading.rank < rank),
        { span: { from: first.from, to: first.to }, rank },
      ];
      waiting.push(paragraph);
      return;
    }
    const last = points[points.length - 1];
    if (waiting.length === 0 && last?.kind === null && belongsTo(last.paragraphs, paragraph, paragraphs, i)) {
      last.paragraphs.push(paragraph);
      return;
    }
    const under = waiting.length === 0 ? headings[headings.length - 1]?.span : undefined;
    points.push({ paragraphs: [...waiting, paragraph], kind: null, ...(under ? { under } : {}) });
    waiting = [];
  });
  flush();
  return points;
}

/** A short line with a mark is a heading only if something else than the next item of the same list follows. */
function isRealHeading(paragraphs: readonly Paragraph[], at: number): boolean {
  const here = paragraphs[at];
  const next = paragraphs[at + 1];
  if (!here?.heading || !next || next.kind) return false;
  const [mark, nextMark] = [here.lines[0]?.mark, next.lines[0]?.mark];
  if (!mark || !nextMark) return true;
  if (mark.kind === "bracket" && nextMark.kind === "bracket") return false;
  return nextMark.rank > mark.rank || (nextMark.rank === mark.rank && nextMark.kind !== mark.kind);
}

/** A line after which bullets give reasons, not further points. */
const REASONS =
  /^[【［[(（]?(?:その)?(?:理由|根拠|背景)(?:は(?:次|以下)の(?:とおり|通り)(?:です)?)?[】］\])）]?[:：。]?$/u;

function belongsTo(point: readonly Paragraph[], paragraph: Paragraph, all: readonly Paragraph[], at: number): boolean {
  const announced = point.some(({ lines: members }) => members.some(({ body }) => REASONS.test(body)));
  if (announced && !paragraph.afterBlank && paragraph.lines[0]?.mark?.rank === 4) return true;
  const item = point.find(({ lines: [first] }) => first?.mark && first.mark.rank < 4 && first.mark.value !== null)
    ?.lines[0];
  if (!item?.mark) return false;
  const mark = paragraph.lines[0]?.mark;
  if (mark) return mark.rank > item.mark.rank && !paragraph.afterBlank && !point.some(({ heading }) => heading);
  if (point.some(({ heading }) => heading)) return false;
  const { kind, value } = item.mark;
  const goesOn = all.some(
    ({ lines: [first] }, i) => i > at && first?.mark?.kind === kind && first.mark.value === (value as number) + 1,
  );
  return goesOn || !paragraph.afterBlank;
}

/** Points as stretches of the text, with formulas at the beginning of the first and the end of the last point parted off. */
function asParts(text: string, points: readonly Point[]): Part[] {
  const opinions = points.flatMap((point, i) => (point.kind === null ? [i] : []));
  const parts: Part[] = [];
  let saidSomething = false;
  points.forEach((point, i) => {
    const first = point.paragraphs[0]?.lines[0];
    const last = point.paragraphs[point.paragraphs.length - 1]?.lines.slice(-1)[0];
    if (!first || !last) return;
    const span = { from: first.from, to: last.to };
    if (point.kind) {
      parts.push({ ...span, kind: point.kind });
      return;
    }
    const isLast = i === opinions[opinions.length - 1];
    const found = partFormulas(text, span, {
      head: !saidSomething,
      tail: isLast,
      greeted: parts.length > 0 && !saidSomething,
    });
    for (const part of found) parts.push(part.kind === null && point.under ? { ...part, under: point.under } : part);
    if (found.some((part) => part.kind === null)) saidSomething = true;
  });
  return parts;
}

/** A series inside one long paragraph, 一つめは … 二つめは …, is cut where it counts on. */
const COUNTS =
  /^(?:第([一二三四五六七八九1-9１-９])に|([一二三四五六七八九1-9１-９]|ひと|ふた|みっ)[つ点](?:目|め)|([①-⑨])|[（(]([1-9１-９])[）)])/u;
const TURNS = [/^(?:まず|はじめに|初めに|最初に)/u, /^(?:次に|つぎに|続いて)/u, /^(?:最後に|さいごに)/u];

function partFormulas(text: string, span: Span, at: { head: boolean; tail: boolean; greeted: boolean }): Part[] {
  const starts = [span.from, ...sentenceCuts(text, span)];
  const parts = starts.map((from, i) => ({ from, to: starts[i + 1] ?? span.to }));
  const isGreeting = parts.map((part) => isFormula(text.slice(part.from, part.to)));
  if (
    isGreeting.every(Boolean) ||
    (at.greeted && parts.length === 1 && isSelfIntroduction(text.slice(span.from, span.to)))
  )
    return [{ ...span, kind: "greeting" }];
  const isSelf = (i: number) => isSelfIntroduction(text.slice(parts[i]?.from, parts[i]?.to));
  let head = 0;
  if (at.head) while (isGreeting[head] || ((head > 0 || at.greeted) && isSelf(head))) head++;
  let tail = parts.length;
  if (at.tail) while (isGreeting[tail - 1]) tail--;
  const result: Part[] = [];
  if (head > 0) result.push({ from: span.from, to: parts[head - 1]?.to as number, kind: "greeting" });
  result.push(...cutSeries(text, parts.slice(head, tail)));
  if (tail < parts.length) result.push({ from: parts[tail]?.from as number, to: span.to, kind: "greeting" });
  return result;
}

function cutSeries(text: string, sentences: readonly Span[]): Part[] {
  const heads = sentences.map(({ from, to }) => text.slice(from, to).trimStart());
  const counted = heads.map((head) => {
    const found = COUNTS.exec(head);
    const word = found ? (found[1] ?? found[2] ?? found[3] ?? found[4]) : undefined;
    return word === undefined
      ? 0
      : 1 + "一二三四五六七八九".indexOf(word) ||
          Number(word.normalize("NFKC")) ||
          { ひと: 1, ふた: 2, みっ: 3 }[word] ||
          0;
  });
  const turned = heads.map((head) => TURNS.findIndex((turn) => turn.test(head)) + 1);
  const total = (sentences[sentences.length - 1]?.to ?? 0) - (sentences[0]?.from ?? 0);
  const series = rises(counted) ? counted : total >= 120 && rises(turned) ? turned : heads.map(() => 0);
  const starts = sentences.filter((_, i) => i === 0 || (series[i] as number) > 1 || (series[i] === 1 && i > 1));
  return starts.map((part, i) => ({
    from: part.from,
    to: starts[i + 1]?.from ?? (sentences[sentences.length - 1]?.to as number),
    kind: null,
  }));
}

/** Whether the counting begins at one and goes on at least to two, never back. */
function rises(counting: readonly number[]): boolean {
  const said = counting.filter((value) => value > 0);
  return said.length >= 2 && said[0] === 1 && said.every((value, i) => i === 0 || value > (said[i - 1] as number));
}

/** Neighbours that are set aside for the same reason are one piece, and so is a rest with nothing to read. */
function joinSetAside(parts: readonly Part[]): Part[] {
  const result: Part[] = [];
  for (const part of parts) {
    const last = result[result.length - 1];
    if (last && last.kind !== null && last.kind === part.kind) result[result.length - 1] = { ...last, to: part.to };
    else result.push(part);
  }
  return result;
}
