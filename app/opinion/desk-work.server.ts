// The frame of every deed at the reading desk: one transaction that does it, moves versions on, and keeps the deed with its inverse.
import type { Writer } from "#db/database.ts";
import { deskCase, insertDeed, latestDeeds, moveVersions, type Versioned } from "#db/queries/desk.ts";
import { change, done, type Result, refuse } from "../audit/change.server.ts";
import type { Action } from "../role/action.ts";
import type { Actor } from "../role/role.ts";
import type { House } from "../shared/house.server.ts";
import { uuidv7 } from "../shared/uuid.server.ts";

/** Why a deed is not done; the sentence of each is in the words of the bench. */
export type DeskRefusal =
  /** Nothing can be sorted before the case opens. */
  | "closed_case"
  /** What is named does not exist in this case, its plan, draft or city. */
  | "other_case"
  | "withdrawn"
  | "dropped"
  | "outside_text"
  | "cuts_grapheme"
  | "empty"
  | "already_taken"
  | "cannot_cut"
  | "nothing_before"
  | "unread"
  /** The row would be left without opinions, but its number is published. */
  | "published_number"
  /** Nobody else is in the row. */
  | "alone"
  | "row_gone"
  | "loop"
  /** Another row gives this row's answer as its own. */
  | "pointed_at"
  | "not_text"
  | "same_text"
  | "before_not_found"
  | "not_named"
  | "not_asked";

/** A deed as it is kept; `deed.schema.ts` of the desk reads it back. */
export interface DeedJson {
  readonly kind: string;
}

/** What a deed touches; every thing named moves on by exactly one version. */
export interface Touched {
  readonly opinions?: Iterable<string>;
  readonly submissions?: Iterable<string>;
  readonly rows?: Iterable<string>;
}

/** What a deed leaves behind. `inverse` names the versions after the deed: those before it plus one, 1 for what it made. */
export interface Worked<D extends DeedJson = DeedJson> {
  readonly inverse: D;
  readonly fields: readonly string[];
  readonly touched: Touched;
  /** What the audit row names. */
  readonly made: { readonly kind: "opinion" | "submission" | "opinion_group"; readonly id: string };
  /** The opinion, row or revision that came into being. */
  readonly created?: Created;
}

export interface Created {
  readonly opinionId?: string;
  readonly groupId?: string;
  readonly revisionId?: string;
}

/** `stale`: the version seen is not the one there is. `already`: it is as wished, so nothing is done. */
export type DeskOutcome<D extends DeedJson = DeedJson> = Worked<D> | { readonly no: DeskRefusal | "stale" | "already" };

export const no = <R extends DeskRefusal | "stale" | "already">(why: R): { no: R } => ({ no: why });

/** What the work of a deed is given. */
export interface Desk {
  readonly w: Writer;
  readonly at: string;
  readonly actor: Actor;
  readonly theCase: NonNullable<Awaited<ReturnType<typeof deskCase>>>;
}

/** Who does a deed, when, in which case; `undoes` names the deed it takes back. */
export interface DeskDeed<D extends DeedJson = DeedJson> {
  readonly actor: Actor;
  readonly at: string;
  readonly consultationId: string;
  readonly deed: D;
  readonly undoes?: string;
}

/** A deed that was done. `deedId` is null when it was so already, or when no member of staff did it: then nothing can be taken back. */
export interface DeedDone {
  readonly deedId: string | null;
  readonly inverse: DeedJson | null;
  readonly created: Created;
  /** Versions of all that was touched, as they are now: what a next deed of the same press must name. */
  readonly after: VersionsSeen;
}

/** What is there now, where a deed had seen another version: who touched the thing last, when, and what they did. */
export interface StaleNow {
  readonly last: { readonly by: string; readonly at: string; readonly deed: DeedJson } | null;
}

export type DeskResult =
  | { readonly ok: true; readonly value: DeedDone }
  | { readonly ok: false; readonly refused: DeskRefusal | "gone" | "forbidden" }
  | { readonly ok: false; readonly refused: "stale"; readonly now: StaleNow };

