// Cuts and joins the pieces of a letter that are not opinions yet.

import type { House } from "../../shared/house.server.ts";
import { isGraphemeBoundary } from "../../shared/text/grapheme.ts";
import { cutAt, joinPieces, type Piece } from "../cut/spans.ts";
import type { DeedOf } from "../deed.schema.ts";
import { atDesk, type DeskDeed, no } from "../desk-work.server.ts";
import { layLetter } from "./lay-letter.server.ts";
import { allSpans, type Letter, openLetter } from "./letter.server.ts";
import { basePieces, unreadPieces } from "./pieces.ts";

const unreadOf = (letter: Letter, pieces: readonly Piece[]) =>
  unreadPieces(letter.text, pieces, allSpans(letter), letter.setAsides);

/**
 * Cuts the piece around an offset in two. Refused: `outside_text`, `cuts_grapheme`, `already_taken` (nothing is unread there),
 * `cannot_cut` (one half would hold nothing to read), `withdrawn`, `other_case`, `stale`.
 */
export const cutPiece = (house: House, given: DeskDeed<DeedOf<"cut-piece">>) =>
  atDesk(house, "sort-opinions", given, async (desk) => {
    const { submissionId, version, at } = given.deed;
    const opened = await openLetter(desk, submissionId, version);
    if ("no" in opened) return opened;
    const { letter, seen } = opened;
    if (at > letter.text.length) return no("outside_text");
    if (!isGraphemeBoundary(letter.text, at)) return no("cuts_grapheme");
    const pieces = [...basePieces(letter)];
    if (!seen) return no(pieces.some(({ from }) => from === at) ? "already" : "stale");
    const unread = unreadOf(letter, pieces).find(
      ({ spans }) => spans[0]!.from < at && at < spans[spans.length - 1]!.to,
    );
    if (!unread) return no("already_taken");
    const halves = cutAt(letter.text, pieces[unread.base] as Piece, at);
    if (!halves) return no("cannot_cut");
    pieces.splice(unread.base, 1, ...halves);
    return layLetter(desk, letter, { pieces }, ["pieces"]);
  });

/**
 * Joins the piece that begins at an offset with the unread piece before it. What lies between them and is an opinion already
 * stays one. Refused: `nothing_before`, `outside_text`, `withdrawn`, `other_case`, `stale`.
 */
export const joinPiece = (house: House, given: DeskDeed<DeedOf<"join-piece">>) =>
  atDesk(house, "sort-opinions", given, async (desk) => {
    const { submissionId, version, at } = given.deed;
    const opened = await openLetter(desk, submissionId, version);
    if ("no" in opened) return opened;
    const { letter, seen } = opened;
    if (at > letter.text.length) return no("outside_text");
    if (!seen) return no("stale");
    const pieces = [...basePieces(letter)];
    const unread = unreadOf(letter, pieces);
    const place = unread.findIndex(({ spans }) => spans[0]!.from === at);
    const [before, here] = [unread[place - 1], unread[place]];
    if (!before || !here) return no("nothing_before");
    const joined = joinPieces(pieces[before.base] as Piece, pieces[here.base] as Piece);
    pieces.splice(before.base, here.base + 1 - before.base, joined);
    return layLetter(desk, letter, { pieces }, ["pieces"]);
  });
