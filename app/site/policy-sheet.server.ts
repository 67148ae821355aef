// What everybody may read about one policy: the published rows on it, and where it stands in the drafts that are public.
import type { Reader } from "#db/database.ts";
import { planBySlug } from "#db/queries/address.ts";
import { policiesOf, publicSectionsOfPolicy, publishedRowsOfPolicy } from "#db/queries/policy.ts";
import { shownRow } from "../publication/published-columns.ts";

/** Rows shown on a sheet; the whole table stands on the page of the result. */
const rowsShown = 50;

type Row = Awaited<ReturnType<typeof publishedRowsOfPolicy>>[number];

/** A published row as everybody may read it now; of a withdrawn one no text of anybody. */
function rowSaid(row: Row) {
  const { no, columns, withdrawn } = shownRow(row);
  const { summary, count, people, response, classCode, classLabel, changes, sameAsNo } = columns;
  const counted = row.count_column === "people" ? { people } : { count };
  return { no, withdrawn, counted, summary, response, classCode, classLabel, changes, sameAsNo };
}

/** The rows by case, in the order they were read. */
function byCase(rows: readonly Row[]) {
  const slugs = [...new Set(rows.map((row) => row.slug))];
  return slugs.map((slug) => {
    const own = rows.filter((row) => row.slug === slug);
    return {
      slug,
      title: own[0]?.title ?? "",
      publishedAt: own[0]?.published_at ?? "",
      rows: own.map(rowSaid),
    };
  });
}

/** The policy of a plan's slug and a code, or null. */
export async function policySheet(reader: Reader, planSlug: string, code: string) {
  const plan = await planBySlug(reader, planSlug);
  if (!plan) return null;
  const tree = await policiesOf(reader, plan.id);
  const policy = tree.find((one) => one.code === code);
  if (!policy) return { plan: { cityId: plan.city_id, id: plan.id }, policy: null };
  const [rows, sections] = await Promise.all([
    publishedRowsOfPolicy(reader, policy.id, rowsShown + 1),
    publicSectionsOfPolicy(reader, policy.id),
  ]);
  const parent = tree.find((one) => one.id === policy.parent_id);
  const named = (one: (typeof tree)[number]) => ({ kind: one.kind, code: one.code, title: one.title });
  return {
    plan: { cityId: plan.city_id, id: plan.id, slug: plan.slug, title: plan.title },
    policy: {
      ...named(policy),
      body: policy.body,
      parent: parent ? named(parent) : null,
      children: tree.filter((one) => one.parent_id === policy.id).map(named),
      cases: byCase(rows.slice(0, rowsShown)),
      more: rows.length > rowsShown,
      rowsShown,
      sections: sections.map(({ id, key, number, title, draft_slug, draft_title }) => ({
        id,
        key,
        number,
        title,
        draft: { slug: draft_slug, title: draft_title },
      })),
    },
  };
}

export type PolicySheet = NonNullable<NonNullable<Awaited<ReturnType<typeof policySheet>>>["policy"]>;
