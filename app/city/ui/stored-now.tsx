// What is stored where somebody else saved first, beside what was typed and is kept in the form.
import { deskCityWords } from "#app/messages/desk-city.ts";
import { Facts } from "#app/shared/ui/facts.tsx";
import { Notice } from "#app/shared/ui/notice.tsx";

type StoredNowProps = { rows: readonly { label: string; typed: string; stored: string }[] };

/** Shows the fields that differ; nothing where none does. */
export function StoredNow({ rows }: StoredNowProps) {
  const words = deskCityWords().now;
  const other = rows.filter((row) => row.typed.trim() !== row.stored.trim());
  if (other.length === 0) return null;
  return (
    <Notice tone="warn" title={words.title}>
      <p>{words.lead}</p>
      <Facts
        rows={other.map(({ label, stored }) => ({
          label,
          value: stored === "" ? words.nothing : <span className="asis">{stored}</span>,
        }))}
      />
    </Notice>
  );
}
