// Between the form of section periods and what is stored: a day with a time in one field, blank where the case's own counts.
import { deskCaseWords } from "../messages/desk-case.ts";
import type { FormValues } from "../shared/form/parse-form.ts";
import { closingFields, closingInstant } from "../shared/time/closing.ts";
import { parseDay, tokyoDay, tokyoInstant, tokyoTime } from "../shared/time/tokyo.ts";
import { formatDay } from "../shared/time/wareki.ts";
import { readTime } from "./case.schema.ts";
import type { ConsultedSection } from "./consultation.ts";

/** What the fields of a section show; undefined: the section is not under comment. */
export function sectionPeriodFields(section: ConsultedSection | undefined): {
  on: boolean;
  opens: string;
  closes: string;
} {
  const closing = section?.closes_at ? closingFields(section.closes_at) : null;
  return {
    on: section !== undefined,
    opens: section?.opens_at ? `${formatDay(tokyoDay(section.opens_at))} ${tokyoTime(section.opens_at)}` : "",
    closes: closing ? `${formatDay(closing.day)} ${closing.time}` : "",
  };
}

/** A day and, after a space, a time; `preset` where the time is left out. */
function dayAndTime(typed: string, preset: string, today: string): { day: string; time: string } | null {
  const [dayText = "", timeText = preset] = typed.normalize("NFKC").trim().split(/\s+/);
  const [day, time] = [parseDay(dayText, today), readTime(timeText)];
  return day === null || time === null ? null : { day, time };
}

/** The sections that are ticked, with their periods; faults by field path. */
export function readSectionPeriods(
  values: FormValues,
  today: string,
): { sections: ConsultedSection[]; faults: Record<string, string> } {
  const words = deskCaseWords().errors;
  const faults: Record<string, string> = {};
  const sections = Object.entries(values).flatMap(([id, fields]): ConsultedSection[] => {
    if (typeof fields !== "object" || Array.isArray(fields) || fields.on !== "1") return [];
    const [opens, closes] = [String(fields.opens ?? "").trim(), String(fields.closes ?? "").trim()];
    const opening = opens === "" ? null : dayAndTime(opens, "0:00", today);
    const closing = closes === "" ? null : dayAndTime(closes, "23:59", today);
    if (opens !== "" && opening === null) faults[`${id}.opens`] = words.day;
    if (closes !== "" && closing === null) faults[`${id}.closes`] = words.day;
    return [
      {
        section_id: id,
        opens_at: opening && tokyoInstant(opening.day, opening.time === "24:00" ? "23:59" : opening.time),
        closes_at: closing && closingInstant(closing.day, closing.time),
      },
    ];
  });
  return { sections, faults };
}
