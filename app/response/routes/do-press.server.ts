// Does the deeds of a press one after another; the first that is refused ends it, and what was done before stays done.
import { benchWords } from "#app/messages/bench.ts";
import type { DeskResult } from "#app/opinion/desk-work.server.ts";
import type { Actor } from "#app/role/role.ts";
import type { House } from "#app/shared/house.server.ts";
import { tokyoDay, tokyoTime } from "#app/shared/time/tokyo.ts";
import { formatDay, formatTime } from "#app/shared/time/wareki.ts";
import { classesOf } from "#db/queries/consultation.ts";
import { type BenchDeed, deedSchema } from "../deed.schema.ts";
import { doDeed } from "../do-deed.server.ts";
import type { PostedDeed } from "../ui/fill-press.ts";
import type { Outcome } from "../ui/press.ts";

export interface PressAt {
  readonly actor: Actor;
  /** Arrival instant. */
  readonly at: string;
  readonly consultationId: string;
}

/** The thing whose version a deed names. */
function namedBy(deed: PostedDeed): string {
  return String(deed.opinionId ?? deed.submissionId ?? deed.groupId ?? "");
}

function whenWords(instant: string, now: string): string {
  const time = formatTime(tokyoTime(instant));
  return tokyoDay(instant) === tokyoDay(now) ? time : formatDay(tokyoDay(instant)) + time;
}

/** Why a deed was refused, as a sentence that says what to do. */
export function refusalSentence(result: Extract<DeskResult, { ok: false }>, now: string): string {
  const words = benchWords().refused;
  if (result.refused === "stale" && result.now.last !== null)
    return words.staleBy(result.now.last.by, whenWords(result.now.last.at, now));
  return words[result.refused];
}

/** Own sentences of the schema are Japanese; what zod says by itself is for nobody's eyes. */
const isOurs = (message: string): boolean => /[ぁ-ん]/.test(message);

/** A change of the draft is left out where the class chosen with it asks for none. */
async function asked(
  house: House,
  consultationId: string,
  deeds: readonly PostedDeed[],
): Promise<readonly PostedDeed[]> {
  const [answer] = deeds;
  if (answer?.kind !== "answer" || typeof answer.classId !== "string" || deeds.length < 2) return deeds;
  const classes = await classesOf(house.reader, consultationId);
  const chosen = classes.find(({ id }) => id === answer.classId);
  return chosen?.requires_revision === 0 ? deeds.filter(({ kind }) => kind !== "revise") : deeds;
}

/**
 * Does what was posted. Each deed names the version the page saw; a deed that follows another on the same thing names the
 * version which that one left.
 */
export async function doPress(
  house: House,
  { actor, at, consultationId }: PressAt,
  posted: readonly PostedDeed[],
): Promise<Outcome> {
  const did: BenchDeed["kind"][] = [];
  const moved = new Map<string, number>();
  for (const wanted of await asked(house, consultationId, posted)) {
    const name = namedBy(wanted);
    const version = Number(wanted.version) + (moved.get(name) ?? 0);
    const parsed = deedSchema.safeParse({ ...wanted, version });
    if (!parsed.success) {
      const ours = parsed.error.issues.find(({ message }) => isOurs(message))?.message;
      return { ok: false, did, refused: "invalid", sentence: ours ?? benchWords().trouble.unread };
    }
    const result = await doDeed(house, { actor, at, consultationId, deed: parsed.data });
    if (!result.ok) return { ok: false, did, refused: result.refused, sentence: refusalSentence(result, at) };
    if (result.value.deedId !== null) moved.set(name, (moved.get(name) ?? 0) + 1);
    did.push(parsed.data.kind);
  }
  return { ok: true, did };
}
