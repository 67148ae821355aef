// Filters with their counts: each is a link, so that a filtered list has an address and Back works; the search is a GET form.
import type { ReactNode } from "react";
import { sharedWords } from "#app/messages/shared.ts";
import type { Locale } from "#app/messages/words.ts";
import { classNames } from "./class-names.ts";
import { KeyCap } from "./key-cap.tsx";

export type Filter = { label: string; href: string; count?: number; chosen?: boolean };
export type FilterGroup = { label: string; filters: readonly Filter[] };

type FilterBarProps = {
  groups: readonly FilterGroup[];
  /** Free text search: the page it asks, the name of the field, and what else the address must keep. */
  search?: {
    action: string;
    name: string;
    value?: string;
    keep?: readonly { name: string; value: string }[];
    keyCap?: string;
  };
  /** Back to the whole list; shown while something is filtered. */
  clear?: string;
  children?: ReactNode;
  locale?: Locale;
};

export function FilterBar({ groups, search, clear, children, locale }: FilterBarProps) {
  const words = sharedWords(locale).desk;
  return (
    <section className="filters" aria-label={words.filter}>
      {groups.map((group, index) => (
        <div key={group.label} className="g">
          <span className="sub" id={`filter-of-${index}`}>
            {group.label}
          </span>
          <ul aria-labelledby={`filter-of-${index}`}>
            {group.filters.map((filter) => (
              <li key={filter.href}>
                <a
                  href={filter.href}
                  className={classNames("chip", filter.chosen && "on")}
                  aria-current={filter.chosen ? "true" : undefined}
                >
                  {filter.chosen && <span aria-hidden="true">✓</span>}
                  {filter.label}
                  {filter.count !== undefined && ` ${filter.count.toLocaleString("ja-JP")}`}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {search && (
        <search>
          <form action={search.action} method="get" className="g">
            {search.keep?.map((kept) => (
              <input key={kept.name} type="hidden" name={kept.name} value={kept.value} />
            ))}
            <label htmlFor={`filter-${search.name}`}>
              {words.search}
              {search.keyCap !== undefined && <KeyCap keys={search.keyCap} silent />}
            </label>
            <input id={`filter-${search.name}`} type="search" name={search.name} defaultValue={search.value} />
            <button type="submit" className="btn2 slim">
              {words.search}
            </button>
          </form>
        </search>
      )}
      {clear !== undefined && <a href={clear}>{words.clear}</a>}
      {children}
    </section>
  );
}
