// Versions of what the seed has just changed, so that its next deed names them as a clerk's page would.
import type { Reader } from "../database.ts";

export const submissionVersion = async (reader: Reader, id: string): Promise<number> =>
  (await reader.selectFrom("submission").select("version").where("id", "=", id).executeTakeFirstOrThrow()).version;

export const groupVersion = async (reader: Reader, id: string): Promise<number> =>
  (await reader.selectFrom("opinion_group").select("version").where("id", "=", id).executeTakeFirstOrThrow()).version;

export const opinionStanding = (reader: Reader, id: string) =>
  reader
    .selectFrom("opinion")
    .select(["version", "group_id", "section_id"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
