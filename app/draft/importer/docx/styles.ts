// What the paragraph styles of a Word document bring along: numbering and outline level.
import { attribute, count, elements, firstInside, unescaped } from "./xml.ts";

/** A numbering and the level in it, as far as given. */
export interface NumberingReference {
  readonly id: string | undefined;
  readonly level: number | undefined;
}

interface Style extends NumberingReference {
  readonly name: string;
  readonly parent: string | undefined;
  readonly outline: number | undefined;
}

/** The numbering that paragraph properties name. */
export function numberingIn(properties: string): NumberingReference {
  const numbers = firstInside(properties, "numPr");
  return { id: attribute(numbers, "numId"), level: count(numbers, "ilvl") };
}

/** Reads word/styles.xml: the styles by id. */
function readStyles(xml: string): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>();
  for (const { open, inside } of elements(xml, "style")) {
    const id = /w:styleId="([^"]*)"/.exec(open)?.[1];
    if (!id) continue;
    const name = unescaped(attribute(inside, "name") ?? "");
    const outline = count(inside, "outlineLvl");
    styles.set(id, { ...numberingIn(inside), name, parent: attribute(inside, "basedOn"), outline });
  }
  return styles;
}

/** A style and those it is based on, nearest first. */
function* lineage(styles: ReadonlyMap<string, Style>, id: string): Generator<Style> {
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const style: Style | undefined = styles.get(at);
    if (style) yield style;
    at = style?.parent;
  }
}

/** From a style's id to the numbering it or a style it is based on brings along. */
export function numberingOfStyles(xml: string): (id: string) => NumberingReference {
  const styles = readStyles(xml);
  return (id) => {
    const line = [...lineage(styles, id)];
    return {
      id: line.find((style) => style.id !== undefined)?.id,
      level: line.find((style) => style.level !== undefined)?.level,
    };
  };
}

/** Rules for mammoth that make headings of a city's own styles: those with an outline level of 1 to 6 (`w:outlineLvl` 0 to 5). */
export function headingRules(xml: string): string[] {
  const styles = readStyles(xml);
  return [...styles].flatMap(([id, { name }]) => {
    const outline = [...lineage(styles, id)].find((style) => style.outline !== undefined)?.outline;
    if (outline === undefined || outline > 5 || name === "") return [];
    const quoted = name.replace(/\\/g, "\\\\").replace(/'/g, "\\'");
    return [`p[style-name='${quoted}'] => h${outline + 1}:fresh`];
  });
}
