import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { theCase } from "#app/account/finder.server.ts";
import { desk, notFound } from "#app/account/guard.server.ts";
import { DeskShell } from "#app/city/ui/desk-shell.tsx";
import { confirmValidity } from "#app/consultation/confirm-validity.server.ts";
import { deskCase } from "#app/consultation/desk-case.server.ts";
import { readInbox } from "#app/consultation/read-inbox.server.ts";
import { deskWords } from "#app/messages/desk.ts";
import { inboxWords } from "#app/messages/inbox.ts";
import { Button, ButtonLink } from "#app/shared/ui/button.tsx";
import { DeskPage } from "#app/shared/ui/desk-page.tsx";
import { Notice } from "#app/shared/ui/notice.tsx";
import { Pager } from "#app/shared/ui/pager.tsx";
import { consultationById, consultedSections } from "#db/queries/consultation.ts";
import { searchWishOf } from "../search-text.ts";
import { InboxFilters, type InboxQuery, inboxHref } from "../ui/inbox-filters.tsx";
import { InboxTable } from "../ui/inbox-table.tsx";

const perPage = 50;
const queryKeys = ["reading", "channel", "section", "validity", "late", "q"] as const;

export const loader = desk("read-inbox", theCase, async ({ reader, subject, city, actor, house, url, at }) => {
  const consultation = await consultationById(reader, subject.id);
  if (!consultation) return notFound();
  const query: InboxQuery = Object.fromEntries(
    queryKeys.flatMap((key) => {
      const value = url.searchParams.get(key)?.slice(0, 200);
      return value ? [[key, value]] : [];
    }),
  );
  const after = Number(url.searchParams.get("after")) || 0;
  const wish = searchWishOf(query.q ?? "");
  const inbox = await readInbox(
    reader,
    consultation,
    {
      reading: query.reading === "todo" || query.reading === "done" ? query.reading : undefined,
      channel: query.channel,
      sectionId: query.section,
      validity: query.validity,
      late: query.late === "1" ? true : undefined,
      wish: wish.keys.length > 0 ? wish : undefined,
    },
    { after, limit: perPage },
  );
  const sections = (await consultedSections(reader, subject.id)).map(({ section_id, number, title }) => ({
    id: section_id,
    label: `${number} ${title}`.trim(),
  }));
  return {
    city: { ...city, demo: house.demo },
    actor: { name: actor.name },
    theCase: await deskCase(reader, consultation, at),
    query,
    after,
    inbox,
    sections,
  };
});

export const action = desk("confirm-validity", theCase, async ({ house, actor, at, subject, city, params }) => {
  await confirmValidity(house, actor, at, subject.id);
  return redirect(`/desk/${city.slug}/cases/${params.case}/inbox`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: deskWords().title(inboxWords().title, data?.city.name ?? "") },
];

export default function InboxPage() {
  const words = inboxWords();
  const { city, actor, theCase: one, inbox, query, after, sections } = useLoaderData<typeof loader>();
  const here = `/desk/${city.slug}/cases/${one.slug}/inbox`;
  const proposals = inbox.proposals.map(({ label, count }) => `${label} ${words.letters(count)}`).join("、");
  return (
    <DeskShell city={city} actor={actor} theCase={one} current="inbox">
      <DeskPage
        title={words.title}
        lead={`${words.letters(inbox.total)}（${words.people(inbox.persons, inbox.organisations)}）　${words.opinions(inbox.opinions)}`}
        actions={
          <ButtonLink kind="outline" href={`${here}/new`}>
            {words.newPaper}
          </ButtonLink>
        }
      >
        {(inbox.unconfirmed > 0 || one.phase === "closed") && (
          <Notice
            title={inbox.unconfirmed > 0 ? words.confirmLead(inbox.unconfirmed) : words.confirmed}
            action={
              <form method="post">
                <Button>{inbox.unconfirmed > 0 ? words.confirmAll(inbox.unconfirmed) : words.finish}</Button>
              </form>
            }
          >
            {inbox.unconfirmed > 0 ? words.confirmProposals(proposals) : undefined}
          </Notice>
        )}
        <InboxFilters here={here} query={query} inbox={inbox} sections={sections} />
        <InboxTable here={here} inbox={inbox} filtered={Object.keys(query).length > 0} />
        <Pager
          next={inbox.next === undefined ? undefined : inboxHref(here, { ...query, after: String(inbox.next) })}
          first={after > 0 ? inboxHref(here, query) : undefined}
        />
      </DeskPage>
    </DeskShell>
  );
}
