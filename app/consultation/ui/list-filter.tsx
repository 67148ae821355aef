// What the list of cases can be narrowed to: plain links, so that a narrowed list has an address.
import { consultationWords } from "#app/messages/consultation.ts";
import type { ListKind } from "../case-list.server.ts";

/** Address of a list. */
export function listHref(of: { city: string | null; kind: ListKind; after?: string }): string {
  const query = new URLSearchParams();
  if (of.city !== null) query.set("city", of.city);
  if (of.kind !== "all") query.set("phase", of.kind);
  if (of.after !== undefined) query.set("after", of.after);
  return query.size === 0 ? "/consultations" : `/consultations?${query}`;
}

type Choice = { label: string; href: string; chosen: boolean };

function Choices({ label, choices }: { label: string; choices: readonly Choice[] }) {
  return (
    <nav className="pager noprint" aria-label={label}>
      <span className="sub">{label}</span>
      {choices.map((choice) =>
        choice.chosen ? (
          <strong key={choice.href} aria-current="true">
            {choice.label}
          </strong>
        ) : (
          <a key={choice.href} href={choice.href}>
            {choice.label}
          </a>
        ),
      )}
    </nav>
  );
}

type ListFilterProps = {
  /** Slug of the chosen city; null: all. */
  city: string | null;
  kind: ListKind;
  /** Cities to choose from; none where there is but one. */
  cities: readonly { readonly slug: string; readonly name: string }[];
};

export function ListFilter({ city, kind, cities }: ListFilterProps) {
  const words = consultationWords().list;
  const kinds: readonly [ListKind, string][] = [
    ["all", words.all],
    ["open", words.open],
    ["announced", words.ahead],
    ["reviewing", words.waiting],
    ["published", words.published],
  ];
  return (
    <>
      {cities.length > 1 && (
        <Choices
          label={words.city}
          choices={[
            { label: words.all, href: listHref({ city: null, kind }), chosen: city === null },
            ...cities.map((one) => ({
              label: one.name,
              href: listHref({ city: one.slug, kind }),
              chosen: city === one.slug,
            })),
          ]}
        />
      )}
      <Choices
        label={words.phase}
        choices={kinds.map(([one, label]) => ({ label, href: listHref({ city, kind: one }), chosen: one === kind }))}
      />
    </>
  );
}
