// Small sentences that the page of a result and its downloads share.
import { publicationWords } from "../messages/publication.ts";
import { daysIncludingBoth, lastOpenDay, tokyoDay } from "../shared/time/tokyo.ts";
import { formatDay } from "../shared/time/wareki.ts";
import type { PublicationSummary } from "./publication-summary.schema.ts";

/** 248 → 「24.8%」. @param permille tenths of a percent */
export const shareText = (permille: number): string =>
  publicationWords().percent(Math.floor(permille / 10), permille % 10);

/** 「令和8年（2026年）9月24日（木）～令和8年10月23日（金）（30日間）」. */
export function periodText({ opensAt, closesAt }: PublicationSummary["period"]): string {
  const from = formatDay(tokyoDay(opensAt), { both: true, weekday: true });
  const to = formatDay(lastOpenDay(closesAt), { weekday: true });
  const { days } = publicationWords().result.about;
  return `${from}～${to}${days(daysIncludingBoth(opensAt, closesAt))}`;
}

/** The sections covered, or that all are. */
export function coversText({ covers }: PublicationSummary): string {
  const words = publicationWords();
  return covers.all === 1 ? words.download.allSections : words.list(covers.sections.map(({ place }) => place));
}
