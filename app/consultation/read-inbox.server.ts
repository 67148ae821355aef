// The register of a case as its page shows it: rows, counts by every filter, and what is proposed.
import type { Reader } from "#db/database.ts";
import { validitiesOf } from "#db/queries/city.ts";
import {
  type InboxFilter,
  inboxCount,
  inboxCounts,
  inboxPage,
  opinionCounts,
  opinionsOfCase,
  personalSpans,
  textsOf,
} from "#db/queries/inbox.ts";
import { maskText } from "../opinion/cut/mask.ts";
import { preCut } from "../opinion/cut/pre-cut.ts";
import { excerpt } from "../shared/text/grapheme.ts";
import { tokyoDay } from "../shared/time/tokyo.ts";
import { parseRules } from "./consultation-rules.schema.ts";

export interface InboxRow {
  readonly id: string;
  readonly serial: number;
  readonly receiptNo: string;
  readonly receiptDigits: string;
  readonly channel: string;
  /** 受付日, a day in Tokyo. */
  readonly on: string;
  readonly about: readonly string[];
  readonly organisation: boolean;
  readonly opinions: number;
  /** Pieces that the rules propose as opinions, for a letter nobody has cut yet. */
  readonly proposedOpinions: number;
  readonly excerpt: string;
  readonly validity: string | null;
  readonly proposed: string;
  readonly proposedReason: string;
  readonly late: boolean;
  readonly postmarkOn: string | null;
  readonly read: boolean;
}

const excerptLength = 28;
const spansOf = (text: string) => preCut(text).filter((piece) => piece.propose === "opinion");

/** What begins a letter once greetings and what may be personal are left out. */
function opening(text: string, personal: readonly { from: number; to: number }[]): string {
  const pieces = preCut(text);
  const first = pieces.find((piece) => piece.propose === "opinion") ?? pieces[0];
  const proposed = pieces.filter((piece) => piece.kind === "personal");
  return excerpt(
    maskText(text, [...personal, ...proposed])
      .slice(first?.from ?? 0)
      .trim(),
    excerptLength,
  );
}

/** A page of the register with its counts. Constant number of queries. */
export async function readInbox(
  reader: Reader,
  consultation: { readonly id: string; readonly city_id: string; readonly rules: string },
  filter: Omit<InboxFilter, "consultationId">,
  page: { after: number; limit: number },
) {
  const wanted = { ...filter, consultationId: consultation.id };
  const [found, shown, counts, validities, opinions] = await Promise.all([
    inboxPage(reader, wanted, { after: page.after, limit: page.limit + 1 }),
    inboxCount(reader, wanted),
    inboxCounts(reader, consultation.id),
    validitiesOf(reader, consultation.city_id),
    opinionsOfCase(reader, consultation.id),
  ]);
  const rows = found.slice(0, page.limit);
  const ids = rows.map((row) => row.id);
  const [texts, personal, perSubmission] = await Promise.all([
    textsOf(reader, ids),
    personalSpans(reader, ids),
    opinionCounts(reader, ids),
  ]);
  const rules = parseRules(consultation.rules);
  const label = (code: string | null, list: readonly { code: string; label: string }[]) =>
    list.find((one) => one.code === code)?.label ?? "";
  const sum = (keep: (row: (typeof counts)[number]) => boolean) =>
    counts.filter(keep).reduce((total, row) => total + Number(row.n), 0);
  const tally = (key: (row: (typeof counts)[number]) => string) => {
    const map = new Map<string, number>();
    for (const row of counts) map.set(key(row), (map.get(key(row)) ?? 0) + Number(row.n));
    return map;
  };
  const byValidity = tally((row) => row.validity ?? "unconfirmed");
  const byChannel = tally((row) => row.channel);
  const proposals = new Map<string, number>();
  for (const row of counts)
    if (row.validity === null)
      proposals.set(row.proposed_validity, (proposals.get(row.proposed_validity) ?? 0) + Number(row.n));
  return {
    rows: rows.map((row): InboxRow => {
      const text = texts.get(row.id) ?? "";
      const cut = Number(perSubmission.find((one) => one.submission_id === row.id)?.n ?? 0);
      return {
        id: row.id,
        serial: row.serial,
        receiptNo: row.receipt_no,
        receiptDigits: row.receipt_digits,
        channel: label(row.channel, rules.channels),
        on: row.received_on ?? tokyoDay(row.arrived_at),
        about: [label(row.eligibility, rules.eligibility), row.age_band ?? ""].filter(Boolean),
        organisation: row.person_kind === "organisation",
        opinions: cut,
        proposedOpinions: cut === 0 ? spansOf(text).length : 0,
        excerpt: opening(
          text,
          personal.filter((span) => span.submission_id === row.id),
        ),
        validity: row.validity === null ? null : label(row.validity, validities),
        proposed: label(row.proposed_validity, validities),
        proposedReason: row.proposed_reason,
        late: row.late === 1,
        postmarkOn: row.postmark_on,
        read: row.read_through === 1,
      };
    }),
    next: found.length > page.limit ? rows.at(-1)?.serial : undefined,
    shown,
    total: sum(() => true),
    persons: sum((row) => row.person_kind === "person"),
    organisations: sum((row) => row.person_kind === "organisation"),
    opinions,
    todo: sum((row) => row.read_through === 0),
    late: sum((row) => row.late === 1),
    unconfirmed: byValidity.get("unconfirmed") ?? 0,
    proposals: [...proposals].map(([code, count]) => ({ label: label(code, validities), count })),
    channels: rules.channels
      .filter((one) => byChannel.has(one.code))
      .map((one) => ({ code: one.code, label: one.label, count: byChannel.get(one.code) ?? 0 })),
    validities: validities
      .filter((one) => byValidity.has(one.code))
      .map((one) => ({ code: one.code, label: one.label, count: byValidity.get(one.code) ?? 0 })),
  };
}
