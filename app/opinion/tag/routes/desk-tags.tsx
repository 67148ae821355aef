import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { thePlan } from "#app/account/finder.server.ts";
import { desk } from "#app/account/guard.server.ts";
import { DeskShell } from "#app/city/ui/desk-shell.tsx";
import { deskWords } from "#app/messages/desk.ts";
import { tagWords } from "#app/messages/tag.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { FormEnd } from "#app/shared/ui/desk-form.tsx";
import { DeskPage } from "#app/shared/ui/desk-page.tsx";
import { ErrorSummary } from "#app/shared/ui/error-summary.tsx";
import { TextArea } from "#app/shared/ui/field.tsx";
import { planById } from "#db/queries/plan.ts";
import { tagsOfPlan } from "#db/queries/tag.ts";
import { editTags } from "../edit-tags.server.ts";
import { longestTag, readTags, writeTags } from "../tag-list.ts";

const mostTags = 200;

export const loader = desk("edit-plan", thePlan, async ({ reader, subject, city, actor, house }) => ({
  city: { ...city, demo: house.demo },
  actor: { name: actor.name },
  plan: (await planById(reader, subject.id))?.title ?? "",
  list: writeTags(await tagsOfPlan(reader, subject.id), tagWords().colon),
}));

export const action = desk("edit-plan", thePlan, async ({ house, actor, at, subject, request }) => {
  const words = tagWords().errors;
  const typed = String((await request.formData()).get("list") ?? "").slice(0, 50_000);
  const refused = (message: string) => data({ list: typed, error: message }, { status: 422 });
  const tags = readTags(typed);
  if (tags.length > mostTags) return refused(words.many(mostTags));
  if (tags.some((tag) => tag.group.length > longestTag || tag.label.length > longestTag))
    return refused(words.long(longestTag));
  const result = await editTags(house, actor, at, subject.id, tags);
  return result.ok ? redirect(new URL(request.url).pathname, 303) : refused(words.used);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: deskWords().title(tagWords().title, page?.city.name ?? "") },
];

export default function TagsPage() {
  const words = tagWords();
  const { city, actor, plan, list } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const error = refused && "error" in refused ? refused.error : undefined;
  return (
    <DeskShell city={city} actor={actor}>
      <DeskPage title={words.title} lead={plan} narrow>
        <ErrorSummary errors={error ? [{ field: "list", message: error }] : []} />
        <p>{words.lead}</p>
        <form method="post">
          <TextArea
            name="list"
            label={words.list}
            hint={words.hint}
            rows={14}
            error={error}
            defaultValue={refused && "list" in refused ? refused.list : list}
          />
          <FormEnd>
            <Button>{words.save}</Button>
          </FormEnd>
        </form>
      </DeskPage>
    </DeskShell>
  );
}
