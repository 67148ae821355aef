// Numbers that tie what a visitor saw to a line in the log.
import { randomInt } from "node:crypto";

/** Eight digits in fours, easy to read out. */
export function incidentNumber(): string {
  const digits = String(randomInt(0, 100_000_000)).padStart(8, "0");
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}
