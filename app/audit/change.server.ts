// The one door through which the installation changes: permission, rule, work and audit row in one transaction.
import type { Writer } from "#db/database.ts";
import { insertAuditEntry, moveScopes } from "#db/queries/audit.ts";
import { type SubjectKind, type SubjectRow, subjectOf } from "#db/queries/subject.ts";
import { Rollback, writing } from "#db/transaction.ts";
import type { Action } from "../role/action.ts";
import { may } from "../role/may.ts";
import type { Actor } from "../role/role.ts";
import type { House } from "../shared/house.server.ts";
import { uuidv7 } from "../shared/uuid.server.ts";

/** Who does what to which thing, and when the request arrived. */
export interface Deed {
  readonly actor: Actor;
  readonly action: Action;
  readonly subject: { readonly kind: SubjectKind; readonly id: string };
  readonly at: string;
}

/** What the work leaves behind beside its rows. */
export interface Done<T> {
  readonly value: T;
  /** Names of the fields that changed, for the audit row; never their contents. */
  readonly fields: readonly string[];
  /** The thing the audit row names where it is not the subject itself, such as a row just made. */
  readonly made?: { readonly kind: string; readonly id: string };
  /** City of the audit row where the subject lies in none, such as a city just made. */
  readonly city?: string;
  /** Scopes whose public pages now show something else. */
  readonly moves?: readonly string[];
}

type Outcome<T, R extends string> = { readonly done: Done<T> } | { readonly refused: R };

export const done = <T>(value: T, left: Omit<Done<T>, "value">): { done: Done<T> } => ({ done: { value, ...left } });
export const refuse = <R extends string>(refused: R): { refused: R } => ({ refused });

/** What a command answers: its value, or why not. `gone`: no such thing; `forbidden`: not for this actor. */
export type Result<T, R extends string = never> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refused: R | "gone" | "forbidden" };

/**
 * Opens a transaction, reads the subject, checks permission, runs the work, writes the audit row, commits.
 * Inside `work` only queries are awaited: hashes, ciphers, files and mail are done before and handed in.
 * A refusal leaves no trace in any table.
 */
export async function change<T, R extends string = never>(
  house: House,
  deed: Deed,
  work: (writer: Writer, subject: SubjectRow) => Promise<Outcome<T, R>>,
): Promise<Result<T, R>> {
  let refused: R | "gone" | "forbidden" | undefined;
  let moves: readonly string[] = [];
  const leave = (why: R | "gone" | "forbidden"): never => {
    refused = why;
    throw new Rollback();
  };
  try {
    const value = await writing(house.connection, async (writer) => {
      const subject = (await subjectOf(writer, deed.subject.kind, deed.subject.id)) ?? leave("gone");
      if (!may(deed.actor, deed.action, subject)) leave("forbidden");
      const outcome = await work(writer, subject);
      if ("refused" in outcome) return leave(outcome.refused);
      const left = outcome.done;
      moves = left.moves ?? [];
      await moveScopes(writer, moves);
      await insertAuditEntry(writer, {
        id: uuidv7(),
        at: deed.at,
        city_id: left.city ?? subject.city ?? null,
        actor_kind: deed.actor.kind,
        actor_id: deed.actor.kind === "staff" ? deed.actor.id : null,
        action: deed.action,
        subject_kind: left.made?.kind ?? subject.kind,
        subject_id: left.made?.id ?? subject.id,
        fields: JSON.stringify(left.fields),
      });
      return left.value;
    });
    house.scopes.moved(moves);
    return { ok: true, value };
  } catch (error) {
    if (error instanceof Rollback && refused !== undefined) return { ok: false, refused };
    throw error;
  }
}
