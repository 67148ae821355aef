// A database with many cities and cases, full enough that reading a whole table can be told from using an index.
import type { Insertable } from "kysely";
import type { House } from "#app/shared/house.server.ts";
import { uuidv7 } from "#app/shared/uuid.server.ts";
import type { Tables } from "#db/database.ts";
import { builtAt, type OpenCase } from "#db/seed/builders/case.ts";
import { anotherCase } from "./comment.ts";

const cases = 40;
/** Letters of every case but the one in the middle, which must not pay for the others. */
const lettersOfCase = 250;
const lettersInTheMiddle = 60;
const pastCasesOfCity = 30;
const hash = "0".repeat(64);
const clerk = "clerk";

type Name = keyof Tables;

async function insert<T extends Name>(house: House, table: T, rows: readonly Insertable<Tables[T]>[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 500)
    await house.connection.writing
      .insertInto(table)
      .values(rows.slice(at, at + 500) as never)
      .execute();
}

/** Letters of one case, each with an opinion in a row of its own that is answered and published. */
async function fill(house: House, of: OpenCase, first: number, letters: number): Promise<void> {
  const { cityId: city_id, consultationId: consultation_id } = of;
  const sections = [...of.sections].filter(([key]) => key.includes("-")).map(([, id]) => id);
  const policies = [...of.policies].filter(([code]) => code.includes("-")).map(([, id]) => id);
  const publication_id = uuidv7();
  const all = Array.from({ length: letters }, (_, n) => ({
    serial: n + 1,
    digits: String(8_000_000_000 + first + n),
    section_id: sections[n % sections.length] ?? "",
    policy_id: policies[n % policies.length] ?? "",
    submission_id: uuidv7(),
    person_id: uuidv7(),
    group_id: uuidv7(),
    opinion_id: uuidv7(),
    response_id: uuidv7(),
    row_id: uuidv7(),
    text: `第${n}の意見です。${"公園のベンチをふやしてください。".repeat(6)}`,
  }));
  await insert(
    house,
    "submission",
    all.map(({ serial, digits, submission_id, text }) => ({
      id: submission_id,
      city_id,
      consultation_id,
      serial,
      receipt_no: digits,
      receipt_digits: digits,
      channel: ["web", "web", "post", "fax"][serial % 4] ?? "web",
      arrived_at: builtAt,
      received_on: null,
      postmark_on: null,
      late: serial % 10 === 0 ? 1 : 0,
      person_kind: "person" as const,
      eligibility: "resident",
      age_band: null,
      area_id: null,
      original: text,
      original_hash: hash,
      pieces: null,
      proposed_validity: "valid",
      validity: serial % 5 === 0 ? null : "valid",
      validity_at: null,
      read_through: serial % 2 === 0 ? (1 as const) : (0 as const),
      token_hash: `token ${digits}`,
      key_ring_id: "k1",
      entered_by: null,
    })),
  );
  await insert(
    house,
    "person",
    all.map((one) => ({
      id: one.person_id,
      submission_id: one.submission_id,
      key_id: "k1",
      cipher: "",
      erased_at: null,
    })),
  );
  await insert(
    house,
    "person_hash",
    all.map((one) => ({ person_id: one.person_id, city_id, kind: "name" as const, hash: `name ${one.digits}` })),
  );
  await insert(
    house,
    "search_entry",
    all.map((one) => ({ submission_id: one.submission_id, consultation_id, key: one.text })),
  );
  await insert(
    house,
    "transcript",
    all.map(({ submission_id, text }) => ({
      ...{ id: uuidv7(), submission_id, version: 1, text, by_id: clerk, created_at: builtAt },
    })),
  );
  await insert(
    house,
    "set_aside",
    all.map(({ submission_id }) => ({
      ...{ id: uuidv7(), submission_id, text_version: 1, span_from: 0, span_to: 2, created_at: builtAt },
      kind: "personal" as const,
    })),
  );
  await insert(
    house,
    "opinion_group",
    all.map(({ group_id, section_id, policy_id, serial }) => ({
      id: group_id,
      city_id,
      consultation_id,
      section_id,
      place_order: serial % 7,
      policy_id,
      lead_division_id: null,
      heading: null,
      summary: null,
      published_no: serial,
      merged_into_id: null,
      created_at: builtAt,
    })),
  );
  await insert(
    house,
    "opinion",
    all.map(({ opinion_id, submission_id, group_id, section_id, policy_id, text, serial }) => ({
      id: opinion_id,
      city_id,
      consultation_id,
      source_kind: "submission" as const,
      submission_id,
      ordinal: 1,
      group_id,
      excerpt: text,
      summary: null,
      section_id,
      placed_at: serial % 3 === 0 ? null : builtAt,
      policy_id,
      lead_division_id: null,
      validity: null,
      dropped_at: null,
      created_at: builtAt,
    })),
  );
  await insert(
    house,
    "opinion_span",
    all.map((one) => ({ opinion_id: one.opinion_id, ordinal: 1, text_version: 0, span_from: 0, span_to: 10 })),
  );
  await insert(
    house,
    "response",
    all.map(({ response_id: id, group_id, text }) => ({
      ...{ id, group_id, consultation_id, text, class_id: null, same_as_group_id: null, updated_at: builtAt },
    })),
  );
  const published_at = builtAt;
  await insert(house, "publication", [
    {
      id: publication_id,
      consultation_id,
      edition: 1,
      title: "結果",
      summary: "{}",
      hash,
      published_at,
      supersedes_id: null,
    },
  ]);
  await insert(
    house,
    "publication_row",
    all.map(({ row_id, group_id, policy_id, serial, text }) => ({
      id: row_id,
      publication_id,
      ordinal: serial,
      no: serial,
      group_id,
      policy_id,
      chapter: `第${serial % 5}章`,
      class_code: `A${serial % 3}`,
      columns: JSON.stringify({ text }),
      hash,
    })),
  );
  await insert(
    house,
    "publication_opinion",
    all.map(({ opinion_id, submission_id, row_id }) => ({ publication_id, opinion_id, submission_id, row_id })),
  );
  await insert(
    house,
    "audit_entry",
    all.flatMap(({ submission_id }) =>
      ["submit-comment", "confirm-validity"].map((action) => ({
        ...{ id: uuidv7(), at: builtAt, city_id, actor_kind: "visitor" as const, actor_id: null, action },
        ...{ subject_kind: "submission", subject_id: submission_id, fields: "[]" },
      })),
    ),
  );
}

