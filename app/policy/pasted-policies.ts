// Reads a pasted list of policies, one a line; set in, or numbered 1-2-3, it becomes a tree. Whatever is unclear is pointed out.
import { indentedLines } from "../city/indented-lines.ts";
import { codeParts, foldCode, isPolicyCode } from "./policy-code.ts";

export interface PastedPolicy {
  /** Number of the line as typed, from 1. */
  readonly line: number;
  /** From 1, below the place where the list is put. */
  readonly level: number;
  /** Index of the policy above it in the list; null: it stands at the top of the list. */
  readonly parent: number | null;
  readonly kind: string;
  readonly code: string;
  /** The line had no code: this one follows from its place. */
  readonly proposed: boolean;
  readonly title: string;
}

export type PasteFault =
  | "no_title"
  | "title_long"
  | "code_form"
  | "code_twice"
  | "code_taken"
  | "indent"
  | "no_parent"
  | "no_code"
  | "columns";

export interface PasteGround {
  /** Codes that the plan has. */
  readonly taken: ReadonlySet<string>;
  /** Code of the policy under which the list is put; empty at the top of the plan. */
  readonly under: string;
  /** What policies of each level are called, from the top of the list; blank where it is not known. */
  readonly kinds: readonly string[];
  /** Words which, before a code, are the kind of a line (施策1-2 …). */
  readonly knownKinds: readonly string[];
  /** The kind of a level that has none. */
  readonly anyKind: string;
}

export interface Pasted {
  readonly policies: readonly PastedPolicy[];
  readonly faults: readonly { readonly line: number; readonly fault: PasteFault; readonly text: string }[];
}

type Read = { line: number; level: number | null; kind: string; code: string; title: string; columns: number };

const longestTitle = 200;
const bullet = /^[・●○◎■□◆◇▪•*]\s*/;
const part = "(?:\\p{N}+|[A-Za-zＡ-Ｚａ-ｚ](?!\\p{L}))";
/** Figures or one letter, then further parts; `3R` or `24時間` is no code; `A-1`, `Ⅰ`, and the 1 of `１．` are. */
const leading = new RegExp(`^(${part}(?:[.．_・\\-‐‑‒–—―−－ーｰ]${part})*)(?:(?:[.．)）、]\\s*|[\\s:：]+)(.*))?$`, "u");

/** Kind, code and title of a line: by its tabs, or `1-2 題`, or `施策1-2 題`. */
function readLine(text: string, knownKinds: readonly string[]): Omit<Read, "line" | "level"> {
  const cells = text.split("\t").map((cell) => cell.trim());
  const [first = "", second = "", third = ""] = cells;
  if (cells.length === 2) return { kind: "", code: foldCode(first), title: second, columns: 2 };
  if (cells.length === 3 && (knownKinds.includes(first) || first === ""))
    return { kind: first, code: foldCode(second), title: third, columns: 2 };
  if (cells.length > 2) return { kind: "", code: "", title: text, columns: cells.length };
  const plain = text.replace(bullet, "");
  const kind = knownKinds.find((word) => plain.startsWith(word) && leading.test(plain.slice(word.length).trim())) ?? "";
  const found = leading.exec(plain.slice(kind.length).trim());
  if (!found) return { kind: "", code: "", title: plain, columns: 1 };
  return { kind, code: foldCode(found[1] ?? ""), title: (found[2] ?? "").trim(), columns: 1 };
}

/** For each line the index of the line above it in the tree, or what is wrong. */
function parentsByLevel(lines: readonly Read[]): (number | null | PasteFault)[] {
  const above: number[] = [];
  return lines.map(({ level }, index) => {
    if (level === null) return "indent";
    above.length = Math.min(above.length, level - 1);
    const parent = above.at(-1) ?? null;
    above.push(index);
    return parent;
  });
}

function parentsByCode(lines: readonly Read[]): (number | null | PasteFault)[] {
  const depths = lines.map(({ code }) => codeParts(code).length);
  const top = Math.min(...depths.filter((depth) => depth > 0));
  const seen = new Map<string, number>();
  return lines.map(({ code }, index) => {
    if (code === "") return top === Number.POSITIVE_INFINITY ? null : "no_code";
    const parts = codeParts(code);
    seen.set(parts.join("-"), index);
    if (parts.length === top) return null;
    return seen.get(parts.slice(0, -1).join("-")) ?? "no_parent";
  });
}

/** The tree of a pasted list. Where it has faults nothing of it may be saved. */
export function readPastedPolicies(text: string, ground: PasteGround): Pasted {
  const knownKinds = [...ground.knownKinds, ...ground.kinds].filter(Boolean).sort((a, b) => b.length - a.length);
  const lines: Read[] = indentedLines(text).map(({ line, level, text: typed }) => ({
    line,
    level,
    ...readLine(typed, knownKinds),
  }));
  const isSetIn = lines.some(({ level }) => level !== 1);
  const parents = isSetIn ? parentsByLevel(lines) : parentsByCode(lines);
  const faults: { line: number; fault: PasteFault; text: string }[] = [];
  const written = new Set<string>();
  lines.forEach(({ line, code, title, columns }, index) => {
    const point = (fault: PasteFault, what: string) => faults.push({ line, fault, text: what });
    const parent = parents[index];
    if (columns > 2) point("columns", title);
    else if (title === "") point("no_title", code);
    else if (Array.from(title).length > longestTitle)
      point("title_long", `${Array.from(title).slice(0, 20).join("")}…`);
    if (code !== "" && !isPolicyCode(code)) point("code_form", code);
    else if (written.has(code)) point("code_twice", code);
    else if (ground.taken.has(code)) point("code_taken", code);
    else if (typeof parent === "string") point(parent, parent === "no_parent" ? code : title);
    if (code !== "") written.add(code);
  });
  return { policies: placed(lines, parents, written, ground), faults };
}

/** Lines with their levels, kinds and, where they have none, codes that follow from their place: 2-1, 2-2 below 2. */
function placed(
  lines: readonly Read[],
  parents: readonly (number | null | PasteFault)[],
  written: ReadonlySet<string>,
  ground: PasteGround,
): PastedPolicy[] {
  const used = new Set([...written, ...ground.taken]);
  const policies: PastedPolicy[] = [];
  lines.forEach(({ line, kind, code, title }, index) => {
    const found = parents[index];
    const parent = typeof found === "number" ? found : null;
    const above = parent === null ? undefined : policies[parent];
    const level = (above?.level ?? 0) + 1;
    policies.push({
      line,
      level,
      parent,
      kind: kind || ground.kinds[level - 1] || ground.anyKind,
      code: code || nextCode(above?.code ?? ground.under, used),
      proposed: code === "",
      title,
    });
    used.add(policies[index]?.code ?? "");
  });
  return policies;
}

function nextCode(above: string, used: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const code = above === "" ? String(number) : `${above}-${number}`;
    if (!used.has(code)) return code;
  }
}