/** Versions by kind and id (`opinion:…`), as kept beside a deed so that later ones can tell what was built on it. */
export type VersionsSeen = Readonly<Record<string, number>>;

/** How a deed is kept in `deed.command`. */
export interface KeptDeed {
  readonly deed: DeedJson;
  readonly before: VersionsSeen;
  readonly after: VersionsSeen;
}

export const readKept = (command: string): KeptDeed => JSON.parse(command) as KeptDeed;

async function moveOn(w: Writer, touched: Touched): Promise<{ before: VersionsSeen; after: VersionsSeen }> {
  const before: Record<string, number> = {};
  const after: Record<string, number> = {};
  const tables: readonly [Versioned, Iterable<string> | undefined][] = [
    ["submission", touched.submissions],
    ["opinion_group", touched.rows],
    ["opinion", touched.opinions],
  ];
  for (const [table, ids] of tables) {
    for (const [id, version] of await moveVersions(w, table, [...new Set(ids)].sort())) {
      before[`${table}:${id}`] = version - 1;
      after[`${table}:${id}`] = version;
    }
  }
  return { before, after };
}

/** Things a deed names, as keys of `VersionsSeen`. */
function named(deed: DeedJson): string[] {
  const { opinionId, submissionId, groupId, opinions } = deed as DeedJson & {
    opinionId?: string;
    submissionId?: string;
    groupId?: string;
    opinions?: readonly { readonly opinionId: string }[];
  };
  if (opinions) return opinions.map((one) => `opinion:${one.opinionId}`);
  if (opinionId) return [`opinion:${opinionId}`];
  if (submissionId) return [`submission:${submissionId}`];
  return groupId ? [`opinion_group:${groupId}`] : [];
}

const RECENT = 200;

async function staleNow(house: House, consultationId: string, deed: DeedJson): Promise<StaleNow> {
  const keys = named(deed);
  for (const row of await latestDeeds(house.reader, consultationId, RECENT)) {
    const kept = readKept(row.command);
    if (keys.some((key) => key in kept.after)) return { last: { by: row.name, at: row.at, deed: kept.deed } };
  }
  return { last: null };
}

/**
 * Does one deed: in one transaction the case is locked (so deeds of a case follow each other), the work is done, versions move
 * on and, for staff, the deed is kept with its inverse. The system may act too, but its deeds are not kept.
 */
export async function atDesk<D extends DeedJson>(
  house: House,
  action: Action,
  { actor, at, consultationId, deed, undoes }: DeskDeed<D>,
  work: (desk: Desk) => Promise<DeskOutcome>,
): Promise<DeskResult> {
  const deedId = actor.kind === "staff" ? uuidv7() : null;
  const subject = { kind: "consultation", id: consultationId } as const;
  type Left = DeskRefusal | "stale" | "already";
  const result: Result<DeedDone, Left> = await change<DeedDone, Left>(
    house,
    { actor, action, subject, at },
    async (w) => {
      const theCase = await deskCase(w, consultationId);
      if (!theCase || theCase.announced_at === null || at < theCase.first_opens_at) return refuse("closed_case");
      const outcome = await work({ w, at, actor, theCase });
      if ("no" in outcome) return refuse(outcome.no);
      const { before, after } = await moveOn(w, outcome.touched);
      if (deedId !== null && actor.kind === "staff") {
        await insertDeed(w, {
          id: deedId,
          consultation_id: consultationId,
          account_id: actor.id,
          at,
          command: JSON.stringify({ deed, before, after } satisfies KeptDeed),
          inverse: JSON.stringify(outcome.inverse),
          undoes_id: undoes ?? null,
        });
      }
      const value = { deedId, inverse: outcome.inverse, created: outcome.created ?? {}, after };
      return done(value, { fields: outcome.fields, made: outcome.made });
    },
  );
  if (result.ok) return result;
  const { refused } = result;
  if (refused === "already") return { ok: true, value: { deedId: null, inverse: null, created: {}, after: {} } };
  if (refused === "stale") return { ok: false, refused, now: await staleNow(house, consultationId, deed) };
  return { ok: false, refused };
}
