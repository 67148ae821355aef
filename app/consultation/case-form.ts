// Between the form of a case and what is stored of it.
import { closingFields } from "../shared/time/closing.ts";
import { tokyoDay, tokyoTime } from "../shared/time/tokyo.ts";
import { formatDay } from "../shared/time/wareki.ts";
import type { CaseForm } from "./case.schema.ts";
import { type ConsultationRules, parseRules } from "./consultation-rules.schema.ts";

const lines = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

/** Codes stay with their rows; a row without one gets the next free number. */
function withCodes<T extends { code: string }>(rows: readonly T[], prefix: string): T[] {
  const taken = new Set(rows.map((row) => row.code).filter(Boolean));
  let number = 1;
  return rows.map((row) => {
    if (row.code !== "") return row;
    while (taken.has(`${prefix}${number}`)) number += 1;
    taken.add(`${prefix}${number}`);
    return { ...row, code: `${prefix}${number}` };
  });
}

/** The rules a form asks for. The web is always a channel and is judged by arrival. */
export function rulesOf(form: CaseForm, webLabel: string): ConsultationRules {
  const eligibility = form.eligibility.filter((row) => row.label !== "");
  const channels = form.channels.filter((row) => row.label !== "" && row.code !== "web");
  const web = form.channels.find((row) => row.code === "web");
  return {
    identity: form.identity,
    eligibility: withCodes(eligibility, "who"),
    ageBands: lines(form.ageBands),
    channels: [
      { code: "web", label: web?.label || webLabel, address: web?.address ?? "", closing: "arrival" },
      ...withCodes(channels, "way"),
    ],
  };
}

export interface StoredCase {
  readonly version: number;
  readonly title: string;
  readonly procedure_word: string;
  readonly basis: string;
  readonly purpose: string;
  readonly reason: string;
  readonly opens_at: string;
  readonly closes_at: string;
  readonly short_period_reason: string;
  readonly rules: string;
  readonly announcement: string;
  readonly places: string;
  readonly use_notice: string;
  readonly publication_notice: string;
  readonly contact_office: string;
  readonly contact_phone: string;
  readonly contact_hours: string;
  readonly contact_mail: string;
  readonly count_column: "opinions" | "people";
  readonly opinion_column: "summary" | "verbatim";
}

/** What the four fields of a period show for two instants. */
export function periodFieldsOf(opensAt: string, closesAt: string) {
  const closing = closingFields(closesAt);
  return {
    opensOn: formatDay(tokyoDay(opensAt)),
    opensTime: tokyoTime(opensAt),
    closesOn: formatDay(closing.day),
    closesTime: closing.time,
  };
}

/** The form filled with what is stored. */
export function caseFormOf(row: StoredCase): CaseForm {
  const rules = parseRules(row.rules);
  return {
    version: row.version,
    title: row.title,
    procedureWord: row.procedure_word,
    basis: row.basis,
    purpose: row.purpose,
    reason: row.reason,
    ...periodFieldsOf(row.opens_at, row.closes_at),
    shortPeriodReason: row.short_period_reason,
    eligibility: rules.eligibility,
    identity: rules.identity,
    ageBands: rules.ageBands.join("\n"),
    channels: rules.channels,
    announcement: row.announcement,
    places: row.places,
    useNotice: row.use_notice,
    publicationNotice: row.publication_notice,
    office: row.contact_office,
    phone: row.contact_phone,
    hours: row.contact_hours,
    mail: row.contact_mail,
    countColumn: row.count_column,
    opinionColumn: row.opinion_column,
  };
}
