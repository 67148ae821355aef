// Opens the text of a withdrawn row for the secretariat; that it was opened stays in the log.
import { columnsOfRow, rowOfNumber } from "#db/queries/publication.ts";
import { change, done, type Result, refuse } from "../audit/change.server.ts";
import type { Actor } from "../role/role.ts";
import type { House } from "../shared/house.server.ts";
import { type PublishedColumns, parsePublishedColumns } from "./published-columns.ts";

/** What an edition says of the row where nobody else may read it any more. */
export interface OpenedRow {
  readonly edition: number;
  readonly columns: PublishedColumns;
}

/** Opens the withdrawn row of a number, newest edition first. `no_such_row`: none was withdrawn under it. */
export async function openWithdrawnRow(
  house: House,
  actor: Actor,
  at: string,
  consultationId: string,
  no: number,
): Promise<Result<readonly OpenedRow[], "no_such_row">> {
  const deed = {
    actor,
    action: "open-withdrawn-row",
    subject: { kind: "consultation", id: consultationId },
    at,
  } as const;
  return change<readonly OpenedRow[], "no_such_row">(house, deed, async (writer) => {
    const row = await rowOfNumber(writer, consultationId, no);
    if (!row || row.withdrawn_at === null) return refuse("no_such_row");
    const frozen = await columnsOfRow(writer, row.id);
    const opened = frozen.map(({ edition, columns }) => ({ edition, columns: parsePublishedColumns(columns) }));
    return done(opened, { fields: ["columns"], made: { kind: "opinion_group", id: row.id } });
  });
}
