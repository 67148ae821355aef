// What a case waits for next: the way from what arrived to the published result, and where on it the work stands.
import type { Phase } from "./consultation.ts";

/** How much of a case is left to do; whole numbers. */
export interface WorkLeft {
  readonly letters: number;
  /** Submissions whose validity nobody has confirmed. */
  readonly unjudged: number;
  /** Submissions not read through. */
  readonly unread: number;
  readonly rows: number;
  readonly unanswered: number;
}

/** `wait`: nothing can be done before the period goes on; `none`: the case is over. */
export type NextWork = "prepare" | "wait" | "judge" | "read" | "answer" | "publish" | "none";

/** The job that comes first in a phase; validity is confirmed when the period is over, reading need not wait for that. */
export function nextWork(phase: Phase, left: WorkLeft): NextWork {
  if (phase === "preparing") return "prepare";
  if (phase === "announced") return "wait";
  if (phase === "published" || phase === "stopped" || phase === "reopened") return "none";
  const over = phase !== "open";
  if (over && left.unjudged > 0) return "judge";
  if (left.unread > 0) return "read";
  if (left.unanswered > 0) return "answer";
  return over ? "publish" : "wait";
}
