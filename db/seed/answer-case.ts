// Reads, sorts and answers a laid case by the clerk's own deeds: state *answering*, or everything up to publication.
import { confirmValidity } from "#app/consultation/confirm-validity.server.ts";
import { judgeSubmission } from "#app/consultation/judge-submission.server.ts";
import type { BenchDeed } from "#app/response/deed.schema.ts";
import { doDeed } from "#app/response/do-deed.server.ts";
import type { House } from "#app/shared/house.server.ts";
import { classesOf } from "#db/queries/consultation.ts";
import { opinionsOfSubmission } from "#db/queries/register.ts";
import { must } from "./builders/case.ts";
import type { LetterContent, RowContent, SectionRef, SubmissionContent } from "./content/shape.ts";
import type { LaidCase } from "./lay-case.ts";
import { groupVersion, opinionStanding, submissionVersion } from "./versions.ts";

type Span = { from: number; to: number };

/** Does deeds one after another as the city's secretariat, each a minute after the one before. */
class Clerk {
  readonly #house: House;
  readonly #laid: LaidCase;
  #minute: number;
  /** Row of each key, once its first opinion has been taken. */
  readonly rows = new Map<string, string>();

  constructor(house: House, laid: LaidCase, from: string) {
    this.#house = house;
    this.#laid = laid;
    this.#minute = Date.parse(from);
  }

  get at(): string {
    this.#minute += 60_000;
    return new Date(this.#minute).toISOString();
  }

  async does(deed: BenchDeed): Promise<void> {
    must(
      await doDeed(this.#house, {
        actor: this.#laid.city.secretariat,
        at: this.at,
        consultationId: this.#laid.id,
        deed,
      }),
    );
  }

  section(ref: SectionRef): string | null {
    if (ref === "whole") return null;
    const id = this.#laid.sections.get(ref);
    if (!id) throw new Error(`no section ${ref}`);
    return id;
  }

