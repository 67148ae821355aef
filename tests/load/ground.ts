// Lays the database that is measured: one open case with the opinions asked for, two registers to compare, a published result.

import { openAccount } from "#app/account/open-account.server.ts";
import { announceConsultation } from "#app/consultation/announce-consultation.server.ts";
import { confirmValidity } from "#app/consultation/confirm-validity.server.ts";
import { makeConsultation } from "#app/consultation/make-consultation.server.ts";
import { submitComment } from "#app/consultation/submit-comment.server.ts";
import type { NewSection } from "#app/draft/save-draft.server.ts";
import type { Box } from "#app/opinion/submission/comment.ts";
import { publishResult } from "#app/publication/publish-result.server.ts";
import { type Actor, visitor } from "#app/role/role.ts";
import { parseEnvironment } from "#app/server/environment.ts";
import { openHouse } from "#app/server/open-house.server.ts";
import type { House } from "#app/shared/house.server.ts";
import { uuidv7 } from "#app/shared/uuid.server.ts";
import { migrateConnection } from "#db/migrate.ts";
import { aCity, aDraft, aPlan, caseInput, must, someSections } from "#db/seed/builders/case.ts";
import { opinionText, sectionText, viewText } from "./sample-text.ts";

/** What stands in the database, by the words of its addresses. */
export interface Ground {
  readonly city: string;
  readonly cityId: string;
  readonly plan: string;
  readonly draft: string;
  readonly draftId: string;
  /** Key of the chapter that is read. */
  readonly chapter: string;
  /** Key of a chapter as long as a page can be. */
  readonly longest: string;
  /** Keys of sections that take comments. */
  readonly sections: readonly string[];
  /** The case with the opinions. */
  readonly open: CaseGround;
  /** Registers of 50 and of 2,000 submissions. */
  readonly registers: readonly [CaseGround, CaseGround];
  /** A published result of two pages; null where none was wished for. */
  readonly published: CaseGround | null;
  readonly login: string;
  readonly password: string;
}

export interface CaseGround {
  readonly id: string;
  readonly slug: string;
}

const system: Actor = { kind: "system", name: "bench" };
const day = 86_400_000;
const chapters = 6;
const sectionsInChapter = 4;
/** Paragraphs of a section; in the last chapter as many as still fit on one page. */
const paragraphs = { most: 9, last: 21 };
/** Two pages of the table. */
const publishedRows = 200;
/** Comments of a case under way at the same time while the database is filled. */
const atOnce = 4;

/** Chapters of four sections each, some 1,200 letters a section: a chapter a page. */
const longDraft: NewSection[] = Array.from({ length: chapters }, (_, c) => {
  const chapter = someSections()[0] as NewSection;
  const head: NewSection = { ...chapter, key: `c${c + 1}`, number: `第${c + 1}章`, title: `目標の${c + 1}` };
  const parts = Array.from(
    { length: sectionsInChapter },
    (_, s): NewSection => ({
      ...head,
      key: `c${c + 1}-${s + 1}`,
      parentKey: head.key,
      level: 2,
      number: `第${s + 1}節`,
      title: `取り組み${c + 1}の${s + 1}`,
      body: sectionText(c * sectionsInChapter + s, c + 1 === chapters ? paragraphs.last : paragraphs.most),
      pagesFrom: 10 * (c + 1) + 2 * s,
      pagesTo: 10 * (c + 1) + 2 * s + 1,
    }),
  );
  return [head, ...parts];
}).flat();

interface Filled extends CaseGround {
  readonly cityId: string;
}

/** Hands in `count` comments of `boxes` opinions each, as citizens would. */
async function fill(
  house: House,
  of: Filled,
  sections: readonly string[],
  { count, boxes, at }: { readonly count: number; readonly boxes: number; readonly at: string },
): Promise<void> {
  let next = 0;
  const submitNext = async (): Promise<void> => {
    while (next < count) {
      const n = next;
      next += 1;
      const boxOf = (box: number): Box => ({
        place: { kind: "section", key: sections[(n + box) % sections.length] ?? "" },
        paragraph: null,
        quote: "",
        text: opinionText(n * boxes + box),
      });
      const person = {
        kind: "person",
        organisation: "",
        name: `見本 ${n}郎`,
        postcode: "123-4567",
        address: `みほん市本町${n}番地`,
        phone: `000-000-${String(n % 10_000).padStart(4, "0")}`,
        mail: "",
        eligibilityExtra: "",
      } as const;
      const result = await submitComment(house, visitor, at, {
        consultation: { id: of.id, city_id: of.cityId },
        token: `bench ${of.slug} ${n}`,
        comment: {
          boxes: Array.from({ length: boxes }, (_, box) => boxOf(box)),
          person,
          eligibility: "resident",
          ageBand: "50代",
          areaId: null,
        },
      });
      must(result);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, submitNext));
}

