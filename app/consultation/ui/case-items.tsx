// Cases in a list: the state, the name, and the one date that counts now.
import { Dated } from "#app/city/ui/dated.tsx";
import { consultationWords } from "#app/messages/consultation.ts";
import { lastOpenDay, tokyoDay } from "#app/shared/time/tokyo.ts";
import { formatClosing, formatDay } from "#app/shared/time/wareki.ts";
import { ItemLinks } from "#app/shared/ui/item-links.tsx";
import type { ListedRow } from "../case-list.server.ts";
import { PhaseTag } from "./phase-tag.tsx";

/** The date that counts now, in a sentence. */
function caseDate(of: ListedRow): string {
  const words = consultationWords().list;
  const both = { both: true, weekday: true };
  switch (of.phase) {
    case "open":
      return formatClosing(of.closesAt, both);
    case "announced":
      return words.from(formatDay(tokyoDay(of.opensAt), both));
    case "published":
      return of.publishedAt === null ? "" : words.result(formatDay(tokyoDay(of.publishedAt), both));
    case "stopped":
      return of.stoppedAt === null ? "" : words.stopped(formatDay(tokyoDay(of.stoppedAt), both));
    case "reopened":
      return words.reopened;
    default:
      return words.ended(formatDay(lastOpenDay(of.endedAt), both));
  }
}

type CaseItemsProps = {
  cases: readonly ListedRow[];
  /** The city's name stands with each case. */
  withCity?: boolean;
};

export function CaseItems({ cases, withCity = false }: CaseItemsProps) {
  const words = consultationWords().list;
  return (
    <ItemLinks
      items={cases.map((of) => ({
        title: of.title,
        href: `/consultations/${of.slug}`,
        state: (
          <>
            <PhaseTag phase={of.phase} />
            {withCity && `　${of.city.name}`}
          </>
        ),
        note: (
          <>
            <Dated>{caseDate(of)}</Dated>
            {of.phase === "open" && of.days >= 0 && (
              <>
                {" "}
                <strong className="nb">{of.days === 0 ? words.today : words.left(of.days)}</strong>
              </>
            )}
          </>
        ),
      }))}
    />
  );
}
