// Sets stretches of a letter aside, takes that back, and ends a letter by setting aside all that is proposed.
import type { House } from "../../shared/house.server.ts";
import { uuidv7 } from "../../shared/uuid.server.ts";
import type { DeedOf } from "../deed.schema.ts";
import { atDesk, type DeskDeed, no } from "../desk-work.server.ts";
import { layLetter } from "./lay-letter.server.ts";
import { allSpans, openLetter, spansFault } from "./letter.server.ts";
import { basePieces, type SetAside, unreadPieces } from "./pieces.ts";

/**
 * Sets a stretch aside; it may lie inside an opinion. What is set aside as personal data is masked for everybody from then on.
 * Refused: `outside_text`, `cuts_grapheme`, `empty`, `already_taken` (exactly this is set aside otherwise), `withdrawn`,
 * `other_case`, `stale`.
 */
export const setAsideText = (house: House, at: DeskDeed<DeedOf<"set-aside">>) =>
  atDesk(house, "sort-opinions", at, async (desk) => {
    const { submissionId, version, span, as: kind, reason } = at.deed;
    const opened = await openLetter(desk, submissionId, version);
    if ("no" in opened) return opened;
    const { letter, seen } = opened;
    const fault = spansFault(letter.text, [span]);
    if (fault) return no(fault);
    const same = letter.setAsides.find(({ from, to }) => from === span.from && to === span.to);
    if (same) return no(same.kind === kind ? "already" : "already_taken");
    if (!seen) return no("stale");
    const fresh: SetAside = { id: uuidv7(), ...span, kind, reason };
    return layLetter(desk, letter, { setAsides: [...letter.setAsides, fresh] }, ["set_asides"]);
  });

/** Takes a set-aside back: what nothing else covers is unread again. Refused: `withdrawn`, `other_case`, `stale`. */
export const takeBackSetAside = (house: House, at: DeskDeed<DeedOf<"take-back-set-aside">>) =>
  atDesk(house, "sort-opinions", at, async (desk) => {
    const { submissionId, version, setAsideId } = at.deed;
    const opened = await openLetter(desk, submissionId, version);
    if ("no" in opened) return opened;
    const { letter, seen } = opened;
    const left = letter.setAsides.filter(({ id }) => id !== setAsideId);
    if (!seen) return no("stale");
    if (left.length === letter.setAsides.length) return no("other_case");
    return layLetter(desk, letter, { setAsides: left }, ["set_asides"]);
  });

/**
 * Ends a letter: every piece that is proposed to be set aside is. Refused while anything else is unread: `unread`. Also
 * `withdrawn`, `other_case`, `stale`. A letter with nothing left is finished already.
 */
export const finishLetter = (house: House, at: DeskDeed<DeedOf<"finish-letter">>) =>
  atDesk(house, "sort-opinions", at, async (desk) => {
    const opened = await openLetter(desk, at.deed.submissionId, at.deed.version);
    if ("no" in opened) return opened;
    const { letter, seen } = opened;
    const unread = unreadPieces(letter.text, basePieces(letter), allSpans(letter), letter.setAsides);
    if (unread.length === 0) return no("already");
    if (unread.some(({ propose }) => propose === "opinion")) return no("unread");
    if (!seen) return no("stale");
    const fresh = unread.flatMap(({ spans, kind }) =>
      spans.map(
        (span): SetAside => ({
          id: uuidv7(),
          ...span,
          // 「その他」 needs a reason, which only a person can give.
          kind: kind === undefined || kind === "other" ? "not_opinion" : kind,
          reason: "",
        }),
      ),
    );
    return layLetter(desk, letter, { setAsides: [...letter.setAsides, ...fresh] }, ["set_asides"]);
  });
