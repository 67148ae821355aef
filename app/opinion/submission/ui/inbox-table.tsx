// The rows of the register.
import { inboxWords } from "#app/messages/inbox.ts";
import { formatDay } from "#app/shared/time/wareki.ts";
import { Chip } from "#app/shared/ui/chip.tsx";
import { DeskTable } from "#app/shared/ui/desk-table.tsx";

export type InboxTableRow = {
  readonly id: string;
  readonly receiptNo: string;
  readonly receiptDigits: string;
  readonly channel: string;
  readonly on: string;
  readonly about: readonly string[];
  readonly organisation: boolean;
  readonly opinions: number;
  readonly proposedOpinions: number;
  readonly excerpt: string;
  readonly validity: string | null;
  readonly proposed: string;
  readonly proposedReason: string;
  readonly late: boolean;
  readonly postmarkOn: string | null;
  readonly read: boolean;
};

function reasonOf(row: InboxTableRow): string {
  const words = inboxWords();
  if (row.proposedReason !== "") return words.sameAs(row.proposedReason);
  if (row.postmarkOn !== null) return words.postmark(formatDay(row.postmarkOn));
  return row.late ? words.latePaper : words.inPeriod;
}

export function InboxTable({
  here,
  inbox,
  filtered,
}: {
  here: string;
  inbox: { readonly rows: readonly InboxTableRow[] };
  filtered: boolean;
}) {
  const words = inboxWords();
  const { columns } = words;
  return (
    <DeskTable
      caption={words.title}
      columns={[
        { key: "no", head: columns.no, kind: "short" },
        { key: "on", head: columns.on, kind: "short" },
        { key: "channel", head: columns.channel, kind: "short" },
        { key: "about", head: columns.about },
        { key: "count", head: columns.count, kind: "number" },
        { key: "excerpt", head: columns.excerpt, kind: "excerpt" },
        { key: "validity", head: columns.validity, kind: "short" },
        { key: "reason", head: columns.reason, kind: "short" },
        { key: "reading", head: columns.reading, kind: "short" },
      ]}
      rows={inbox.rows.map((row) => ({
        id: `s${row.receiptDigits}`,
        cells: {
          no: <a href={`${here}/${row.receiptDigits}`}>{row.receiptNo}</a>,
          on: <time dateTime={row.on}>{formatDay(row.on)}</time>,
          channel: row.channel,
          about: [row.organisation ? words.organisation : "", ...row.about].filter(Boolean).join("・"),
          count:
            row.opinions === 0 && row.proposedOpinions > 0
              ? words.proposedCount(row.proposedOpinions)
              : words.count(row.opinions),
          excerpt: row.excerpt,
          validity:
            row.validity === null ? (
              <Chip tone="proposed">{words.proposed(row.proposed)}</Chip>
            ) : (
              <Chip>{row.validity}</Chip>
            ),
          reason: reasonOf(row),
          reading: row.read ? words.reading.done : words.reading.todo,
        },
      }))}
      empty={filtered ? words.emptyFilter : words.empty}
    />
  );
}
