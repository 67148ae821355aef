// The filters of the register, each with how many it would leave.
import { inboxWords } from "#app/messages/inbox.ts";
import { FilterBar } from "#app/shared/ui/filter-bar.tsx";

/** The keys of the address of a filtered register. */
export type InboxQuery = {
  readonly [key in "reading" | "channel" | "section" | "validity" | "late" | "q" | "after"]?: string;
};

/** The address of the register with a query; empty values are left out. */
export function inboxHref(here: string, query: InboxQuery): string {
  const kept = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const text = new URLSearchParams(kept).toString();
  return text === "" ? here : `${here}?${text}`;
}

type Counted = { readonly code: string; readonly label: string; readonly count: number };

type InboxFiltersProps = {
  here: string;
  query: InboxQuery;
  inbox: {
    readonly total: number;
    readonly todo: number;
    readonly late: number;
    readonly unconfirmed: number;
    readonly channels: readonly Counted[];
    readonly validities: readonly Counted[];
  };
  sections: readonly { readonly id: string; readonly label: string }[];
};

export function InboxFilters({ here, query, inbox, sections }: InboxFiltersProps) {
  const words = inboxWords().filters;
  const { after: _, ...kept } = query;
  const filter = (key: keyof InboxQuery, value: string, label: string, count?: number) => ({
    label,
    count,
    chosen: query[key] === value,
    href: inboxHref(here, { ...kept, [key]: query[key] === value ? undefined : value }),
  });
  return (
    <FilterBar
      groups={[
        {
          label: words.reading,
          filters: [
            filter("reading", "todo", words.todo, inbox.todo),
            filter("reading", "done", words.done, inbox.total - inbox.todo),
          ],
        },
        {
          label: words.channel,
          filters: inbox.channels.map((one) => filter("channel", one.code, one.label, one.count)),
        },
        {
          label: words.validity,
          filters: [
            filter("validity", "unconfirmed", words.unconfirmed, inbox.unconfirmed),
            ...inbox.validities.map((one) => filter("validity", one.code, one.label, one.count)),
            filter("late", "1", words.late, inbox.late),
          ],
        },
      ]}
      search={{
        action: here,
        name: "q",
        value: query.q,
        keep: Object.entries(kept).flatMap(([name, value]) =>
          value && name !== "q" && name !== "section" ? [{ name, value }] : [],
        ),
      }}
      clear={Object.keys(kept).length > 0 ? here : undefined}
    >
      <form method="get" action={here} className="g">
        {Object.entries(kept).map(([name, value]) =>
          name === "section" ? null : <input key={name} type="hidden" name={name} value={value} />,
        )}
        <label htmlFor="inbox-section">{words.section}</label>
        <select id="inbox-section" name="section" defaultValue={query.section ?? ""}>
          <option value="">{words.all}</option>
          {sections.map((section) => (
            <option key={section.id} value={section.id}>
              {section.label}
            </option>
          ))}
        </select>
        <button type="submit" className="btn2 slim">
          {words.search}
        </button>
      </form>
    </FilterBar>
  );
}
