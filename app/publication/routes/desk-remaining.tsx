// 公表までに残っていること.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { theCase } from "#app/account/finder.server.ts";
import { desk, notFound } from "#app/account/guard.server.ts";
import { DeskShell } from "#app/city/ui/desk-shell.tsx";
import { deskCase } from "#app/consultation/desk-case.server.ts";
import { deskWords } from "#app/messages/desk.ts";
import { publicationWords } from "#app/messages/publication.ts";
import { formatInstant } from "#app/shared/time/wareki.ts";
import { ButtonLink } from "#app/shared/ui/button.tsx";
import { Chip } from "#app/shared/ui/chip.tsx";
import { Card, DeskPage } from "#app/shared/ui/desk-page.tsx";
import { NeedList } from "#app/shared/ui/need-list.tsx";
import { Notice } from "#app/shared/ui/notice.tsx";
import { readRemaining } from "../read-remaining.server.ts";
import { coversText } from "../result-text.ts";
import { sectionsOf, sectionsQuery } from "../section-choice.ts";
import { RemainingLedger } from "../ui/remaining-ledger.tsx";
import { adviceNeeds, findingsShown, requiredNeeds } from "../ui/remaining-needs.tsx";

export const loader = desk("publish-result", theCase, async ({ reader, subject, city, actor, house, url, at }) => {
  const wished = sectionsOf(url.searchParams);
  const remaining = await readRemaining(reader, subject.id, wished, at);
  if (!remaining) return notFound();
  const { ground, weighed } = remaining;
  return {
    city: { ...city, demo: house.demo },
    actor: { name: actor.name },
    theCase: await deskCase(reader, ground.consultation, at),
    at,
    edition: ground.newest?.edition ?? 0,
    preview: `${ground.base}/publish${sectionsQuery(wished)}`,
    found: weighed && findingsShown(weighed.completeness),
    summary: weighed?.summary ?? null,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: deskWords().title(publicationWords().remaining.title, data?.city.name ?? "") },
];

export default function RemainingPage() {
  const words = publicationWords().remaining;
  const { city, actor, theCase: one, at, edition, preview, found, summary } = useLoaderData<typeof loader>();
  if (!found || !summary) {
    return (
      <DeskShell city={city} actor={actor} theCase={one} current="remaining">
        <DeskPage title={words.title} lead={formatInstant(at, { weekday: true })}>
          <Notice>{words.noneClosed}</Notice>
        </DeskPage>
      </DeskShell>
    );
  }
  const advice = adviceNeeds(found);
  return (
    <DeskShell city={city} actor={actor} theCase={one} current="remaining">
      <DeskPage
        title={
          <>
            {`${words.title}　`}
            {found.total > 0 ? (
              <Chip tone="warn">{words.left(found.total)}</Chip>
            ) : (
              <Chip tone="ok">✓ {words.allThere}</Chip>
            )}
          </>
        }
        lead={
          <p>
            {formatInstant(at, { weekday: true })}
            {summary.covers.all === 0 && `　${words.scopePartly(coversText(summary))}`}
          </p>
        }
        aside={
          <>
            <Card title={words.ledger.title}>
              <RemainingLedger summary={summary} />
            </Card>
            <Card title={words.publish.title}>
              {edition > 0 && <p>{words.publish.published(edition)}</p>}
              <p>{found.total > 0 ? words.publish.wait(found.total) : words.publish.ready}</p>
              <p>
                <ButtonLink href={preview} kind={found.total > 0 ? "outline" : "main"} size="wide">
                  {found.total > 0 ? words.publish.draftPreview : words.publish.preview}
                </ButtonLink>
              </p>
            </Card>
          </>
        }
      >
        <Card title={words.required}>
          <NeedList needs={requiredNeeds(found, summary)} />
        </Card>
        <Card title={words.advice}>
          {advice.length === 0 ? <p className="sub">{words.noAdvice}</p> : <NeedList needs={advice} />}
        </Card>
      </DeskPage>
    </DeskShell>
  );
}
