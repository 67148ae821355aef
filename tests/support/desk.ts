// A case on the reading desk, for tests: letters, a clerk, and deeds that name the version there is.
import type { DeedDone, DeskResult } from "#app/opinion/desk-work.server.ts";
import type { BenchDeed } from "#app/response/deed.schema.ts";
import { doDeed } from "#app/response/do-deed.server.ts";
import type { House } from "#app/shared/house.server.ts";
import { anOpenConsultation, builtAt, type OpenCase } from "#db/seed/builders/case.ts";
import { aHouse } from "./house.ts";
import { aClerk, type Clerk } from "./letters.ts";

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** A deed without the version it saw: the helper names the one there is. */
export type Wish = Without<Exclude<BenchDeed, { kind: "put-back" }>, "version">;

export interface DeskOfCase extends OpenCase {
  readonly house: House;
  readonly clerk: Clerk;
  /** Does a deed as it stands. */
  deed(deed: BenchDeed, by?: Clerk): Promise<DeskResult>;
  /** Does a deed with the version there is; it must be done. */
  wish(wish: Wish, by?: Clerk): Promise<DeedDone>;
  /** Does a deed with the version there is; it must be refused. */
  refused(wish: Wish, by?: Clerk): Promise<string>;
}

const versionOf = async (house: House, wish: Wish): Promise<number> => {
  const [table, id] =
    "opinionId" in wish
      ? (["opinion", wish.opinionId] as const)
      : "submissionId" in wish
        ? (["submission", wish.submissionId] as const)
        : (["opinion_group", wish.groupId] as const);
  const row = await house.reader.selectFrom(table).select("version").where("id", "=", id).executeTakeFirst();
  return row?.version ?? 0;
};

/** An open case with a clerk of the secretariat, whose deeds are done at `at`. */
export async function aDesk(given?: { house: House; of: OpenCase; clerk: Clerk; at?: string }): Promise<DeskOfCase> {
  const house = given?.house ?? (await aHouse());
  const of = given?.of ?? (await anOpenConsultation(house));
  const clerk = given?.clerk ?? (await aClerk(house, of.cityId));
  const deed = (one: BenchDeed, by = clerk) =>
    doDeed(house, { actor: by, at: given?.at ?? builtAt, consultationId: of.consultationId, deed: one });
  const seen = async (wish: Wish, by?: Clerk) =>
    deed({ ...wish, version: await versionOf(house, wish) } as BenchDeed, by);
  return {
    ...of,
    house,
    clerk,
    deed,
    wish: async (wish, by) => {
      const result = await seen(wish, by);
      if (!result.ok) throw new Error(`${wish.kind} was refused: ${result.refused}`);
      return result.value;
    },
    refused: async (wish, by) => {
      const result = await seen(wish, by);
      if (result.ok) throw new Error(`${wish.kind} was done`);
      return result.refused;
    },
  };
}

/** The span of words in a text. @throws when the text does not hold them */
export function spanOf(text: string, words: string): { from: number; to: number } {
  const from = text.indexOf(words);
  if (from < 0) throw new Error(`the text does not say ${words}`);
  return { from, to: from + words.length };
}
