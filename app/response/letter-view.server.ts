// A letter on the desk: its pieces in the order of the text, done, left to read and set aside, with what is proposed for each.
import type { Reader } from "#db/database.ts";
import { anchorsOf, type letterHead } from "#db/queries/desk-letter.ts";
import { linksOf, opinionsOfLetter, tagsOf } from "#db/queries/opinion.ts";
import { shortDay } from "../city/day-words.ts";
import { benchWords } from "../messages/bench.ts";
import { readLetter } from "../opinion/letter/letter.server.ts";
import { tokyoDay, tokyoTime } from "../shared/time/tokyo.ts";
import { formatTime } from "../shared/time/wareki.ts";
import type { LetterView, OpinionView, PieceView } from "./bench.ts";
import type { DeskedCase, Frame } from "./frame.server.ts";
import type { Likeness } from "./likeness.server.ts";
import { type BarePiece, barePieces } from "./pieces.ts";
import { type KnownRow, knownRows, rowProposal } from "./row-facts.server.ts";

type Head = NonNullable<Awaited<ReturnType<typeof letterHead>>>;
type Opinions = Awaited<ReturnType<typeof opinionsOfLetter>>;

/** Most pieces of a letter that proposals are made for; those left to read come first. */
const PROPOSED_FOR = 30;

function arrived(head: Head): string {
  const words = benchWords().shown;
  const day = shortDay(head.received_on ?? tokyoDay(head.arrived_at));
  if (head.received_on === null) return words.arrivedAt(day, formatTime(tokyoTime(head.arrived_at)));
  return head.postmark_on === null ? words.arrived(day) : words.postmarked(shortDay(head.postmark_on), day);
}

function about(head: Head, frame: Frame): string {
  const words = benchWords().shown;
  const eligibility = frame.rules.eligibility.find(({ code }) => code === head.eligibility)?.label ?? "";
  const organisation = head.person_kind === "organisation" ? words.organisation : "";
  const parts = [organisation, head.age_band ?? "", eligibility, head.late === 1 ? words.late : ""];
  return parts.filter((part) => part !== "").join(words.separator);
}

type Anchor = Awaited<ReturnType<typeof anchorsOf>>[number];

function anchorText(anchor: Anchor | undefined, frame: Frame): string {
  if (!anchor) return "";
  const words = benchWords().shown;
  if (anchor.section_id === null) return anchor.typed;
  const section = frame.placeLabel(anchor.section_id);
  const place = anchor.paragraph === null ? section : words.paragraph(section, anchor.paragraph);
  return anchor.quote === "" ? place : words.quoted(place, anchor.quote);
}

async function opinionViews(
  reader: Reader,
  opinions: Opinions,
  rows: ReadonlyMap<string, KnownRow>,
  frame: Frame,
): Promise<ReadonlyMap<string, OpinionView>> {
  const ids = opinions.map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const [links, tags, anchors] = await Promise.all([linksOf(reader, ids), tagsOf(reader, ids), anchorsOf(reader, ids)]);
  return new Map(
    opinions.map((opinion): [string, OpinionView] => {
      const row = rows.get(opinion.group_id);
      const placed = opinion.placed_at !== null;
      return [
        opinion.id,
        {
          id: opinion.id,
          version: opinion.version,
          sectionId: opinion.section_id,
          placed,
          placeLabel: placed ? frame.placeLabel(opinion.section_id) : benchWords().shown.unplaced(opinion.place_text),
          pages: frame.pages(opinion.section_id),
          furtherSectionIds: links.sections.flatMap((l) => (l.opinion_id === opinion.id ? [l.section_id] : [])),
          policyId: opinion.policy_id,
          policyLabel: frame.policyLabel(opinion.policy_id),
          furtherPolicyIds: links.policies.flatMap((l) => (l.opinion_id === opinion.id ? [l.policy_id] : [])),
          divisionLabel: frame.divisionLabel(row ? row.lead_division_id : opinion.lead_division_id),
          summary: opinion.summary,
          groupId: opinion.group_id,
          rowHeading: row?.called ?? "",
          rowCount: row?.count ?? 0,
          validity: opinion.validity,
          validityLabel: opinion.validity === null ? "" : frame.validity(opinion.validity).label,
          tagIds: tags.flatMap((tag) => (tag.opinion_id === opinion.id ? [tag.tag_id] : [])),
          anchor: anchorText(
            anchors.find(({ opinion_id }) => opinion_id === opinion.id),
            frame,
          ),
        },
      ];
    }),
  );
}

const urgency = { todo: 0, "away-proposed": 1, done: 2, away: 3 } as const;

/** The pieces for which something is proposed: not what is set aside already, and of long letters those left to read first. */
function proposedFor(pieces: readonly BarePiece[]): ReadonlySet<BarePiece> {
  const wanted = pieces.filter(({ state }) => state !== "away");
  return new Set([...wanted].sort((a, b) => urgency[a.state] - urgency[b.state]).slice(0, PROPOSED_FOR));
}

/** A letter of a case, masked. */
export async function letterView(
  reader: Reader,
  theCase: DeskedCase,
  head: Head,
  frame: Frame,
  likeness: Likeness,
): Promise<LetterView | null> {
  const [letter, opinions] = await Promise.all([
    readLetter(reader, theCase.id, head.id),
    opinionsOfLetter(reader, head.id),
  ]);
  if (!letter) return null;
  const groupOf = new Map(opinions.map(({ id, group_id }) => [id, group_id]));
  const bare = barePieces(
    letter,
    opinions.map(({ id }) => id),
  );
  const chosen = proposedFor(bare);
  const proposals = new Map(
    [...chosen].map((piece) => [
      piece,
      {
        places: likeness.places(piece.asked),
        rows: likeness.rows(piece.asked, groupOf.get(piece.opinionId ?? "") ?? null),
      },
    ]),
  );
  const proposedRows = [...proposals.values()].flatMap(({ rows }) => rows.map(({ id }) => id));
  const rows = await knownRows(reader, theCase.id, [...groupOf.values(), ...proposedRows]);
  const views = await opinionViews(reader, opinions, rows, frame);
  const pieces = bare.map((piece): PieceView => {
    const { asked: _, opinionId, ...shown } = piece;
    const proposed = proposals.get(piece);
    const opinion = views.get(opinionId ?? "");
    return {
      ...shown,
      ...(opinion ? { opinion } : {}),
      places: (proposed?.places ?? []).map(({ id, shared }) => ({
        sectionId: id,
        label: frame.placeLabel(id),
        pages: frame.pages(id),
        shared,
      })),
      rows: (proposed?.rows ?? []).flatMap((row) => rowProposal(row, rows, frame) ?? []),
    };
  });
  const web = letter.boxes.length > 0;
  return {
    id: head.id,
    version: letter.version,
    receiptNo: head.receipt_no,
    receiptDigits: head.receipt_digits,
    channelLabel: frame.channelLabel(head.channel),
    arrived: arrived(head),
    about: about(head, frame),
    validityLabel: frame.validity(head.validity ?? head.proposed_validity).label,
    validityConfirmed: head.validity !== null,
    web,
    textVersion: letter.textVersion,
    pieces,
    unread: pieces.filter(({ state }) => state === "todo").length,
    readThrough: letter.readThrough === 1,
  };
}
