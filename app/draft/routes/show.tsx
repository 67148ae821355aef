// A draft: the whole text of a short one, the contents of a long one.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { publicPage } from "#app/account/guard.server.ts";
import { cityFrame } from "#app/city/city-frame.server.ts";
import { elsewhere } from "#app/city/elsewhere.server.ts";
import { CityPage } from "#app/city/ui/city-page.tsx";
import { aboutDraft, chaptersOf, headsOf, readDraft, readSections } from "#app/consultation/read-draft.server.ts";
import { homeWords } from "#app/messages/home.ts";
import { scopeOf } from "#app/shared/house.server.ts";
import { Book } from "#app/shared/ui/contents-list.tsx";
import { ContentsPage, WholeContents } from "../ui/draft-contents.tsx";
import { DraftSection, headingLevel } from "../ui/draft-section.tsx";
import { DraftTop } from "../ui/draft-top.tsx";

export const loader = publicPage(async ({ reader, params, url, at, note }) => {
  const draft = await readDraft(reader, params.plan ?? "", params.draft ?? "", at);
  if (!draft) return elsewhere(reader, "plan", params.plan, url);
  note({ scopes: [scopeOf.site, scopeOf.city(draft.cityId), scopeOf.plan(draft.planId)], goodUntil: draft.goodUntil });
  const [frame, sections] = await Promise.all([
    cityFrame(reader, draft.cityId),
    draft.pages === null ? readSections(reader, draft, draft.sections) : null,
  ]);
  const contents = sections
    ? { sections, heads: headsOf(draft), chapters: null }
    : { sections: null, heads: [], chapters: chaptersOf(draft) };
  return { frame, draft: aboutDraft(draft), ...contents };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: homeWords().titleIn(data.draft.title, data.frame.name) }] : [];

export default function Page() {
  const { frame, draft, sections, heads, chapters } = useLoaderData<typeof loader>();
  const base = Math.min(...heads.map((head) => head.level));
  return (
    <CityPage
      frame={frame}
      place="plans"
      path={[{ label: draft.plan.title, href: `/plans/${draft.plan.slug}` }, { label: draft.stage }]}
    >
      <DraftTop draft={draft} withText={sections !== null} />
      {sections ? (
        <Book contents={<WholeContents heads={heads} />}>
          {sections.map((section) => (
            <DraftSection
              key={section.key}
              draft={draft}
              section={section}
              level={headingLevel(section.level - base + 1)}
            />
          ))}
        </Book>
      ) : (
        <ContentsPage draft={draft} chapters={chapters ?? []} />
      )}
    </CityPage>
  );
}
