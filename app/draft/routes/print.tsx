// The whole text of a draft for paper.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { publicPage } from "#app/account/guard.server.ts";
import { cityFrame } from "#app/city/city-frame.server.ts";
import { elsewhere } from "#app/city/elsewhere.server.ts";
import { CityPage } from "#app/city/ui/city-page.tsx";
import { aboutDraft, readDraft, readSections } from "#app/consultation/read-draft.server.ts";
import { draftWords } from "#app/messages/draft.ts";
import { homeWords } from "#app/messages/home.ts";
import { scopeOf } from "#app/shared/house.server.ts";
import { draftPath } from "../section-shown.ts";
import { DraftSection, headingLevel } from "../ui/draft-section.tsx";
import { DraftTop } from "../ui/draft-top.tsx";

export const loader = publicPage(async ({ house, reader, params, url, at, note }) => {
  const draft = await readDraft(reader, params.plan ?? "", params.draft ?? "", at);
  if (!draft) return elsewhere(reader, "plan", params.plan, url);
  note({ scopes: [scopeOf.site, scopeOf.city(draft.cityId), scopeOf.plan(draft.planId)], goodUntil: draft.goodUntil });
  const [frame, sections] = await Promise.all([
    cityFrame(reader, draft.cityId),
    readSections(reader, draft, draft.sections),
  ]);
  const about = aboutDraft(draft);
  return { frame, draft: about, sections, address: house.publicOrigin + draftPath(about) };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? [
        { title: homeWords().titleIn(draftWords().printTitle(data.draft.title), data.frame.name) },
        { name: "robots", content: "noindex" },
      ]
    : [];

export default function Page() {
  const { frame, draft, sections, address } = useLoaderData<typeof loader>();
  const words = draftWords();
  const base = Math.min(...sections.map((section) => section.level));
  return (
    <CityPage
      frame={frame}
      place="plans"
      path={[
        { label: draft.plan.title, href: `/plans/${draft.plan.slug}` },
        { label: draft.stage, href: draftPath(draft) },
        { label: words.print },
      ]}
    >
      <DraftTop draft={draft} />
      <p className="sub">{words.printFrom(address)}</p>
      <div className="read">
        {sections.map((section) => (
          <DraftSection
            key={section.key}
            draft={draft}
            section={section}
            level={headingLevel(section.level - base + 1)}
            onPaper
          />
        ))}
      </div>
    </CityPage>
  );
}
