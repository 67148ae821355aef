// Fiscal years as people type them.
import { ERAS } from "../shared/time/era.ts";

const first = 1868;
const last = 2200;

/**
 * Reads a fiscal year: 令和9年度, 令和9, R9, 2027, 2027年度, 令和9年度（2027年度）; full or half width. A number without an era
 * is a western year. 平成 is read on past its end, as papers printed before 2019 name years.
 * @returns the western year in which it begins; null when it is none, or its two names contradict each other
 */
export function readFiscalYear(typed: string): number | null {
  const text = typed.normalize("NFKC").replace(/\s+/g, "").toUpperCase();
  const found = /^(?:(\d{4})|(\D{1,2})(元|\d{1,3}))年?度?(?:\((\d{4})年?度?\))?$/.exec(text);
  if (!found) return null;
  const [, western, name, ofEra, beside] = found;
  const era = ERAS.find((one) => one.name === name || one.letter === name);
  if (western === undefined && era === undefined) return null;
  const number = ofEra === "元" ? 1 : Number(ofEra);
  const year = western === undefined ? (era?.firstYear ?? 0) + number - 1 : Number(western);
  if ((western === undefined && number < 1) || year < first || year > last) return null;
  return beside === undefined || Number(beside) === year ? year : null;
}
