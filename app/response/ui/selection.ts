// Reads from the browser which characters of a letter are selected.
import type { Span } from "../bench.ts";

/** Attribute of a piece's element: first offset of the piece. */
export const pieceAttribute = "data-piece";

function inner(element: HTMLElement, container: Node, offset: number): number | null {
  if (!element.contains(container)) return null;
  if (element.querySelector(".black") !== null) return null;
  const length = element.textContent?.length ?? 0;
  if (container.nodeType === Node.TEXT_NODE) return Math.min(offset, length);
  return offset === 0 ? 0 : length;
}

/** What of the stretches of text in an element a range covers; offsets of the letter. A masked stretch counts as a whole. */
export function spanOfRange(range: Range, root: Element): Span | null {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const element of root.querySelectorAll<HTMLElement>("[data-from]")) {
    if (!range.intersectsNode(element)) continue;
    const [first, last] = [Number(element.dataset.from), Number(element.dataset.to)];
    const start = inner(element, range.startContainer, range.startOffset);
    const end = inner(element, range.endContainer, range.endOffset);
    const [low, high] = [start === null ? first : first + start, end === null ? last : first + end];
    if (low >= high) continue;
    from = Math.min(from, low);
    to = Math.max(to, high);
  }
  return from < to ? { from, to } : null;
}

/** The selection of the page: the piece it lies in (by its first offset) and the offsets it covers; null when there is none. */
export function pageSelection(): { readonly piece: number; readonly span: Span } | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  for (const root of document.querySelectorAll(`[${pieceAttribute}] .t`)) {
    if (!range.intersectsNode(root)) continue;
    const span = spanOfRange(range, root);
    const piece = Number(root.closest(`[${pieceAttribute}]`)?.getAttribute(pieceAttribute));
    if (span) return { piece, span };
  }
  return null;
}
