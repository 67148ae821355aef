// Comments as citizens hand them in, for tests: fixed defaults, no random data.
import { createHash } from "node:crypto";
import { afterAll, beforeAll } from "vitest";
import { submitComment } from "#app/consultation/submit-comment.server.ts";
import type { Person } from "#app/opinion/person/person.schema.ts";
import type { Comment } from "#app/opinion/submission/comment.schema.ts";
import type { Box, Place } from "#app/opinion/submission/comment.ts";
import { visitor } from "#app/role/role.ts";
import type { House } from "#app/shared/house.server.ts";
import { anOpenConsultation, builtAt, must, type OpenCase } from "#db/seed/builders/case.ts";
import { openTestHouse } from "./house.ts";

let cases = 0;

/** An open case in a city of its own, so that many tests can share one database. */
export function anotherCase(
  house: House,
  over: Parameters<typeof anOpenConsultation>[1] = {},
  at = builtAt,
): Promise<OpenCase> {
  cases += 1;
  const city = { code: String(100_000 + cases), slug: `city-${cases}`, ...over.city };
  return anOpenConsultation(
    house,
    { slug: `case-${cases}`, ...over, city, plan: { slug: `plan-${cases}`, ...over.plan } },
    at,
  );
}

/** The house that the tests of a file share; opened before the first and closed after the last. */
export function sharedHouse(): { readonly house: House } {
  let opened: Awaited<ReturnType<typeof openTestHouse>> | undefined;
  beforeAll(async () => {
    opened = await openTestHouse();
  });
  afterAll(() => opened?.close());
  return {
    get house() {
      if (!opened) throw new Error("the house opens before the first test");
      return opened.house;
    },
  };
}

export const aPerson = (over: Partial<Person> = {}): Person => ({
  kind: "person",
  organisation: "",
  name: "見本 花子",
  postcode: "123-4567",
  address: "みほん市本町1-2-3",
  phone: "000-000-0000",
  mail: "",
  eligibilityExtra: "",
  ...over,
});

export const onSection = (key: string): Place => ({ kind: "section", key });
export const onWhole: Place = { kind: "whole" };

export const aBox = (text: string, place: Place = onWhole, over: Partial<Box> = {}): Box => ({
  place,
  paragraph: null,
  quote: "",
  text,
  ...over,
});

export const aComment = (
  boxes: readonly Box[] = [aBox("バスを増やしてください。")],
  over: Partial<Comment> = {},
): Comment => ({
  boxes,
  person: aPerson(),
  eligibility: "resident",
  ageBand: "50代",
  areaId: null,
  ...over,
});

/** A token of the form a page gives out, of words. */
export const aToken = (words: string): string =>
  createHash("sha256").update(words).digest().subarray(0, 16).toString("base64url");

/** Hands in a comment to a case. */
export const submit = (
  house: House,
  of: Pick<OpenCase, "consultationId" | "cityId">,
  token: string,
  comment = aComment(),
  at = builtAt,
) =>
  submitComment(house, visitor, at, {
    consultation: { id: of.consultationId, city_id: of.cityId },
    token: aToken(`${token} ${of.consultationId}`),
    comment,
  });

/** Hands in a comment that must be taken. */
export const submitted = async (
  house: House,
  of: Pick<OpenCase, "consultationId" | "cityId">,
  token: string,
  comment = aComment(),
  at = builtAt,
) => must(await submit(house, of, token, comment, at));
