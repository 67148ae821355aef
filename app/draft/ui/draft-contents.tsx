// The contents of a draft: beside the text that is shown, and as the first page of a long draft.
import { draftWords } from "#app/messages/draft.ts";
import { type ContentsItem, ContentsList } from "#app/shared/ui/contents-list.tsx";
import { Leaf } from "#app/shared/ui/leaf.tsx";
import { headingOf, printPages } from "../section-place.ts";
import { type DraftShown, draftPath, type HeadShown, sectionPath } from "../section-shown.ts";

/** Heads in reading order as a tree, by their levels. */
export function nested(
  heads: readonly HeadShown[],
  href: (head: HeadShown) => string,
  current?: string,
): ContentsItem[] {
  const items: ContentsItem[] = [];
  for (let at = 0; at < heads.length; ) {
    const head = heads[at] as HeadShown;
    let end = at + 1;
    while ((heads[end]?.level ?? 0) > head.level) end += 1;
    items.push({
      label: headingOf(head),
      href: href(head),
      current: head.key === current,
      children: nested(heads.slice(at + 1, end), href, current),
    });
    at = end;
  }
  return items;
}

/** Beside a whole draft: all its sections. */
export const WholeContents = ({ heads }: { heads: readonly HeadShown[] }) => (
  <ContentsList items={nested(heads, (head) => `#${head.key}`)} />
);

type ChapterContentsProps = {
  draft: DraftShown;
  /** Sections on the page, without the one the page is named after. */
  here: readonly HeadShown[];
  /** Sections right below it that have pages of their own. */
  parts: readonly HeadShown[];
  /** All pages of the draft. */
  pages: readonly HeadShown[];
  current: string;
};

/** Beside a chapter: what stands on its page, and the other chapters folded. */
export function ChapterContents({ draft, here, parts, pages, current }: ChapterContentsProps) {
  const words = draftWords().contents;
  const items = [...nested(here, (head) => `#${head.key}`), ...nested(parts, (part) => sectionPath(draft, part.key))];
  const all = [
    { label: words.all, href: draftPath(draft) },
    ...nested(pages, (page) => sectionPath(draft, page.key), current),
  ];
  if (items.length === 0) return <ContentsList title={words.others} items={all} />;
  return <ContentsList title={words.chapter} items={items} more={{ summary: words.others, items: all }} />;
}

/** The contents as a page: chapters with what stands in them. */
export function ContentsPage({ draft, chapters }: { draft: DraftShown; chapters: readonly ChapterHead[] }) {
  const words = draftWords();
  return (
    <Leaf title={words.contents.all}>
      <ol className="list col">
        {chapters.map((chapter) => {
          const page = printPages(chapter, draft.stage);
          return (
            <li key={chapter.key}>
              <h3>
                <a href={sectionPath(draft, chapter.key)}>{headingOf(chapter)}</a>
              </h3>
              {page !== undefined && <p className="sub num">{page}</p>}
              {chapter.sections.length > 0 && (
                <ul>
                  {chapter.sections.map((section) => (
                    <li key={section.key} className="mt">
                      <a href={sectionPath(draft, section.key)}>{headingOf(section)}</a>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ol>
    </Leaf>
  );
}

/** A chapter of the contents page with the sections right below it. */
interface ChapterHead extends HeadShown {
  readonly sections: readonly HeadShown[];
}
