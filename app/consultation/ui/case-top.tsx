// The head of a case: its state, its name, what that means for the reader, and the one thing to do now.
import { closingTime } from "#app/city/day-words.ts";
import { Dated } from "#app/city/ui/dated.tsx";
import { draftPath } from "#app/draft/section-shown.ts";
import { consultationWords } from "#app/messages/consultation.ts";
import { closingFields } from "#app/shared/time/closing.ts";
import { lastOpenDay, tokyoDay } from "#app/shared/time/tokyo.ts";
import { formatDay } from "#app/shared/time/wareki.ts";
import { ButtonLink, GoLink } from "#app/shared/ui/button.tsx";
import { DaysLeft } from "#app/shared/ui/days-left.tsx";
import { Notice } from "#app/shared/ui/notice.tsx";
import { PageTop } from "#app/shared/ui/page-top.tsx";
import type { CaseReading } from "../read-case.server.ts";
import { PhaseTag } from "./phase-tag.tsx";

const day = (of: string): string => formatDay(of, { both: true, weekday: true });

/** Where the draft of a case is read. */
export const draftOfCase = (of: Pick<CaseReading, "plan" | "draft">): string =>
  draftPath({ plan: of.plan, slug: of.draft.slug });

/** Days left, or since when it is over, and the one button. */
function Aside({ of }: { of: CaseReading }) {
  const words = consultationWords();
  const ended = <p className="until">{words.closedOn(day(lastOpenDay(of.endedAt)))}</p>;
  switch (of.phase) {
    case "open":
      return (
        <>
          <div className="noprint">
            <DaysLeft
              days={of.days}
              until={<Dated>{words.period.untilTime(day(closingFields(of.until).day), closingTime(of.until))}</Dated>}
            />
          </div>
          <p>
            <ButtonLink href={draftOfCase(of)}>{words.readAndComment}</ButtonLink>
          </p>
        </>
      );
    case "announced":
      return (
        <>
          <p className="until">
            <Dated>{words.period.from(day(tokyoDay(of.told.opensAt)))}</Dated>
          </p>
          <p>
            <ButtonLink href={draftOfCase(of)}>{words.read}</ButtonLink>
          </p>
        </>
      );
    case "published":
      return (
        <>
          <p className="until">
            {of.publishedAt !== null && <Dated>{words.publishedOn(day(tokyoDay(of.publishedAt)))}</Dated>}
          </p>
          <p>
            <ButtonLink href={`/consultations/${of.slug}/results`}>{words.readResults}</ButtonLink>
          </p>
        </>
      );
    case "closed":
    case "reviewing":
      return (
        <>
          {ended}
          <p>
            <ButtonLink kind="outline" href={draftOfCase(of)}>
              {words.read}
            </ButtonLink>
          </p>
        </>
      );
    default:
      return (
        <p>
          <ButtonLink kind="outline" href={draftOfCase(of)}>
            {words.read}
          </ButtonLink>
        </p>
      );
  }
}

/** What is so now and what comes next, in words. */
function news(of: CaseReading): string {
  const words = consultationWords().news;
  switch (of.phase) {
    case "announced":
      return words.announced(day(tokyoDay(of.told.opensAt)));
    case "open":
      return words.open;
    case "closed":
      return words.closed + words.afterClosed;
    case "reviewing":
      return words.reviewing + words.afterClosed;
    case "published":
      return words.published;
    case "stopped":
      return of.stoppedAt === null ? "" : words.stopped(day(tokyoDay(of.stoppedAt)));
    default:
      return words.reopened;
  }
}

export function CaseTop({ of }: { of: CaseReading }) {
  const words = consultationWords();
  return (
    <PageTop
      kind={
        <>
          {of.procedureWord}　<PhaseTag phase={of.phase} />
        </>
      }
      title={of.title}
      lead={
        <>
          {of.phase === "open" && of.purpose}
          <Dated>{news(of)}</Dated>
        </>
      }
      aside={<Aside of={of} />}
    >
      {of.phase !== "published" && of.publishedAt !== null && (
        <Notice
          action={<GoLink href={`/consultations/${of.slug}/results`}>{words.readResults}</GoLink>}
          title={words.news.partly}
        />
      )}
      {of.phase === "stopped" && of.stopReason !== "" && (
        <Notice tone="warn" title={words.news.stoppedReason}>
          {of.stopReason}
        </Notice>
      )}
      {of.reopenedAs && (
        <Notice tone="warn">
          <GoLink href={`/consultations/${of.reopenedAs.slug}`}>{words.news.reopenedAs(of.reopenedAs.title)}</GoLink>
        </Notice>
      )}
    </PageTop>
  );
}
