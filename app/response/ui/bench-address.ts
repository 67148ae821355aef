// Where one stands at the reading desk, as it is written in the address of the page.
import type { Pass } from "../bench.ts";

/** First offset of a piece, or the end of the letter behind its last piece. */
export type Stop = number | "end";

export interface BenchAddress {
  readonly pass: Pass;
  /** Receipt digits of a submission. */
  readonly letter?: string;
  /** Id of a row. */
  readonly row?: string;
  readonly piece?: Stop;
  /** Words by which a row is looked for. */
  readonly find?: string;
}

const longest = { letter: 40, row: 60, find: 100 } as const;

function stopOf(value: string | null): Stop | undefined {
  if (value === "end") return "end";
  return value !== null && /^\d{1,8}$/.test(value) ? Number(value) : undefined;
}

/** Reads an address; what is not known or too long is left out. */
export function readAddress(query: URLSearchParams): BenchAddress {
  const text = (key: keyof typeof longest): Record<string, string> => {
    const value = query.get(key)?.trim() ?? "";
    return value === "" || value.length > longest[key] ? {} : { [key]: value };
  };
  const piece = stopOf(query.get("piece"));
  return {
    pass: query.get("pass") === "answer" ? "answer" : "read",
    ...text("letter"),
    ...text("row"),
    ...(piece === undefined ? {} : { piece }),
    ...text("find"),
  };
}

/** The query of an address, beginning with `?`; reading it gives the same address. */
export function writeAddress(address: BenchAddress): string {
  const query = new URLSearchParams({ pass: address.pass });
  for (const key of ["letter", "row", "piece", "find"] as const) {
    const value = address[key];
    if (value !== undefined) query.set(key, String(value));
  }
  return `?${query}`;
}

/** Whether two addresses lay the same letter or row on the desk. */
export const samePaper = (a: BenchAddress, b: BenchAddress): boolean =>
  a.pass === b.pass && a.letter === b.letter && a.row === b.row;
