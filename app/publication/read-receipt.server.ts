// What a receipt shows of one submission: its sheet, and from publication on what became of each opinion.
import type { Reader } from "#db/database.ts";
import { consultationById, consultedSections } from "#db/queries/consultation.ts";
import { sectionHeads } from "#db/queries/draft.ts";
import { publishedAnswers } from "#db/queries/publication.ts";
import {
  opinionSpansOf,
  opinionsOfSubmission,
  personalStretches,
  publicReason,
  publishedOpinions,
  transcriptTexts,
} from "#db/queries/receipt.ts";
import { wholePeriod } from "../consultation/consultation.ts";
import { parseRules } from "../consultation/consultation-rules.schema.ts";
import { placeOf } from "../draft/section-place.ts";
import { receiptWords } from "../messages/receipt.ts";
import { excerptMasked } from "../opinion/cut/mask.ts";
import type { Receipt } from "../opinion/receipt/look-up-receipt.server.ts";
import {
  aboutText,
  classText,
  type OpinionOutcome,
  type Outcome,
  type ReceiptSheet,
  whoText,
} from "../opinion/receipt/receipt-sheet.ts";
import { receiptState } from "../opinion/receipt/receipt-state.ts";
import { parseBoxes } from "../opinion/submission/comment.ts";
import { type PublishedColumns, parsePublishedColumns, withdrawnText } from "./published-columns.ts";

/** The places of a draft in words, by section id; null is the whole plan. */
async function placesOf(reader: Reader, draftId: string): Promise<(sectionId: string | null, typed: string) => string> {
  const all = new Map((await sectionHeads(reader, draftId)).map((section) => [section.id, section]));
  return (sectionId, typed) => {
    const section = sectionId === null ? undefined : all.get(sectionId);
    return section ? placeOf(all, section) : typed || receiptWords().wholePlan;
  };
}

/** The words of each opinion, with personal stretches hidden where a person wrote on paper. */
async function textsOf(reader: Reader, receipt: Receipt): Promise<ReadonlyMap<string, string>> {
  const [spans, transcripts, personal] = await Promise.all([
    opinionSpansOf(reader, receipt.id),
    transcriptTexts(reader, receipt.id),
    personalStretches(reader, receipt.id),
  ]);
  const versions = new Map(transcripts.map(({ version, text }) => [version, text]));
  if (receipt.original !== null) versions.set(0, receipt.original);
  const texts = new Map<string, string>();
  for (const id of new Set(spans.map((span) => span.opinion_id))) {
    const own = spans.filter((span) => span.opinion_id === id);
    const version = own[0]?.text_version ?? 0;
    const hidden = receipt.original === null ? personal.filter((one) => one.text_version === version) : [];
    const stretch = (one: { span_from: number; span_to: number }) => ({ from: one.span_from, to: one.span_to });
    texts.set(id, excerptMasked(versions.get(version) ?? "", own.map(stretch), hidden.map(stretch)));
  }
  return texts;
}

type Published = Awaited<ReturnType<typeof publishedOpinions>>[number];

type Pointed = ReadonlyMap<number, PublishedColumns>;

/** What the rows say that others point to, by number, unless they were withdrawn; all rows are of one edition. */
async function pointedAnswers(reader: Reader, consultationId: string, rows: readonly Published[]) {
  const nos = rows.flatMap(({ columns }) => (columns === null ? [] : (parsePublishedColumns(columns).sameAsNo ?? [])));
  const answers = await publishedAnswers(reader, consultationId, rows[0]?.edition ?? 0, nos);
  return new Map(answers.map(({ no, columns }) => [no, parsePublishedColumns(columns)]));
}

function outcomeOf(row: Published, pointed: Pointed): Outcome {
  if (row.no === null || row.columns === null) return { kind: "excluded", reason: row.excluded_reason };
  if (row.withdrawn_at !== null && row.withdrawn_kind !== null) {
    return { kind: "withdrawn", no: row.no, text: withdrawnText(row.withdrawn_at, row.withdrawn_kind) };
  }
  const columns = parsePublishedColumns(row.columns);
  const to = columns.sameAsNo === null ? undefined : pointed.get(columns.sameAsNo);
  return {
    kind: "row",
    no: row.no,
    count: columns.count,
    response: to?.response ?? columns.response,
    classLabel: classText(columns.classCode, columns.classLabel),
    changes: columns.changes.length > 0 ? columns.changes : (to?.changes ?? []),
    samePlaceNo: columns.sameAsNo,
  };
}

/** The newest word on each opinion; editions come newest first. */
const newest = (rows: readonly Published[]): Published[] => [
  ...new Map([...rows].reverse().map((row) => [row.opinion_id, row])).values(),
];

/** Everything a receipt shows at `at`. Whoever calls has proved number and key, or holds the token. */
export async function readReceipt(reader: Reader, receipt: Receipt, at: string) {
  const [consultation, sections, published, opinions] = await Promise.all([
    consultationById(reader, receipt.consultation_id),
    consultedSections(reader, receipt.consultation_id),
    publishedOpinions(reader, receipt.id),
    opinionsOfSubmission(reader, receipt.id),
  ]);
  if (!consultation) throw new Error("a submission without its case");
  const [place, texts] = await Promise.all([placesOf(reader, consultation.draft_id), textsOf(reader, receipt)]);
  const rules = parseRules(consultation.rules);
  const closesAt = wholePeriod(consultation, sections).closesAt;
  const state = receiptState(at, {
    closesAt,
    caseResultAt: consultation.published_at,
    hasPublished: published.length > 0,
  });
  const sheet: ReceiptSheet = {
    number: receipt.receipt_no,
    arrivedAt: receipt.arrived_at,
    receivedOn: receipt.received_on,
    caseTitle: consultation.title,
    caseSlug: consultation.slug,
    who: whoText(receipt.person_kind, rules.eligibility.find(({ code }) => code === receipt.eligibility)?.label ?? ""),
    boxes: parseBoxes(receipt.boxes).map((box) => ({
      place: place(box.section, box.typed),
      about: aboutText(box),
      text: (receipt.original ?? "").slice(box.from, box.to),
    })),
    state,
    closesAt,
    publishedAt: published[0]?.published_at ?? consultation.published_at,
    ended: consultation.reopened_as_id !== null ? "reopened" : consultation.stopped_at !== null ? "stopped" : null,
  };
  const known = newest(published);
  const pointed = await pointedAnswers(reader, receipt.consultation_id, known);
  const outcomes: OpinionOutcome[] = opinions.flatMap(({ id, section_id, place_text }) => {
    const row = known.find((one) => one.opinion_id === id);
    if (!row) return [];
    return [{ place: place(section_id, place_text), text: texts.get(id) ?? "", outcome: outcomeOf(row, pointed) }];
  });
  const reason =
    state === "published" && receipt.validity !== null
      ? await publicReason(reader, receipt.city_id, receipt.validity)
      : undefined;
  return {
    sheet,
    outcomes,
    waiting: state === "published" ? opinions.length - outcomes.length : 0,
    /** Why the whole submission is not in the table, where it is not. */
    excluded: outcomes.length === 0 ? (reason?.public_reason ?? null) : null,
  };
}
