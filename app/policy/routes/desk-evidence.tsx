// The evidence sheet of one policy: everything said about it, by door, with published responses.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { thePlan } from "#app/account/finder.server.ts";
import { desk, notFound } from "#app/account/guard.server.ts";
import { DeskShell } from "#app/city/ui/desk-shell.tsx";
import { deskWords } from "#app/messages/desk.ts";
import { publicationWords } from "#app/messages/publication.ts";
import { readEvidence } from "#app/publication/read-evidence.server.ts";
import { may } from "#app/role/may.ts";
import { DeskPage } from "#app/shared/ui/desk-page.tsx";
import { Pager } from "#app/shared/ui/pager.tsx";
import { SheetDoors, SheetOpinions } from "../ui/evidence-sheet.tsx";

export const loader = desk("read-opinions", thePlan, async ({ reader, subject, city, actor, house, params, url }) => {
  const evidence = await readEvidence(reader, subject.id, params.code ?? "", url.searchParams.get("after"));
  if (!evidence) return notFound();
  return {
    city: { ...city, demo: house.demo },
    actor: { name: actor.name },
    here: `/desk/${city.slug}/plans/${params.plan}/policies/${encodeURIComponent(params.code ?? "")}`,
    bench: may(actor, "sort-opinions", subject) ? `/desk/${city.slug}/cases` : null,
    evidence,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { code, title } = data.evidence.policy;
  return [{ title: deskWords().title(publicationWords().evidence.title(code, title), data.city.name) }];
};

export default function EvidencePage() {
  const words = publicationWords().evidence;
  const { city, actor, here, bench, evidence } = useLoaderData<typeof loader>();
  const { policy, total, doors, opinions, beginning, next } = evidence;
  return (
    <DeskShell city={city} actor={actor} current="plans">
      <DeskPage title={words.title(policy.code, policy.title)} lead={<p>{words.lead(total)}</p>}>
        {beginning && <SheetDoors doors={doors} />}
        <SheetOpinions opinions={opinions} bench={bench} />
        <Pager first={beginning ? undefined : here} next={next === undefined ? undefined : `${here}?after=${next}`} />
      </DeskPage>
    </DeskShell>
  );
}
