// 表紙: the one question that is open now, and what else is open; with nothing open it says so quietly.
import { Dated } from "#app/city/ui/dated.tsx";
import type { ListedRow } from "#app/consultation/case-list.server.ts";
import { PhaseTag } from "#app/consultation/ui/phase-tag.tsx";
import { homeWords } from "#app/messages/home.ts";
import { formatClosing } from "#app/shared/time/wareki.ts";
import { ButtonLink } from "#app/shared/ui/button.tsx";
import { Cover } from "#app/shared/ui/cover.tsx";
import { DaysLeft } from "#app/shared/ui/days-left.tsx";

type OpenCoverProps = {
  /** Open cases, the one that closes first at the top. */
  open: readonly ListedRow[];
  /** The city's name stands on the cover. */
  withCity?: boolean;
};

export function OpenCover({ open, withCity = false }: OpenCoverProps) {
  const words = homeWords().cover;
  const [first] = open;
  if (!first) {
    return (
      <Cover open={false} title={words.none}>
        <p>{words.noneLead}</p>
      </Cover>
    );
  }
  return (
    <Cover
      open
      state={
        <>
          <PhaseTag phase="open" />
          {withCity && `　${first.city.name}`}
        </>
      }
      title={words.question(first.draft.title)}
      aside={
        <>
          <DaysLeft days={first.days} until={<Dated>{formatClosing(first.closesAt, { both: true })}</Dated>} />
          <p>
            <ButtonLink href={`/consultations/${first.slug}`}>{words.read}</ButtonLink>
          </p>
        </>
      }
    >
      {first.purpose !== "" && <p>{first.purpose}</p>}
    </Cover>
  );
}
