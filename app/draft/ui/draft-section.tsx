// 項目: one section of a draft with its corrections, its text, and what one can do with it now.
import { shortClosingDay, shortOpeningDay } from "#app/city/day-words.ts";
import { draftWords } from "#app/messages/draft.ts";
import { ButtonLink, GoLink } from "#app/shared/ui/button.tsx";
import { SectionBlock } from "#app/shared/ui/section-block.tsx";
import { printPages } from "../section-place.ts";
import type { DraftShown, OpeningShown, SectionShown } from "../section-shown.ts";
import { ErratumNotes } from "./erratum-note.tsx";
import { SectionText } from "./section-text.tsx";

/** Address of the page on which a comment on a section is written. */
export const commentHref = (slug: string, key: string): string =>
  `/consultations/${slug}/comment?section=${encodeURIComponent(key)}`;

function Opening({ section, told }: { section: SectionShown; told: DraftShown["told"] }) {
  const words = draftWords().section;
  const opening: OpeningShown | null = section.opening;
  if (!opening) return null;
  switch (opening.state) {
    case "open":
      return (
        <>
          <p>
            <ButtonLink kind="outline" href={commentHref(opening.slug, section.key)}>
              {section.tree.length > 0 ? words.comment : words.commentWhole}
              <span className="vh">{words.of(section.place)}</span>
            </ButtonLink>
          </p>
          {opening.closesAt !== told?.closesAt && (
            <p className="sub">{words.until(shortClosingDay(opening.closesAt))}</p>
          )}
        </>
      );
    case "ahead":
      return <p className="sub">{words.ahead(shortOpeningDay(opening.opensAt))}</p>;
    case "closed":
      return <p className="sub">{words.closed(shortClosingDay(opening.closesAt))}</p>;
    case "stopped":
      return null;
  }
}

type DraftSectionProps = {
  draft: Pick<DraftShown, "plan" | "stage" | "told">;
  section: SectionShown;
  /** Level of its heading; 1: the heading stands at the top of the page already. */
  level: 1 | 2 | 3 | 4;
  /** On paper: nothing to press. */
  onPaper?: boolean;
};

export function DraftSection({ draft, section, level, onPaper = false }: DraftSectionProps) {
  const words = draftWords().section;
  const open = section.opening?.state === "open" && !onPaper ? section.opening : null;
  const note = section.errata.length > 0 ? <ErratumNotes errata={section.errata} /> : undefined;
  const text =
    section.tree.length > 0 ? (
      <SectionText
        tree={section.tree}
        anchor={section.key}
        place={section.place}
        level={level}
        commentHref={open ? commentHref(open.slug, section.key) : undefined}
      />
    ) : undefined;
  const evidence = section.policyCode !== null && !onPaper && (
    <p>
      <GoLink href={`/plans/${draft.plan.slug}/policies/${encodeURIComponent(section.policyCode)}`}>
        {words.evidence}
      </GoLink>
    </p>
  );
  const does = !onPaper && (section.opening !== null || section.policyCode !== null);
  const action = does ? (
    <>
      <Opening section={section} told={draft.told} />
      {evidence}
    </>
  ) : undefined;
  const page = printPages(section, draft.stage);
  if (level === 1) {
    if (!note && !text && !action) return null;
    return (
      <section className="sec" id={section.key} aria-label={section.place}>
        {page !== undefined && (
          <div className="sec-h">
            <p className="sub num">{page}</p>
          </div>
        )}
        {note}
        {text !== undefined && <div className="text">{text}</div>}
        {action !== undefined && <div className="sec-do">{action}</div>}
      </section>
    );
  }
  return (
    <SectionBlock
      id={section.key}
      number={section.number === "" ? undefined : section.number}
      title={section.title}
      page={page}
      note={note}
      level={level}
      action={action}
    >
      {text}
    </SectionBlock>
  );
}

/** Level of a heading for a section that lies `depth` below what the page's title names. */
export const headingLevel = (depth: number): 2 | 3 | 4 => (depth <= 1 ? 2 : depth === 2 ? 3 : 4);
