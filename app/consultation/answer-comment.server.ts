// Answers what is posted to the comment page: one more box, one fewer, the confirmation, or the receipt. Every refusal brings the text back.
import { randomBytes } from "node:crypto";
import { submissionByToken } from "#db/queries/submission.ts";
import { commentWords } from "../messages/comment.ts";
import { tokenShape } from "../opinion/receipt/receipt-cookie.server.ts";
import { aboutText } from "../opinion/receipt/receipt-sheet.ts";
import type { Comment } from "../opinion/submission/comment.schema.ts";
import { canonicalOr, joinBoxes, placeOf, sectionKeyOf } from "../opinion/submission/comment.ts";
import type { ClosedPage, CommentPage, ConfirmPage, WritePage } from "../opinion/submission/comment-page.ts";
import {
  type BoxValues,
  type CommentValues,
  emptyBox,
  emptyComment,
  showable,
  withOneMore,
  withoutBox,
} from "../opinion/submission/comment-values.ts";
import { personFacts } from "../opinion/submission/person-facts.ts";
import { pointedAt } from "../opinion/submission/point-at.ts";
import { tokenHash } from "../opinion/submission/prepare-comment.server.ts";
import { commentValues, stepOf } from "../opinion/submission/read-comment-form.ts";
import { visitor } from "../role/role.ts";
import { formToken } from "../shared/form/form-token.server.ts";
import { type FormErrors, formErrors } from "../shared/form/parse-form.ts";
import type { House } from "../shared/house.server.ts";
import { sha256Hex } from "../shared/text/hash.server.ts";
import { formatClosing } from "../shared/time/wareki.ts";
import { type CommentCase, sectionPlace, sectionsAbove } from "./comment-case.server.ts";
import { closedBoxes } from "./comment-periods.ts";
import { periodOf } from "./consultation.ts";
import { submitComment } from "./submit-comment.server.ts";

/** Who asks: the instant of arrival and the keyed hash of where from. */
export interface Asking {
  readonly house: House;
  readonly at: string;
  readonly source: string;
}

/** A page with its status, or the token whose receipt is shown next. */
export type CommentAnswer = { readonly page: CommentPage; readonly status: number } | { readonly issued: string };

const newToken = (): string => randomBytes(16).toString("base64url");

/** Paragraph and quotation stay with the section they were chosen in; the text shown is that of the place chosen now. */
function settled(box: BoxValues): BoxValues {
  if (box.about === box.place) return box;
  return { ...box, about: sectionKeyOf(box.place) === null ? "" : box.place, paragraph: "", quote: "" };
}

type Typed = Pick<WritePage, "values"> &
  Partial<Pick<WritePage, "errors" | "token" | "removed" | "already" | "notOpen">>;

async function writePage({ house, at, source }: Asking, theCase: CommentCase, typed: Typed): Promise<WritePage> {
  const values = showable({ ...typed.values, opinions: typed.values.opinions.map(settled) });
  const keys = values.opinions.flatMap((box) => sectionKeyOf(box.place) ?? []);
  const above = await sectionsAbove(house.reader, theCase, keys);
  return {
    step: "write",
    values,
    errors: typed.errors ?? {},
    texts: above.shown,
    token: typed.token ?? newToken(),
    formToken: formToken(house, "comment", { source, at }),
    removed: typed.removed ?? null,
    already: typed.already ?? null,
    notOpen: typed.notOpen ?? null,
  };
}

function closedPage(theCase: CommentCase, why: ClosedPage["why"], values: CommentValues | null): ClosedPage {
  const placeText = ({ place, typed }: BoxValues): string => {
    const found = placeOf(place, typed);
    if (found?.kind === "section") return sectionPlace(theCase, found.key);
    return found?.kind === "typed" ? found.text : commentWords().box.whole;
  };
  const written = values === null ? [] : showable(values).opinions.filter((box) => box.text !== "");
  return {
    step: "closed",
    why,
    opensAt: theCase.whole.opensAt,
    closesAt: theCase.whole.closesAt,
    published: theCase.published,
    reopenedAs: theCase.reopenedAs,
    kept: written.map((box) => ({ place: placeText(box), text: box.text })),
  };
}

/** The opinions whose section is not open, as errors of the form. */
function closedErrors(theCase: CommentCase, comment: Comment, at: string): FormErrors {
  const own = new Map(theCase.consulted.map((section) => [section.key, section]));
  const places = comment.boxes.map((box) => box.place);
  const closed = closedBoxes(theCase.row, own, theCase.consulted, places, at);
  const until = (index: number): string => {
    const place = places[index];
    const section = place?.kind === "section" ? own.get(place.key) : undefined;
    return formatClosing(section ? periodOf(theCase.row, section).closesAt : theCase.whole.closesAt);
  };
  return Object.fromEntries(
    closed.map((index) => [`opinions.${index}.place`, commentWords().error.closedSection(until(index))]),
  );
}

