// 数が合っているか: the counts as they stand now, for the clerk.
import { publicationWords } from "#app/messages/publication.ts";
import { Ledger } from "#app/shared/ui/ledger.tsx";
import type { PublicationSummary } from "../publication-summary.schema.ts";

export function RemainingLedger({ summary }: { summary: PublicationSummary }) {
  const all = publicationWords();
  const words = all.remaining.ledger;
  const { submissions, opinions, rows, byChannel } = summary;
  const part = (label: string, value: string) => ({ label, value, as: "part" as const });
  return (
    <Ledger
      lines={[
        { label: words.received, value: all.letters(submissions.received) },
        part(words.valid, all.letters(submissions.valid)),
        ...submissions.excluded.map((one) => part(one.label, all.letters(one.count))),
        { label: words.opinions, value: all.opinions(opinions.received) },
        ...byChannel.map((one) => part(words.channel(one.label), all.opinions(one.opinions))),
        ...opinions.excluded.map((one) => part(words.away(one.label), all.opinions(one.count))),
        { label: words.rows, value: all.rows(rows.all) },
        part(words.ofOne, words.rowsOf(rows.ofOne, rows.ofOne)),
        part(words.shared, words.rowsOf(rows.shared, rows.sharedOpinions)),
        ...(rows.uncounted > 0 ? [part(words.uncounted, words.rowsOf(rows.uncounted, 0))] : []),
        { label: words.sum(rows.ofOne, rows.sharedOpinions, opinions.inRows), value: words.right, as: "sum" },
      ]}
    />
  );
}
