// What the site must reach, and what it reached in this run.
import { type Aim, type Measured, times } from "./report.ts";
import type { Weight } from "./weight.ts";

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;

/**
 * The aims, judged by the SQLite rows with the most opinions, else by those of the engine that was measured.
 * @param weights of a first visit
 */
export function aimsOf(rows: readonly Measured[], weights: { reading: Weight; form: Weight }): Aim[] {
  const engine = rows.some((row) => row.engine === "sqlite") ? "sqlite" : "postgres";
  const most = Math.max(...rows.filter((row) => row.engine === engine).map((row) => row.opinions));
  const judged = rows.filter((row) => row.engine === engine && row.opinions === most);
  const where = `${engine}, ${most.toLocaleString("en")} opinions`;
  const ratioOf = (name: string): number => judged.find((row) => row.name === name)?.ratio ?? Number.NaN;
  const aim = (name: string, least: number, more = ""): Aim => {
    const ratio = ratioOf(name);
    return {
      what: `${name}, at least ${times(least)} (${where})`,
      reached: ratio >= least,
      value: times(ratio) + more,
    };
  };
  const submission = judged.find((row) => row.name === "submission");
  const rate = submission?.ours_rps ?? Number.NaN;
  const list = judged.find((row) => row.name === "list, 50 of 50 to 50 of 2,000");
  const cost = list?.ratio ?? Number.NaN;
  const memory = Math.max(...judged.map((row) => row.rss_mb));
  const whole = ({ html, styles, scripts, later }: Weight): number => html + styles + scripts + later;
  const parts = ({ html, styles, scripts, later }: Weight): string =>
    `HTML ${kilobytes(html)}, CSS ${kilobytes(styles)}, scripts ${kilobytes(scripts)}, scripts later ${kilobytes(later)}`;
  const [reading, form] = [whole(weights.reading), whole(weights.form)];
  return [
    aim("reading page, kept", 1.5),
    aim("reading page, rendered", 1 / 8),
    aim(
      "submission",
      0.3,
      ` of the same rows (${times(ratioOf("submission, to one bare insert"))} of one bare insert)`,
    ),
    { what: `submission, at least 200/s (${where})`, reached: rate >= 200, value: `${rate.toFixed(0)}/s` },
    { what: `50 of 2,000 costs at most 1.2 × 50 of 50 (${where})`, reached: cost <= 1.2, value: times(cost) },
    { what: `process under 300 MB (${where})`, reached: memory < 300, value: `${memory.toFixed(0)} MB` },
    {
      what: "first visit of the longest reading page under 30 KB, without script",
      reached: reading < 30_000 && weights.reading.scripts + weights.reading.later === 0,
      value: `${kilobytes(reading)} (${parts(weights.reading)})`,
    },
    {
      what: "first visit of the comment form under 130 KB with all its scripts",
      reached: form < 130_000,
      value: `${kilobytes(form)} (${parts(weights.form)})`,
    },
  ];
}
