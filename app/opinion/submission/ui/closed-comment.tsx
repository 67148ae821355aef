// Nothing can be handed in now: why, what comes next, and what was being written, to copy or print.
import { commentWords } from "#app/messages/comment.ts";
import { tokyoDay, tokyoTime } from "#app/shared/time/tokyo.ts";
import { type DayStyle, formatClosing, formatDay, formatInstant } from "#app/shared/time/wareki.ts";
import { ButtonLink, GoLink } from "#app/shared/ui/button.tsx";
import { Kagi } from "#app/shared/ui/kagi.tsx";
import { Leaf } from "#app/shared/ui/leaf.tsx";
import { PageTop } from "#app/shared/ui/page-top.tsx";
import type { ClosedPage, CommentAsked } from "../comment-page.ts";

/** A day that begins at midnight needs no time. */
const opening = (instant: string, style: DayStyle): string =>
  tokyoTime(instant) === "00:00" ? formatDay(tokyoDay(instant), style) : formatInstant(instant, style);

function told(page: ClosedPage): { title: string; lead: string; next?: string } {
  const words = commentWords().state;
  const both = { both: true, weekday: true };
  switch (page.why) {
    case "before":
      return { ...words.before, lead: words.before.lead(opening(page.opensAt, both)) };
    case "after": {
      const next = page.published ? words.after.published : words.after.next;
      return { title: words.after.title, lead: words.after.lead(formatClosing(page.closesAt, both)), next };
    }
    default:
      return words[page.why];
  }
}

export function ClosedComment({ asked, page }: { asked: CommentAsked; page: ClosedPage }) {
  const words = commentWords();
  const { title, lead, next } = told(page);
  const writing = page.kept.length > 0;
  const casePage = `/consultations/${asked.slug}`;
  const refusedLead = page.why === "after" ? words.state.kept.lead(formatClosing(page.closesAt)) : lead;
  return (
    <>
      <PageTop title={writing ? words.state.kept.refusedTitle : title} lead={writing ? refusedLead : lead}>
        {next !== undefined && !writing && <p className="col">{next}</p>}
        {writing && <p className="col">{words.state.kept.help}</p>}
      </PageTop>
      {page.kept.map((box, index) => (
        <Leaf key={index} title={words.opinion(index + 1)}>
          <p>{box.place}</p>
          <Kagi asWritten className="mt">
            {box.text}
          </Kagi>
        </Leaf>
      ))}
      <p className="mt3 noprint">
        {page.reopenedAs !== null ? (
          <ButtonLink href={`/consultations/${page.reopenedAs}`}>{words.state.reopened.link}</ButtonLink>
        ) : page.published ? (
          <ButtonLink href={`${casePage}/results`}>{words.state.toResult}</ButtonLink>
        ) : (
          <GoLink href={casePage}>{words.state.toCase}</GoLink>
        )}
      </p>
    </>
  );
}
