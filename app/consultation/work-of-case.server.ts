// Reads how much of a case is left to do.
import type { Reader } from "#db/database.ts";
import { countRows } from "#db/queries/bench.ts";
import { classesOf } from "#db/queries/consultation.ts";
import { countLetters } from "#db/queries/desk-letter.ts";
import { inboxCounts } from "#db/queries/inbox.ts";
import type { WorkLeft } from "./next-work.ts";

export async function workOfCase(reader: Reader, consultationId: string): Promise<WorkLeft> {
  const [groups, letters, classes] = await Promise.all([
    inboxCounts(reader, consultationId),
    countLetters(reader, consultationId),
    classesOf(reader, consultationId),
  ]);
  const rows = await countRows(reader, consultationId, classes.length > 0);
  const unjudged = groups.filter(({ validity }) => validity === null).reduce((sum, { n }) => sum + n, 0);
  return {
    letters: groups.reduce((sum, { n }) => sum + n, 0),
    unjudged,
    unread: letters.left,
    rows: rows.rows,
    unanswered: rows.rows - rows.answered,
  };
}
