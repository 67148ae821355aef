// A page about the site itself: a title, one sentence, and short parts.
import { Leaf } from "#app/shared/ui/leaf.tsx";
import { PageTop } from "#app/shared/ui/page-top.tsx";
import type { SiteFrame } from "../site-frame.server.ts";
import { SitePage } from "./site-page.tsx";

type AboutPageProps = {
  frame: SiteFrame;
  words: {
    readonly title: string;
    readonly lead: string;
    readonly sections: { readonly [key: string]: { readonly title: string; readonly text: string } };
  };
};

export function AboutPage({ frame, words }: AboutPageProps) {
  return (
    <SitePage frame={frame} path={[{ label: words.title }]}>
      <PageTop title={words.title} lead={words.lead} />
      {Object.entries(words.sections).map(([key, section]) => (
        <Leaf key={key} id={key} title={section.title}>
          <p className="col">{section.text}</p>
        </Leaf>
      ))}
    </SitePage>
  );
}