/** Cases of the years before, without letters. */
async function fillPast(house: House, of: OpenCase, first: number): Promise<void> {
  const {
    version: _,
    next_serial: __,
    ...row
  } = await house.reader
    .selectFrom("consultation")
    .selectAll()
    .where("id", "=", of.consultationId)
    .executeTakeFirstOrThrow();
  await insert(
    house,
    "consultation",
    Array.from({ length: pastCasesOfCity }, (_, n) => ({
      ...{ ...row, id: uuidv7(), slug: `past-${first + n}`, reiwa_year: 1, case_no: first + n },
    })),
  );
}

/** Fills a house. Returns the small case in its middle. */
export async function fillDatabase(house: House): Promise<OpenCase> {
  const laid: OpenCase[] = [];
  await insert(house, "account", [{ id: clerk, login: clerk, name: clerk, password_hash: "-", created_at: builtAt }]);
  for (let n = 0; n < cases; n += 1) {
    const open = await anotherCase(house);
    await fill(house, open, n * lettersOfCase, n === cases / 2 ? lettersInTheMiddle : lettersOfCase);
    await fillPast(house, open, n * pastCasesOfCity + 1);
    laid.push(open);
  }
  const middle = laid[cases / 2];
  if (!middle) throw new Error("there is no case in the middle");
  return middle;
}
