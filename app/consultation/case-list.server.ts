// The lists of cases that everybody may read: what is open, what comes, what is over.
import type { Reader } from "#db/database.ts";
import {
  type CaseMark,
  type CaseScope,
  liveCases,
  type PastKind,
  type PublicCase,
  pastCases,
} from "#db/queries/public.ts";
import { daysLeft } from "../shared/time/tokyo.ts";
import { listedPhase, listGoodUntil, toldClosing } from "./case-times.ts";

/** A case as lists show it; holds nothing of what was submitted. */
export const listed = (of: PublicCase, at: string) => {
  const closesAt = toldClosing(of, at);
  return {
    id: of.id,
    slug: of.slug,
    title: of.title,
    procedureWord: of.procedure_word,
    purpose: of.purpose,
    phase: listedPhase(of, at),
    city: { slug: of.city_slug, name: of.city_name },
    plan: { slug: of.plan_slug, title: of.plan_title },
    draft: { slug: of.draft_slug, title: of.draft_title, stage: of.draft_stage },
    opensAt: of.whole_opens_at,
    closesAt,
    endedAt: of.whole_closes_at,
    days: daysLeft(at, closesAt),
    publishedAt: of.published_at,
    stoppedAt: of.stopped_at,
  };
};

export type ListedRow = ReturnType<typeof listed>;

/** What the list is narrowed to. `past` has no name of its own in addresses: it is part of the whole list. */
export type ListKind = "all" | "open" | "announced" | "reviewing" | "published";

const kinds: readonly string[] = ["open", "announced", "reviewing", "published"];

/** Reads the filter of an address; anything unknown is the whole list. */
export const listKind = (text: string | null): ListKind =>
  text !== null && kinds.includes(text) ? (text as ListKind) : "all";

/** Where a list goes on, as it stands in an address: instant and id of the last case. */
export const markText = (mark: CaseMark): string => `${mark.opensAt}_${mark.id}`;

/** Reads a mark; undefined when it is none. */
export function readMark(text: string | null): CaseMark | undefined {
  const parts = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f-]{36})$/.exec(text ?? "");
  return parts?.[1] && parts[2] ? { opensAt: parts[1], id: parts[2] } : undefined;
}

const pastKind: Partial<Record<ListKind, PastKind>> = { reviewing: "waiting", published: "published" };

/** Past cases on one page. */
const pageSize = 20;

/** A page of the list: what is open and what comes stand on its first page only. */
export async function caseList(
  reader: Reader,
  scope: CaseScope,
  query: { kind: ListKind; after?: CaseMark },
  at: string,
) {
  const { kind, after } = query;
  const [live, past] = await Promise.all([
    liveCases(reader, scope, at),
    kind === "open" || kind === "announced"
      ? []
      : pastCases(reader, scope, { at, kind: pastKind[kind], after, limit: pageSize + 1 }),
  ]);
  const phased = live.map((of) => listed(of, at));
  const first = after === undefined;
  const shown = past.slice(0, pageSize);
  const last = shown.at(-1);
  return {
    open: first && (kind === "all" || kind === "open") ? phased.filter((of) => of.phase === "open") : [],
    ahead: first && (kind === "all" || kind === "announced") ? phased.filter((of) => of.phase === "announced") : [],
    past: shown.map((of) => listed(of, at)),
    next: past.length > pageSize && last ? markText({ opensAt: last.opens_at, id: last.id }) : null,
    goodUntil: listGoodUntil(live, at),
  };
}
