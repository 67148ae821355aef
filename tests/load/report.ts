// What the bench prints: a line for each thing measured, then every aim with what was reached.
import type { Shot } from "./shoot.ts";

/** A row of `--json`. */
export interface Row {
  readonly name: string;
  readonly engine: "sqlite" | "postgres";
  readonly opinions: number;
  readonly ours_rps: number;
  readonly reference_rps: number;
  /** Median of the ratios of the rounds. */
  readonly ratio: number;
  readonly p50_ms: number;
  readonly p99_ms: number;
  /** Most memory that the measured server process has held until then, in 10^6 bytes. */
  readonly rss_mb: number;
}

/** A row with what only the printed line says. */
export interface Measured extends Row {
  /** Ratios of the rounds. */
  readonly ratios: readonly number[];
  /** Processor time of the reference for one answer, over that of ours; null where the system does not tell. */
  readonly processorRatio: number | null;
  /** Milliseconds of processor time for one answer. */
  readonly processor: { readonly ours: number; readonly reference: number } | null;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

const of = (shots: readonly Shot[], key: "perSecond" | "p50" | "p99"): number => median(shots.map((shot) => shot[key]));

function processorOf(shots: readonly Shot[]): number | null {
  const known = shots.flatMap((shot) => (shot.processor === null ? [] : [shot.processor]));
  return known.length === 0 ? null : median(known);
}

/** Makes a row of the rounds of two servers, the nth of the one beside the nth of the other. */
export function measured(
  about: Pick<Row, "name" | "engine" | "opinions" | "rss_mb">,
  ours: readonly Shot[],
  reference: readonly Shot[],
): Measured {
  const ratios = ours.map((shot, round) => shot.perSecond / (reference[round]?.perSecond ?? Number.NaN));
  const [own, theirs] = [processorOf(ours), processorOf(reference)];
  return {
    ...about,
    ours_rps: of(ours, "perSecond"),
    reference_rps: of(reference, "perSecond"),
    ratio: median(ratios),
    p50_ms: of(ours, "p50"),
    p99_ms: of(ours, "p99"),
    ratios,
    processor: own === null || theirs === null ? null : { ours: own, reference: theirs },
    processorRatio: own === null || theirs === null ? null : theirs / own,
  };
}

const figures = (value: number, places: number): string =>
  value.toLocaleString("en", { minimumFractionDigits: places, maximumFractionDigits: places });
const perSecond = (value: number): string => `${figures(value, 0)}/s`;
export const times = (value: number): string => `${figures(value, value < 1 ? 3 : 2)} ×`;
const ms = (value: number): string => `${figures(value, value < 10 ? 2 : 0)} ms`;

/** The line of a row. */
export function line(row: Measured): string {
  const rounds = row.ratios.map((ratio) => figures(ratio, ratio < 1 ? 3 : 2)).join(" ");
  const { processor } = row;
  return [
    `  ${row.name.padEnd(38)}`,
    perSecond(row.ours_rps).padStart(9),
    perSecond(row.reference_rps).padStart(10),
    times(row.ratio).padStart(9),
    ` (${rounds})`,
    ` p50 ${ms(row.p50_ms)}, p99 ${ms(row.p99_ms)}`,
    processor === null
      ? ""
      : `, processor ${ms(processor.ours)} to ${ms(processor.reference)} = ${times(row.processorRatio ?? Number.NaN)}`,
  ].join("");
}

export const plain = ({ name, engine, opinions, ours_rps, reference_rps, ratio, p50_ms, p99_ms, rss_mb }: Row): Row => {
  const round = (value: number, places: number): number => Number(value.toFixed(places));
  return {
    name,
    engine,
    opinions,
    ours_rps: round(ours_rps, 1),
    reference_rps: round(reference_rps, 1),
    ratio: round(ratio, 4),
    p50_ms: round(p50_ms, 2),
    p99_ms: round(p99_ms, 2),
    rss_mb: round(rss_mb, 1),
  };
};

/** An aim with what was reached. */
export interface Aim {
  readonly what: string;
  readonly reached: boolean;
  readonly value: string;
}

/** The aims, as lines. */
export const aimLines = (aims: readonly Aim[]): string[] =>
  aims.map(({ what, reached, value }) => `  ${reached ? "✓" : "✗"} ${what}: ${value}`);
