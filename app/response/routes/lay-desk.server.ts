// What the pages of the reading desk load: what lies on the desk, and the frame around it.
import { redirect } from "@remix-run/node";
import { notFound, type Staff } from "#app/account/guard.server.ts";
import { cityFrame } from "#app/city/city-frame.server.ts";
import { deskCase } from "#app/consultation/desk-case.server.ts";
import { may } from "#app/role/may.ts";
import { consultationById } from "#db/queries/consultation.ts";
import type { BenchView, ListItem, RowView } from "../bench.ts";
import { benchRow, benchRowsSaying, benchView } from "../bench-view.server.ts";
import { type BenchAddress, samePaper, writeAddress } from "../ui/bench-address.ts";
import type { DeskFacts } from "../ui/desk-pass.tsx";
import { likeRow } from "../ui/reading.ts";

export interface LaidDesk {
  readonly facts: DeskFacts;
  readonly base: string;
  readonly address: BenchAddress;
  readonly view: BenchView;
  readonly found: readonly ListItem[] | null;
  /** Rows that pieces of the letter are compared with, by id. */
  readonly rows: Readonly<Record<string, RowView>>;
}

/** The address with the letter or row that lies on the desk; without a row there, that of the answering pass alone. */
function named(address: BenchAddress, { letter, row }: BenchView): BenchAddress {
  if (address.pass === "read") return letter ? { ...address, letter: letter.receiptDigits } : address;
  return row ? { ...address, row: row.id } : { pass: "answer" };
}

/** Most rows that come along for comparison. */
const compared = 12;

/** The case of the address, with the frame of the desk around it. */
export async function deskOfCase({ reader, subject, city, actor, at }: Staff) {
  const consultation = await consultationById(reader, subject.id);
  if (!consultation) return notFound();
  const [frame, one] = await Promise.all([cityFrame(reader, city.id), deskCase(reader, consultation, at)]);
  const facts: DeskFacts = {
    city: { slug: city.slug, name: city.name, demo: frame.demo },
    actor: { name: actor.name },
    theCase: { slug: one.slug, title: one.title, state: one.state },
    classHeading: frame.classHeading,
    can: { sort: may(actor, "sort-opinions", subject), answer: may(actor, "write-response", subject) },
  };
  return { consultation, facts, base: `/desk/${city.slug}/cases/${one.slug}/read` };
}

/**
 * Lays a letter or a row on the desk. The rows that its pieces are very much like come along, for the comparison, and so do
 * those whose words were looked for. 404 for a letter that is not in the case.
 * @param leads an address that names no paper, or a row that is no more, leads to the one that names what lies on the desk
 *   then, so that it stays there whatever is done
 */
export async function layDesk(staff: Staff, address: BenchAddress, leads: boolean): Promise<LaidDesk> {
  const { reader, at } = staff;
  const { consultation, facts, base } = await deskOfCase(staff);
  const view = await benchView(reader, {
    consultation,
    pass: address.pass,
    ...(address.pass === "read" && address.letter !== undefined ? { letterDigits: address.letter } : {}),
    ...(address.pass === "answer" && address.row !== undefined ? { rowId: address.row } : {}),
    at,
  });
  if (address.pass === "read" && address.letter !== undefined && !view.letter) return notFound();
  const here = named(address, view);
  if (leads && !samePaper(here, address)) throw redirect(base + writeAddress(here));
  const like = (view.letter?.pieces ?? []).flatMap((piece) => likeRow(piece)?.groupId ?? []);
  const rows = await Promise.all(
    [...new Set(like)].slice(0, compared).map((id) => benchRow(reader, consultation, id, at)),
  );
  const found = address.find === undefined ? null : await benchRowsSaying(reader, consultation, address.find, at);
  return {
    facts,
    base,
    address,
    view,
    found,
    rows: Object.fromEntries(rows.flatMap((row) => (row ? [[row.id, row]] : []))),
  };
}
