// Servers measured in turn: a round asks every one of them once, so that what else the machine does meets all alike.
import type { Running } from "./running.ts";
import { type Shot, shoot, type Wish } from "./shoot.ts";

/** A server and what it is asked for. */
export interface Lane {
  readonly server: Running;
  readonly wish: Wish;
}

export interface Pace {
  readonly rounds: number;
  readonly seconds: number;
  /** Seconds before the first round. */
  readonly warm: number;
}

/** Warms every lane up, then measures each once a round, in the order given. Returns the shots of each, round by round. */
export async function race<K extends string>(lanes: Readonly<Record<K, Lane>>, pace: Pace): Promise<Record<K, Shot[]>> {
  const keys = Object.keys(lanes) as K[];
  const shots = Object.fromEntries(keys.map((key) => [key, []])) as unknown as Record<K, Shot[]>;
  for (const key of keys) await shoot(lanes[key].server, lanes[key].wish, pace.warm);
  for (let round = 0; round < pace.rounds; round += 1) {
    for (const key of keys) shots[key].push(await shoot(lanes[key].server, lanes[key].wish, pace.seconds));
  }
  return shots;
}
