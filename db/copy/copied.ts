// What a copy of a database holds, and why one is refused.
import type { Engine } from "../dialects/portable.ts";

/** What a copy holds. */
export interface Copied {
  readonly engine: Engine;
  /** Name of the file in its folder. */
  readonly file: string;
  /** Rows by table, of the same instant as the copy. */
  readonly counts: Readonly<Record<string, number>>;
  readonly migrations: readonly string[];
}

/** `absent`: no such database; `empty`: no rows in any table of ours; `filled`: somebody's data. */
export type DatabaseState = "absent" | "empty" | "filled";

/** A reason, in a sentence for the person at the terminal, why a database was left as it was. */
export class CopyRefused extends Error {
  override readonly name = "CopyRefused";
}
