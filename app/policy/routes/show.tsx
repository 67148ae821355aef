// A policy's sheet for everybody: what was published about it.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound, publicPage } from "#app/account/guard.server.ts";
import { cityFrame } from "#app/city/city-frame.server.ts";
import { elsewhere } from "#app/city/elsewhere.server.ts";
import { CityPage } from "#app/city/ui/city-page.tsx";
import { sectionPath } from "#app/draft/section-shown.ts";
import { homeWords } from "#app/messages/home.ts";
import { policyWords } from "#app/messages/policy.ts";
import { scopeOf } from "#app/shared/house.server.ts";
import { ButtonLink, GoLink } from "#app/shared/ui/button.tsx";
import { PageTop } from "#app/shared/ui/page-top.tsx";
import { policySheet } from "#app/site/policy-sheet.server.ts";
import { PolicyLeaves } from "#app/site/ui/policy-leaves.tsx";
import { policyPath } from "../policy-path.ts";

export const loader = publicPage(async ({ reader, params, url, note }) => {
  const sheet = await policySheet(reader, params.plan ?? "", params.code ?? "");
  if (!sheet) return elsewhere(reader, "plan", params.plan, url);
  if (!sheet.policy) return notFound();
  const { cityId, id, slug, title } = sheet.plan;
  note({ scopes: [scopeOf.site, scopeOf.city(cityId), scopeOf.plan(id)] });
  return { frame: await cityFrame(reader, cityId), plan: { slug, title }, policy: sheet.policy };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: homeWords().titleIn(`${data.policy.code} ${data.policy.title}`, data.frame.name) }] : [];

export default function Page() {
  const { frame, plan, policy } = useLoaderData<typeof loader>();
  const words = policyWords();
  const [newest] = policy.sections;
  return (
    <CityPage
      frame={frame}
      place="plans"
      path={[
        { label: plan.title, href: `/plans/${plan.slug}` },
        { label: words.title, href: `/plans/${plan.slug}/policies` },
        { label: words.named(policy.kind, policy.code) },
      ]}
    >
      <PageTop kind={words.named(policy.kind, policy.code)} title={policy.title} lead={words.sheetLead}>
        {policy.body !== "" && <p className="asis col mt">{policy.body}</p>}
        {policy.parent && (
          <p className="mt">
            <GoLink href={policyPath(plan.slug, policy.parent.code)}>{words.under(policy.parent.title)}</GoLink>
          </p>
        )}
        {newest && (
          <p className="mt2">
            <ButtonLink href={sectionPath({ plan, slug: newest.draft.slug }, newest.key)}>{words.read}</ButtonLink>
          </p>
        )}
      </PageTop>
      <PolicyLeaves plan={plan.slug} policy={policy} />
    </CityPage>
  );
}
