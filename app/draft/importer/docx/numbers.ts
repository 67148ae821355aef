// Writes the numbers that Word only shows (自動番号) into the text of a Word document, so that they stay as printed.
import { shownNumber } from "./numerals.ts";
import { numberingIn, numberingOfStyles } from "./styles.ts";
import { attribute, count, elements, escaped, replaced, unescaped } from "./xml.ts";

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  readonly followed: boolean;
}

interface Numbering {
  /** Levels of each numbering by its id, and the count it shares with others of the same definition. */
  readonly levels: ReadonlyMap<string, { readonly shared: string; readonly at: readonly Level[] }>;
}

interface Reference {
  readonly id: string;
  readonly level: number;
}

/** Deepest level Word knows. */
const levelsOfWord = 9;

function levelsIn(xml: string): Level[] {
  const levels: Level[] = [];
  for (const { open, inside } of elements(xml, "lvl")) {
    const at = Number(/w:ilvl="(\d+)"/.exec(open)?.[1] ?? "0");
    if (at >= levelsOfWord) continue;
    levels[at] = {
      format: attribute(inside, "numFmt") ?? "decimal",
      text: unescaped(attribute(inside, "lvlText") ?? ""),
      start: count(inside, "start") ?? 1,
      followed: attribute(inside, "suff") !== "nothing",
    };
  }
  return levels;
}

/** Reads word/numbering.xml. */
function readNumbering(xml: string): Numbering {
  const definitions = new Map<string, Level[]>();
  for (const { open, inside } of elements(xml, "abstractNum")) {
    definitions.set(/w:abstractNumId="([^"]*)"/.exec(open)?.[1] ?? "", levelsIn(inside));
  }
  const levels = new Map<string, { shared: string; at: Level[] }>();
  for (const { open, inside } of elements(xml, "num")) {
    const id = /w:numId="([^"]*)"/.exec(open)?.[1] ?? "";
    const definition = attribute(inside, "abstractNumId") ?? "";
    const at = [...(definitions.get(definition) ?? [])];
    let own = false;
    for (const override of elements(inside, "lvlOverride")) {
      const index = Number(/w:ilvl="(\d+)"/.exec(override.open)?.[1] ?? "0");
      const start = count(override.inside, "startOverride");
      const base = levelsIn(override.inside)[index] ?? at[index];
      if (base) at[index] = start === undefined ? base : { ...base, start };
      own ||= start !== undefined;
    }
    levels.set(id, { shared: own ? `num ${id}` : definition, at });
  }
  return { levels };
}

/** Counts and writes the numbers, one paragraph after the other. */
class Counter {
  private readonly counts = new Map<string, number[]>();
  constructor(private readonly numbering: Numbering) {}

  /** The number as shown in front of the paragraph, or null for bullets and unknown numberings. */
  next({ id, level }: Reference): string | null {
    const found = this.numbering.levels.get(id);
    const own = found?.at[level];
    if (!found || !own) return null;
    const counts = this.counts.get(found.shared) ?? [];
    this.counts.set(found.shared, counts);
    counts[level] = counts[level] === undefined ? own.start : (counts[level] ?? 0) + 1;
    counts.length = level + 1;
    if (own.format === "bullet" || own.format === "none") return null;
    const shown = own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return shownNumber(counts[at] ?? found.at[at]?.start ?? 1, found.at[at]?.format ?? "decimal");
    });
    return shown === "" ? null : `${shown}${own.followed ? " " : ""}`;
  }
}

/**
 * The main part of a Word document with each automatic number written in front of its paragraph.
 * Bullets keep their list; documents that use another prefix than `w:` are returned unchanged.
 * @param document word/document.xml
 * @param numbering word/numbering.xml, or ""
 * @param styles word/styles.xml, or ""
 */
export function withNumbers(document: string, numbering: string, styles: string): string {
  const counter = new Counter(readNumbering(numbering));
  const styled = numberingOfStyles(styles);
  const settled = replaced(document, "pPrChange", () => "");
  return replaced(settled, "pPr", ({ open, inside }) => {
    const whole = `${open}${inside}</w:pPr>`;
    const style = attribute(inside, "pStyle");
    const own = numberingIn(inside);
    const inherited = style === undefined ? { id: undefined, level: undefined } : styled(style);
    const id = own.id ?? inherited.id;
    if (id === undefined || id === "0") return whole;
    const number = counter.next({ id, level: own.level ?? inherited.level ?? 0 });
    if (number === null) return whole;
    const text = `<w:r><w:t xml:space="preserve">${escaped(number)}</w:t></w:r>`;
    return `${replaced(whole, "numPr", () => "")}${text}`;
  });
}
