// What is missing before publication, each thing with the way to its place, and what is merely worth a look.
import { publicationWords } from "#app/messages/publication.ts";
import { excerpt } from "#app/shared/text/grapheme.ts";
import type { Need } from "#app/shared/ui/need-list.tsx";
import type { Advice, Completeness, Missing, MissingKind } from "../completeness.ts";
import type { PublicationSummary } from "../publication-summary.schema.ts";

/** The findings as the page is handed them. */
export type FindingsShown = Pick<Completeness, "missing" | "total" | "advice"> & {
  readonly counts: Readonly<Partial<Record<MissingKind, number>>>;
};

/** Findings in a form that a loader can answer with. */
export const findingsShown = ({ missing, total, advice, counts }: Completeness): FindingsShown => ({
  missing,
  total,
  advice,
  counts: Object.fromEntries(counts),
});

function missingNeed(one: Missing, classHeading: string): Need {
  const words = publicationWords().remaining;
  const { missing: says, go } = words;
  const texts: Record<MissingKind, Pick<Need, "title" | "note" | "go">> = {
    unread: { title: says.unread(one.label), note: says.unreadNote, go: go.letter },
    unjudged: { title: says.unjudged(one.count ?? 0), go: go.inbox },
    stray: { title: says.stray(one.label), go: go.letter },
    reason: { title: says.reason(one.label), go: go.letter },
    place: { title: says.place(one.label), note: says.placeNote, go: go.letter },
    answer: { title: says.answer(one.label), go: go.row },
    "same-as": { title: says.sameAs(one.label), note: says.sameAsNote, go: go.row },
    class: { title: says.class(one.label, classHeading), go: go.row },
    revision: { title: says.revision(one.label, one.className ?? ""), go: go.revision },
  };
  return { state: "missing", href: one.href, ...texts[one.kind] };
}

/** What is there already: a line for each thing that nothing is missing of. */
function readyNeeds({ counts }: FindingsShown, { submissions, opinions, rows }: PublicationSummary): Need[] {
  const words = publicationWords().remaining.ready;
  const none = (...kinds: MissingKind[]) => kinds.every((kind) => (counts[kind] ?? 0) === 0);
  const away = opinions.received - opinions.inRows;
  const lines: [boolean, string, string | undefined][] = [
    [none("unread"), words.read, words.readCount(submissions.received)],
    [none("unjudged"), words.judged, undefined],
    [none("stray", "reason", "place"), words.placed, words.placedCount(opinions.received, opinions.inRows, away)],
    [none("answer", "same-as", "class", "revision"), words.answered, words.answeredCount(rows.all)],
  ];
  return lines.flatMap(([there, title, note]): Need[] => (there ? [{ state: "ready", title, note }] : []));
}

/** なければ公表できないこと. */
export function requiredNeeds(found: FindingsShown, summary: PublicationSummary): Need[] {
  const words = publicationWords().remaining.missing;
  const unlisted = found.total - found.missing.length;
  return [
    ...readyNeeds(found, summary),
    ...found.missing.map((one) => missingNeed(one, summary.classHeading)),
    ...(unlisted > 0 ? [{ state: "missing" as const, title: words.more(unlisted) }] : []),
  ];
}

function adviceNeed(one: Advice): Need {
  const words = publicationWords().remaining;
  const says = words.advise;
  const of = one.of ?? 0;
  const texts: Record<Advice["kind"], Pick<Need, "title" | "note">> = {
    "brush-off": {
      title: says.brushOff(excerpt(one.label, 30), one.count),
      note: says.brushOffNote(of, of === 0 ? 0 : Math.round((one.count * 100) / of)),
    },
    personal: { title: says.personal(one.label), note: says.personalNote },
    again: { title: says.again(one.label), note: says.againNote },
    heading: { title: says.heading(one.count) },
    unplaced: { title: says.unplaced(one.count), note: says.unplacedNote },
  };
  return { state: "advice", href: one.href, go: words.go.look, ...texts[one.kind] };
}

/** 見ておくとよいこと. */
export const adviceNeeds = ({ advice }: FindingsShown): Need[] => advice.map(adviceNeed);