async function pointed(house: House, theCase: CommentCase, comment: Comment): Promise<Comment> {
  const pointing = comment.boxes.flatMap(({ place, paragraph, quote }) =>
    place.kind === "section" && (paragraph !== null || quote !== "") ? [place.key] : [],
  );
  if (pointing.length === 0) return comment;
  const { words } = await sectionsAbove(house.reader, theCase, pointing);
  const boxes = comment.boxes.map((box) =>
    pointedAt(box, box.place.kind === "section" ? words.get(box.place.key)?.paragraphs : undefined),
  );
  return { ...comment, boxes };
}

function confirmPage(
  asking: Asking,
  theCase: CommentCase,
  values: CommentValues,
  comment: Comment,
  token: string,
): ConfirmPage {
  const { house, at, source } = asking;
  return {
    step: "confirm",
    values: showable({ ...values, opinions: values.opinions.map(settled) }),
    boxes: comment.boxes.map((box) => ({
      place:
        box.place.kind === "section"
          ? sectionPlace(theCase, box.place.key)
          : box.place.kind === "typed"
            ? box.place.text
            : commentWords().box.whole,
      about: aboutText(box),
      text: box.text,
    })),
    person: personFacts(theCase.asked.rules, comment),
    token,
    formToken: formToken(house, "comment", { source, at }),
  };
}

/** Hash of the canonical text that the boxes would become, as far as they can be read. */
const hashOfTyped = (values: CommentValues): string =>
  sha256Hex(joinBoxes(showable(values).opinions.map((box) => canonicalOr(box.text))).original);

/** The form as it is first shown: on the section of the address, else on the whole plan. */
export async function firstPage(
  asking: Asking,
  theCase: CommentCase,
  wish: { readonly section: string; readonly paragraph: string; readonly lately: boolean },
): Promise<WritePage | ClosedPage> {
  if (theCase.closed !== null) return closedPage(theCase, theCase.closed, null);
  const section = theCase.asked.sections.find(({ key }) => key === wish.section);
  const place = section?.open ? `section:${section.key}` : "whole";
  const box = { ...emptyBox, place, about: section?.open ? place : "", paragraph: section?.open ? wish.paragraph : "" };
  return writePage(asking, theCase, {
    values: emptyComment([box]),
    already: wish.lately ? "form" : null,
    notOpen: section && !section.open ? sectionPlace(theCase, section.key) : null,
  });
}

async function send(
  asking: Asking,
  theCase: CommentCase,
  { values, comment, token }: { values: CommentValues; comment: Comment; token: string },
): Promise<CommentAnswer> {
  const { house, at } = asking;
  const { id, city_id } = theCase.row;
  const result = await submitComment(house, visitor, at, {
    consultation: { id, city_id },
    token,
    comment: await pointed(house, theCase, comment),
  });
  if (result.ok && (result.value.first || result.value.same)) return { issued: token };
  if (theCase.closed !== null) return { page: closedPage(theCase, theCase.closed, values), status: 409 };
  if (result.ok) return { page: await writePage(asking, theCase, { values, already: "other" }), status: 409 };
  // The case may have been changed since it was read: then nothing that was read says why.
  const closed = closedErrors(theCase, comment, at);
  const errors = Object.keys(closed).length > 0 ? closed : { "": commentWords().error.justClosed };
  return { page: await writePage(asking, theCase, { values, errors, token }), status: 409 };
}

/** Answers a posted comment form of an announced case. */
export async function answerComment(asking: Asking, theCase: CommentCase, form: FormData): Promise<CommentAnswer> {
  const { house, at } = asking;
  const { values, removed } = commentValues(form);
  const step = stepOf(form);
  const sentToken = String(form.get("token") ?? "");
  const posted = tokenShape.test(sentToken) ? sentToken : newToken();
  const earlier = await submissionByToken(house.reader, tokenHash(posted));
  const parsed = theCase.schema.safeParse(values);
  // What was handed in under this token is answered again, also after the closing: the deed was done in time.
  if (step.step === "send" && parsed.success && (earlier || theCase.closed === null)) {
    return send(asking, theCase, { values, comment: parsed.data, token: posted });
  }
  if (theCase.closed !== null) return { page: closedPage(theCase, theCase.closed, values), status: 409 };

  const unchanged = earlier?.original_hash === hashOfTyped(values);
  const token = earlier && !unchanged ? newToken() : posted;
  const already = earlier && !unchanged ? ("other" as const) : null;
  const write = async (typed: Typed, status = 200): Promise<CommentAnswer> => ({
    page: await writePage(asking, theCase, { token, already, ...typed }),
    status,
  });
  switch (step.step) {
    case "back":
      return write({ values });
    case "add": {
      const last = values.opinions.at(-1);
      const box = { ...emptyBox, place: last?.place ?? "whole" };
      return write({ values: withOneMore(values, settled(box)) });
    }
    case "restore":
      return write({ values: removed ? withOneMore(values, removed) : values });
    case "remove":
      return write(withoutBox(values, step.box));
  }
  if (!parsed.success) return write({ values, errors: formErrors(parsed.error) }, 422);
  const errors = closedErrors(theCase, parsed.data, at);
  if (Object.keys(errors).length > 0) return write({ values, errors }, 409);
  const comment = await pointed(house, theCase, parsed.data);
  return { page: confirmPage(asking, theCase, values, comment, token), status: 200 };
}
