// The head of a page of a draft: whose it is, what it is called, and what one can do with it now.
import { Dated } from "#app/city/ui/dated.tsx";
import { draftWords } from "#app/messages/draft.ts";
import { lastOpenDay, tokyoDay } from "#app/shared/time/tokyo.ts";
import { formatDay } from "#app/shared/time/wareki.ts";
import { GoLink } from "#app/shared/ui/button.tsx";
import { Notice } from "#app/shared/ui/notice.tsx";
import { PageTop } from "#app/shared/ui/page-top.tsx";
import { type DraftShown, draftPath } from "../section-shown.ts";
import { ErratumNotes } from "./erratum-note.tsx";

const day = (of: string): string => formatDay(of, { both: true, weekday: true });

/** What one can do with the draft now, in one or two sentences. */
function now(draft: DraftShown): string {
  const words = draftWords();
  const { told } = draft;
  switch (told?.phase) {
    case "open":
      return [
        draft.everyTextOpen ? words.open.all : words.open.some,
        words.open.until(day(lastOpenDay(told.closesAt))),
      ].join("");
    case "announced":
      return words.ahead(day(tokyoDay(told.opensAt)));
    case "closed":
    case "reviewing":
    case "published":
      return words.closed(day(lastOpenDay(told.closesAt)));
    case "stopped":
    case "reopened":
      return words.stopped;
    default:
      return words.reading;
  }
}

type DraftTopProps = {
  draft: DraftShown;
  /** A chapter: its number and title; else the draft's own title. */
  number?: string;
  title?: string;
  /** The text stands on this page: how to comment on one sentence is said. */
  withText?: boolean;
};

export function DraftTop({ draft, number, title, withText = false }: DraftTopProps) {
  const words = draftWords();
  const open = draft.told?.phase === "open";
  const first = title === undefined;
  return (
    <PageTop
      kind={words.kind(draft.plan.title, draft.stage)}
      number={number === undefined || number === "" ? undefined : number}
      title={title ?? draft.title}
      lead={
        <>
          <Dated>{now(draft)}</Dated>
          {open && withText && <span className="noprint">{words.open.paragraph}</span>}
        </>
      }
    >
      {first && (
        <p className="col mt">
          <Dated>{[draft.note, words.publishedOn(formatDay(tokyoDay(draft.publishedAt)))].join("")}</Dated>
        </p>
      )}
      {first && <ErratumNotes errata={draft.errata} />}
      {first && draft.alternatives.length > 1 && (
        <Notice title={words.alternatives}>
          <ul className="trig">
            {draft.alternatives.map((one) => (
              <li key={one.slug} className="mt">
                {one.slug === draft.slug ? (
                  <strong aria-current="page">{words.thisOne(one.alternative)}</strong>
                ) : (
                  <a href={`/plans/${draft.plan.slug}/drafts/${one.slug}`}>{one.alternative}</a>
                )}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <p className="mt2 noprint">
        {draft.told && (
          <>
            <GoLink href={`/consultations/${draft.told.slug}`}>{words.seeCase}</GoLink>
            <br />
          </>
        )}
        {draft.told?.published && (
          <>
            <GoLink href={`/consultations/${draft.told.slug}/results`}>{words.seeResults}</GoLink>
            <br />
          </>
        )}
        {first && <GoLink href={`${draftPath(draft)}/print`}>{words.print}</GoLink>}
      </p>
    </PageTop>
  );
}
