// The policy tree of a plan at the desk: by hand, by paste.
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { thePlan } from "#app/account/finder.server.ts";
import { desk, notFound } from "#app/account/guard.server.ts";
import { valueAt } from "#app/city/form-values.ts";
import { DeskShell } from "#app/city/ui/desk-shell.tsx";
import { deskWords } from "#app/messages/desk.ts";
import { deskPolicyWords } from "#app/messages/desk-policy.ts";
import { ButtonLink } from "#app/shared/ui/button.tsx";
import { DeskPage } from "#app/shared/ui/desk-page.tsx";
import { ErrorSummary } from "#app/shared/ui/error-summary.tsx";
import { Notice } from "#app/shared/ui/notice.tsx";
import { changeTree } from "../change-tree.server.ts";
import { readTree } from "../read-tree.server.ts";
import { PasteForm, PastePreview } from "../ui/paste-policies.tsx";
import { PolicyNow } from "../ui/policy-now.tsx";
import { TreeAside } from "../ui/tree-aside.tsx";
import { TreeTable } from "../ui/tree-table.tsx";

export const loader = desk("edit-plan", thePlan, async ({ reader, subject, city, actor, house, at, url }) => {
  const asked = (name: string) => url.searchParams.get(name) ?? "";
  const words = deskPolicyWords();
  const tree = await readTree(reader, subject.id, asked("policy"), at);
  if (!tree) return notFound();
  const said: readonly [boolean, string][] = [
    [asked("saved") === "1", words.saved],
    [asked("removed") === "1", words.removed],
    [/^\d{1,4}$/.test(asked("pasted")), words.pasted(Number(asked("pasted")))],
    [tree.policies.some(({ code }) => code === asked("added")), words.added(asked("added"))],
  ];
  return {
    city: { ...city, demo: house.demo },
    actor: { name: actor.name },
    tree,
    under: asked("under"),
    isPaste: url.searchParams.has("paste"),
    said: said.find(([isSaid]) => isSaid)?.[1] ?? null,
  };
});

export const action = desk("edit-plan", thePlan, async ({ house, actor, at, subject, city, request }) => {
  const { pathname } = new URL(request.url);
  const answer = await changeTree(house, actor, at, { id: subject.id, cityId: city.id }, await request.formData());
  if (answer.kind === "done") throw redirect(`${pathname.replace(/\.data$/, "")}${answer.goTo}`, 303);
  return data(answer, { status: answer.kind === "refused" ? 422 : 200 });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: deskWords().title(deskPolicyWords().titleOf(page?.tree.plan.title ?? ""), page?.city.name ?? "") },
];

export default function TreePage() {
  const words = deskPolicyWords();
  const { city, actor, tree, under, isPaste, said } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused = answer?.kind === "refused" ? answer : null;
  const errors: Readonly<Record<string, string>> = refused?.errors ?? {};
  const values = answer?.values ?? null;
  const here = `/desk/${city.slug}/plans/${tree.plan.slug}`;
  const previewed = answer?.kind === "preview";
  return (
    <DeskShell city={city} actor={actor} current="plans">
      <DeskPage
        title={words.titleOf(tree.plan.title)}
        lead={
          <>
            {words.count(tree.policies.length)}　<a href={here}>{words.back}</a>
          </>
        }
        actions={
          isPaste ? undefined : (
            <ButtonLink kind="outline" href="?paste=1">
              {words.paste}
            </ButtonLink>
          )
        }
        aside={
          isPaste ? undefined : <TreeAside tree={tree} under={under} values={values} errors={errors} here={here} />
        }
      >
        {!answer && said !== null && <Notice tone="done" live title={said} />}
        <ErrorSummary
          errors={Object.entries(errors).map(([field, message]) => ({
            field: field.split("#")[0] || undefined,
            message,
          }))}
        />
        {refused?.isStale && tree.chosen && valueAt(values, "intent") === "edit" && (
          <PolicyNow form={tree.chosen.form} values={values} divisions={tree.divisions} />
        )}
        {isPaste ? (
          <>
            {previewed && <PastePreview policies={answer.policies} codes={answer.codes} values={values} />}
            <PasteForm tree={tree} under={under} values={values} errors={errors} previewed={previewed} />
          </>
        ) : (
          <TreeTable policies={tree.policies} chosen={tree.chosen?.id ?? null} />
        )}
      </DeskPage>
    </DeskShell>
  );
}