  async submission(key: string): Promise<{ id: string; version: number }> {
    const id = this.#laid.submissions.get(key) ?? "";
    return { id, version: await submissionVersion(this.#house.reader, id) };
  }

  async opinions(submissionId: string) {
    return opinionsOfSubmission(this.#house.reader, submissionId);
  }

  async standing(opinionId: string) {
    return opinionStanding(this.#house.reader, opinionId);
  }

  async version(groupId: string): Promise<number> {
    return groupVersion(this.#house.reader, groupId);
  }
}

function spanIn(text: string, part: string): Span {
  const from = text.indexOf(part);
  if (from < 0) throw new Error(`not in the letter: ${part.slice(0, 20)}`);
  return { from, to: from + part.length };
}

/** Puts the opinions of a web submission where they belong. */
async function readBoxes(clerk: Clerk, content: SubmissionContent): Promise<void> {
  const { id } = await clerk.submission(content.key);
  const opinions = await clerk.opinions(id);
  for (const [index, box] of (content.boxes ?? []).entries()) {
    const opinionId = opinions[index]?.id ?? "";
    const known = box.row === null ? undefined : clerk.rows.get(box.row);
    if (box.place.kind === "typed" && known === undefined) {
      const { version } = await clerk.standing(opinionId);
      await clerk.does({
        kind: "place",
        opinionId,
        version,
        place: { sectionId: clerk.section(box.section) },
        rank: 1,
      });
    }
    const { version, group_id } = await clerk.standing(opinionId);
    if (known) await clerk.does({ kind: "join-row", opinionId, version, groupId: known, rank: 1 });
    else if (box.row !== null) clerk.rows.set(box.row, group_id);
    if (box.excluded) {
      const seen = await clerk.standing(opinionId);
      await clerk.does({
        kind: "validity",
        opinionId,
        version: seen.version,
        validity: box.excluded.validity,
        reason: box.excluded.publicReason,
      });
    }
  }
}

/** Cuts a letter as its content says, and sets aside what is no opinion. */
async function readLetter(clerk: Clerk, content: SubmissionContent, letter: LetterContent): Promise<void> {
  const spanOf = (part: string) => spanIn(letter.text, part);
  for (const opinion of letter.opinions) {
    const { id: submissionId, version } = await clerk.submission(content.key);
    const spans = opinion.spans.map(spanOf);
    const known = opinion.row === null ? undefined : clerk.rows.get(opinion.row);
    if (known) await clerk.does({ kind: "take-piece-into-row", submissionId, version, spans, groupId: known, rank: 1 });
    else
      await clerk.does({
        kind: "take-piece",
        submissionId,
        version,
        spans,
        place: { sectionId: clerk.section(opinion.section) },
        rank: 1,
      });
    const taken = (await clerk.opinions(submissionId)).at(-1);
    if (!taken) throw new Error(`${content.key} has no opinion`);
    const standing = await clerk.standing(taken.id);
    if (opinion.row !== null && !known) clerk.rows.set(opinion.row, standing.group_id);
    if (opinion.excluded) {
      await clerk.does({
        kind: "validity",
        opinionId: taken.id,
        version: standing.version,
        validity: opinion.excluded.validity,
        reason: opinion.excluded.publicReason,
      });
    }
  }
  for (const aside of letter.asides) {
    const { id: submissionId, version } = await clerk.submission(content.key);
    await clerk.does({
      kind: "set-aside",
      submissionId,
      version,
      span: spanOf(aside.text),
      as: aside.kind,
      reason: "",
    });
  }
}

/** Heading, summary, division and answer of one row. */
async function answerRow(
  clerk: Clerk,
  laid: LaidCase,
  row: RowContent,
  classes: ReadonlyMap<string, string>,
): Promise<void> {
  const groupId = clerk.rows.get(row.key);
  if (!groupId) throw new Error(`no opinion stands in row ${row.key}`);
  if (row.summary !== null) {
    await clerk.does({
      kind: "heading",
      groupId,
      version: await clerk.version(groupId),
      heading: row.heading ?? "",
      summary: row.summary,
    });
  }
  const division = row.division === null ? undefined : laid.city.divisions.get(row.division);
  if (division)
    await clerk.does({ kind: "division", groupId, version: await clerk.version(groupId), divisionId: division });
  if (row.answer === null) return;
  const classId = classes.get(row.answer.classCode) ?? null;
  await clerk.does({ kind: "answer", groupId, version: await clerk.version(groupId), classId, text: row.answer.text });
  const { revision } = row.answer;
  if (revision) {
    await clerk.does({
      kind: "revise",
      groupId,
      version: await clerk.version(groupId),
      revisionId: null,
      sectionId: clerk.section(revision.section),
      before: revision.before,
      after: revision.after,
      reason: "",
    });
  }
}

/** Confirms validity at `confirmedAt`, reads everything from `readFrom` on, and answers the rows that have an answer. */
export async function answerCase(
  house: House,
  laid: LaidCase,
  at: { confirmedAt: string; readFrom: string },
): Promise<void> {
  const { secretariat } = laid.city;
  for (const content of laid.content.submissions) {
    if (content.validity === "valid") continue;
    const id = laid.submissions.get(content.key) ?? "";
    const version = await submissionVersion(house.reader, id);
    must(
      await judgeSubmission(house, secretariat, at.confirmedAt, id, {
        version,
        validity: content.validity,
        reason: content.validityReason ?? "",
      }),
    );
  }
  must(await confirmValidity(house, secretariat, at.confirmedAt, laid.id));
  const clerk = new Clerk(house, laid, at.readFrom);
  for (const content of laid.content.submissions) {
    if (content.letter) await readLetter(clerk, content, content.letter);
    else await readBoxes(clerk, content);
  }
  const classes = new Map((await classesOf(house.reader, laid.id)).map((one) => [one.code, one.id]));
  for (const row of laid.content.rows) await answerRow(clerk, laid, row, classes);
}
