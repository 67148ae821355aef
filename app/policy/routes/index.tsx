// The tree of a plan's policies.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { publicPage } from "#app/account/guard.server.ts";
import { cityFrame } from "#app/city/city-frame.server.ts";
import { elsewhere } from "#app/city/elsewhere.server.ts";
import { CityPage } from "#app/city/ui/city-page.tsx";
import { homeWords } from "#app/messages/home.ts";
import { policyWords } from "#app/messages/policy.ts";
import { scopeOf } from "#app/shared/house.server.ts";
import { PageTop } from "#app/shared/ui/page-top.tsx";
import { planBySlug } from "#db/queries/address.ts";
import { policiesOf } from "#db/queries/policy.ts";
import { PolicyTree } from "../ui/policy-tree.tsx";

export const loader = publicPage(async ({ reader, params, url, note }) => {
  const plan = await planBySlug(reader, params.plan ?? "");
  if (!plan) return elsewhere(reader, "plan", params.plan, url);
  note({ scopes: [scopeOf.site, scopeOf.city(plan.city_id), scopeOf.plan(plan.id)] });
  const [frame, policies] = await Promise.all([cityFrame(reader, plan.city_id), policiesOf(reader, plan.id)]);
  return {
    frame,
    plan: { slug: plan.slug, title: plan.title },
    policies: policies.map(({ id, parent_id, kind, code, title }) => ({ id, parent_id, kind, code, title })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: homeWords().titleIn(policyWords().titleOf(data.plan.title), data.frame.name) }] : [];

export default function Page() {
  const { frame, plan, policies } = useLoaderData<typeof loader>();
  const words = policyWords();
  return (
    <CityPage
      frame={frame}
      place="plans"
      path={[{ label: plan.title, href: `/plans/${plan.slug}` }, { label: words.title }]}
    >
      <PageTop kind={plan.title} title={words.title} lead={policies.length > 0 ? words.lead : words.none} />
      <PolicyTree plan={plan.slug} policies={policies} />
    </CityPage>
  );
}