/** Answers every row of a case. */
async function answerRows(house: House, caseId: string, at: string): Promise<void> {
  const { reader, connection } = house;
  const rows = await reader.selectFrom("opinion_group").select("id").where("consultation_id", "=", caseId).execute();
  const known = await reader
    .selectFrom("response_class")
    .select("id")
    .where("consultation_id", "=", caseId)
    .where("requires_revision", "=", 0)
    .executeTakeFirstOrThrow();
  const answer = { consultation_id: caseId, class_id: known.id, same_as_group_id: null, updated_at: at };
  const responses = rows.map(({ id }, n) => ({ ...answer, id: uuidv7(), group_id: id, text: viewText(n) }));
  await connection.writing.insertInto("response").values(responses).execute();
}

/**
 * Fills an empty database as of `now`.
 * @param variables the environment of the server that will be measured
 * @param opinions in the open case, two a submission
 */
export async function layGround(
  variables: Readonly<Record<string, string | undefined>>,
  { opinions, result, now }: { readonly opinions: number; readonly result: boolean; readonly now: number },
): Promise<Ground> {
  const house = await openHouse(parseEnvironment({ ...variables, ALLOW_UNSAFE_COMMIT: "1" }));
  // What is laid need not outlive a power cut; the server that is measured opens the file with its own settings.
  house.connection.file?.pragma("synchronous = OFF");
  const instant = (daysAgo: number): string => new Date(now - daysAgo * day).toISOString();
  const at = instant(0);
  try {
    await migrateConnection(house.connection);
    const cityId = await aCity(house, {}, instant(90));
    const planId = await aPlan(house, cityId, {}, instant(90));
    const read = await aDraft(house, planId, { slug: "yomu", sections: longDraft }, instant(90));
    const other = await aDraft(house, planId, { slug: "hoka" }, instant(90));
    const grant = { role: "secretariat", scopeKind: "city", scopeId: cityId, cityId, until: null } as const;
    const staff = { login: "bench@machikoe.example", password: uuidv7() };
    must(await openAccount(house, system, at, cityId, { ...staff, name: "見本 職員", grants: [grant] }));

    const aCase = async (slug: string, draft: typeof read, madeAt: string): Promise<Filled> => {
      const input = caseInput({ planId, draftId: draft.id, sections: draft.sections }, madeAt);
      const id = must(
        await makeConsultation(house, system, madeAt, cityId, { ...input, slug, title: `${slug}の案件` }),
      );
      must(await announceConsultation(house, system, madeAt, id));
      return { id, slug, cityId };
    };
    const sections = longDraft.filter((one) => one.parentKey !== null).map((one) => one.key);
    const otherSections = [...other.sections.keys()].filter((key) => key.includes("-"));

    const open = await aCase("boshu", read, at);
    const few = await aCase("sukunai", other, at);
    const many = await aCase("ooi", other, at);
    await Promise.all([
      fill(house, open, sections, { count: opinions / 2, boxes: 2, at }),
      fill(house, few, otherSections, { count: 50, boxes: 1, at }),
      fill(house, many, otherSections, { count: 2000, boxes: 1, at }),
    ]);
    const published = result ? await aCase("kohyo", other, instant(60)) : null;
    if (published) {
      await fill(house, published, otherSections, { count: publishedRows, boxes: 1, at: instant(50) });
      must(await confirmValidity(house, system, at, published.id));
      await answerRows(house, published.id, at);
      const input = { title: "結果", correction: "", sections: null, seen: null };
      must(await publishResult(house, system, at, published.id, input));
    }
    return {
      city: "mihon",
      cityId,
      plan: "mihon-sogo-1",
      draft: "yomu",
      draftId: read.id,
      chapter: "c2",
      longest: `c${chapters}`,
      sections,
      open,
      registers: [few, many],
      published,
      ...staff,
    };
  } finally {
    await house.connection.close();
  }
}
