// One submission as the desk shows it: masked text, what is known of it, its opinions; never its person.
import type { Reader } from "#db/database.ts";
import { validitiesOf } from "#db/queries/city.ts";
import { personalSpans, type submissionForDesk, textsOf } from "#db/queries/inbox.ts";
import { opinionsOfSubmission } from "#db/queries/register.ts";
import { maskText } from "../opinion/cut/mask.ts";
import { preCut } from "../opinion/cut/pre-cut.ts";
import { parseRules } from "./consultation-rules.schema.ts";

type Row = NonNullable<Awaited<ReturnType<typeof submissionForDesk>>>;

/** A submission with its words; personal data set aside, or proposed to be, is masked. */
export async function readSubmission(
  reader: Reader,
  row: Row,
  consultation: { readonly city_id: string; readonly rules: string },
) {
  const [validities, opinions, texts, personal] = await Promise.all([
    validitiesOf(reader, consultation.city_id),
    opinionsOfSubmission(reader, row.id),
    textsOf(reader, [row.id]),
    personalSpans(reader, [row.id]),
  ]);
  const rules = parseRules(consultation.rules);
  const text = texts.get(row.id) ?? "";
  const proposed =
    row.original === null && row.read_through === 0 ? preCut(text).filter((piece) => piece.kind === "personal") : [];
  const named = (list: readonly { code: string; label: string }[], code: string | null) =>
    list.find((one) => one.code === code)?.label ?? "";
  return {
    receiptNo: row.receipt_no,
    receiptDigits: row.receipt_digits,
    version: row.version,
    channel: named(rules.channels, row.channel),
    web: row.channel === "web",
    arrivedAt: row.arrived_at,
    receivedOn: row.received_on,
    postmarkOn: row.postmark_on,
    late: row.late === 1,
    personKind: row.person_kind,
    eligibility: named(rules.eligibility, row.eligibility),
    ageBand: row.age_band ?? "",
    area: row.area_name ?? "",
    enteredBy: row.entered_by_name,
    validity: row.validity,
    proposedValidity: row.proposed_validity,
    proposedReason: row.proposed_reason,
    validityReason: row.validity_reason,
    validities: validities.map(({ code, label }) => ({ value: code, label })),
    text: maskText(text, [...personal, ...proposed]),
    opinions: opinions.map((one) => ({
      id: one.id,
      ordinal: one.ordinal,
      excerpt: one.excerpt,
      groupId: one.group_id,
      place: one.title === null ? one.place_text : `${one.number} ${one.title}`.trim(),
    })),
  };
}
