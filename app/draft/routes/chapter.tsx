// A chapter of a long draft; the address of any other section leads to the page it stands on.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound, publicPage } from "#app/account/guard.server.ts";
import { cityFrame } from "#app/city/city-frame.server.ts";
import { elsewhere } from "#app/city/elsewhere.server.ts";
import { CityPage } from "#app/city/ui/city-page.tsx";
import { aboutDraft, pageOfKey, pagesOf, readDraft, readSections } from "#app/consultation/read-draft.server.ts";
import { draftWords } from "#app/messages/draft.ts";
import { homeWords } from "#app/messages/home.ts";
import { scopeOf } from "#app/shared/house.server.ts";
import { Book } from "#app/shared/ui/contents-list.tsx";
import { headingOf } from "../section-place.ts";
import { draftPath, sectionPath } from "../section-shown.ts";
import { ChapterContents } from "../ui/draft-contents.tsx";
import { DraftSection, headingLevel } from "../ui/draft-section.tsx";
import { DraftTop } from "../ui/draft-top.tsx";

export const loader = publicPage(async ({ reader, params, url, at, note }) => {
  const draft = await readDraft(reader, params.plan ?? "", params.draft ?? "", at);
  if (!draft) return elsewhere(reader, "plan", params.plan, url);
  const key = params.chapter ?? "";
  const found = pageOfKey(draft, key);
  if (!found) return notFound();
  const about = aboutDraft(draft);
  if (!found.page) {
    const page = found.within === null ? draftPath(about) : sectionPath(about, found.within);
    throw new Response(null, { status: 302, headers: { Location: `${page}#${encodeURIComponent(key)}` } });
  }
  note({ scopes: [scopeOf.site, scopeOf.city(draft.cityId), scopeOf.plan(draft.planId)], goodUntil: draft.goodUntil });
  const [frame, sections] = await Promise.all([
    cityFrame(reader, draft.cityId),
    readSections(reader, draft, found.page.sections),
  ]);
  const { parts, previous, next } = found;
  return { frame, draft: about, sections, parts, previous, next, pages: pagesOf(draft) };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const [root] = data?.sections ?? [];
  if (!data || !root) return [];
  return [{ title: homeWords().titleIn(`${data.draft.stage} ${headingOf(root)}`, data.frame.name) }];
};

export default function Page() {
  const { frame, draft, sections, parts, previous, next, pages } = useLoaderData<typeof loader>();
  const words = draftWords();
  const [root, ...others] = sections;
  if (!root) return null;
  return (
    <CityPage
      frame={frame}
      place="plans"
      path={[
        { label: draft.plan.title, href: `/plans/${draft.plan.slug}` },
        { label: draft.stage, href: draftPath(draft) },
        { label: root.number === "" ? root.title : root.number },
      ]}
    >
      <DraftTop draft={draft} number={root.number} title={root.title} withText />
      <Book contents={<ChapterContents draft={draft} here={others} parts={parts} pages={pages} current={root.key} />}>
        {root.tree.length > 0 && <DraftSection draft={draft} section={root} level={1} />}
        {others.map((section) => (
          <DraftSection
            key={section.key}
            draft={draft}
            section={section}
            level={headingLevel(section.level - root.level)}
          />
        ))}
        {root.tree.length === 0 && <DraftSection draft={draft} section={root} level={1} />}
        {parts.length > 0 && (
          <section className="sec">
            <h2>{words.parts}</h2>
            <ol className="list">
              {parts.map((part) => (
                <li key={part.key}>
                  <a href={sectionPath(draft, part.key)}>{headingOf(part)}</a>
                </li>
              ))}
            </ol>
          </section>
        )}
        <p className="sec trig">
          {previous && (
            <>
              {words.previous}
              <a href={sectionPath(draft, previous.key)}>{headingOf(previous)}</a>
              <br />
            </>
          )}
          {next && (
            <>
              {words.next}
              <a href={sectionPath(draft, next.key)}>{headingOf(next)}</a>
              <br />
            </>
          )}
          <a href={draftPath(draft)}>{words.whole}</a>
        </p>
      </Book>
    </CityPage>
  );
}
