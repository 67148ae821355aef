// The rules of divisions (課): none is ever deleted; one that ends names who goes on with its work.
import { isWithin } from "./tree-order.ts";

/** A division as stored; it works from `valid_from` to `valid_to` (`YYYY-MM-DD`), both included. */
export interface Division {
  readonly id: string;
  readonly parent_id: string | null;
  readonly name: string;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
  readonly successor_id: string | null;
}

export type DivisionFault =
  | "no_such_division"
  | "parent_below"
  | "parent_over"
  | "dates_order"
  | "successor_needed"
  | "end_needed"
  | "successor_self"
  | "successor_circle"
  | "successor_over"
  | "parts_open";

/** Whether a division works on a day. */
export const isCurrent = (division: Pick<Division, "valid_from" | "valid_to">, day: string): boolean =>
  (division.valid_from === null || division.valid_from <= day) &&
  (division.valid_to === null || division.valid_to >= day);

/** Whether `a` ends before `b` does; a division without an end never does. */
const endsBefore = (a: string | null, b: string | null): boolean => a !== null && (b === null || a < b);

/** Whether the chain of successors that begins with `first` comes to `id`. */
function leadsTo(all: readonly Division[], first: string, id: string): boolean {
  const next = new Map(all.map((division) => [division.id, division.successor_id]));
  for (let at: string | null = first, steps = 0; at !== null && steps <= all.length; steps += 1) {
    if (at === id) return true;
    at = next.get(at) ?? null;
  }
  return false;
}

/** What is wrong with a division as it shall be, among those the city has; null where nothing is. */
export function divisionFault(all: readonly Division[], wanted: Division): DivisionFault | null {
  const known = (id: string | null) => all.find((division) => division.id === id);
  const [parent, successor] = [known(wanted.parent_id), known(wanted.successor_id)];
  if (wanted.parent_id !== null && !parent) return "no_such_division";
  if (wanted.successor_id !== null && !successor) return "no_such_division";
  if (isWithin(all, wanted.parent_id, wanted.id)) return "parent_below";
  if (wanted.valid_from !== null && endsBefore(wanted.valid_to, wanted.valid_from)) return "dates_order";
  if (parent && endsBefore(parent.valid_to, wanted.valid_to)) return "parent_over";
  if (wanted.valid_to !== null && !successor) return "successor_needed";
  if (wanted.valid_to === null && successor) return "end_needed";
  if (successor?.id === wanted.id) return "successor_self";
  if (successor && leadsTo(all, successor.id, wanted.id)) return "successor_circle";
  if (successor && !endsBefore(wanted.valid_to, successor.valid_to)) return "successor_over";
  const parts = all.filter((division) => division.parent_id === wanted.id && division.id !== wanted.id);
  if (parts.some((part) => endsBefore(wanted.valid_to, part.valid_to))) return "parts_open";
  return null;
}
