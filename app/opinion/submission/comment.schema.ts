// The comment form's rules, as one zod schema for the browser and for the action; zod's small form keeps the page light.
import * as z from "zod/mini";
import { commentWords } from "#app/messages/comment.ts";
import { canonicalText } from "#app/shared/text/canonical.ts";
import { parsePhone, parsePostcode } from "#app/shared/text/digits.ts";
import { cutGraphemes, graphemeLength } from "#app/shared/text/grapheme.ts";
import type { Person } from "../person/person.schema.ts";
import {
  type Box,
  canonicalOr,
  MAX_OPINION_LENGTH,
  MAX_OPINION_UNITS,
  MAX_OPINIONS,
  MAX_QUOTE_LENGTH,
  placeOf,
  saysSomething,
  sectionKeyOf,
} from "./comment.ts";
import type { CommentValues } from "./comment-values.ts";

/** 必須 / 任意 / 求めない. */
export type Asked = "required" | "optional" | "none";

/** What a case asks of whoever comments; taken from its rules. */
export interface CommentRules {
  readonly identity: Readonly<Record<"name" | "address" | "phone" | "mail" | "age" | "area", Asked>>;
  /** Categories of who may submit; empty: not asked. `extra` names the extra item, empty where there is none. */
  readonly eligibility: readonly { readonly code: string; readonly label: string; readonly extra: string }[];
  readonly ageBands: readonly string[];
  readonly areas: readonly { readonly id: string; readonly name: string }[];
  /** Keys of the sections under comment, open or not. */
  readonly sections: readonly string[];
}

/** A comment that may be handed in, as far as its form goes. */
export interface Comment {
  readonly boxes: readonly Box[];
  readonly person: Person;
  readonly eligibility: string | null;
  readonly ageBand: string | null;
  readonly areaId: string | null;
}

const words = commentWords().error;
const { box: boxWords, person: labels } = commentWords();
const lineLimit = 300;
/** By its form only, within the length an address may have (RFC 5321, 4.5.3.1.3). */
const mailShape = /^(?=.{3,254}$)[^\s@]+@[^\s@]+\.[^\s@]+$/;

const atMost = (units: number) => z.string().check(z.maxLength(units));
const isCanonical = (message: string) => z.refine<string>((value) => canonicalText(value).ok, message);
/** Any text, made canonical. */
const clean = () => z.string().check(isCanonical(words.control), z.overwrite(canonicalOr));
/** One line, made canonical, without white space at its ends. */
const line = (label: string, max = lineLimit) =>
  clean().check(
    z.overwrite((value) => value.replace(/[\n\t]+/g, " ").trim()),
    z.refine((value) => value.length <= max * 4 && graphemeLength(value) <= max, words.lineTooLong(label, max)),
  );
const lineOf = (label: string, fits: (value: string) => boolean, message: string) =>
  line(label).check(z.refine((value) => value === "" || fits(value), message));

const box = z.strictObject({
  place: atMost(200),
  about: atMost(200),
  paragraph: atMost(10),
  quote: clean(),
  typed: line(boxWords.typedPlace, 100),
  text: clean().check(
    z.refine(
      (value) => value.length <= MAX_OPINION_UNITS && graphemeLength(value) <= MAX_OPINION_LENGTH,
      words.textTooLong(MAX_OPINION_LENGTH),
    ),
  ),
});

const form = z.strictObject({
  opinions: z
    .array(box)
    .check(z.minLength(1, words.noText), z.maxLength(MAX_OPINIONS, words.tooManyOpinions(MAX_OPINIONS))),
  who: z.string().check(z.refine((value) => value === "person" || value === "organisation", words.who)),
  organisation: line(labels.organisationName),
  name: line(labels.name),
  postcode: lineOf(labels.postcode, (value) => parsePostcode(value) !== null, words.postcode),
  address: line(labels.address),
  phone: lineOf(labels.phone, (value) => parsePhone(value) !== null, words.phone),
  mail: lineOf(labels.mail, (value) => mailShape.test(value.normalize("NFKC")), words.mail),
  eligibility: atMost(32),
  extra: z.record(z.string(), line(labels.extra)),
  age: atMost(20),
  area: atMost(64),
});

type Form = z.output<typeof form>;
type Fault = readonly [path: readonly (string | number)[], message: string];

const textFaults = ({ opinions }: Form): Fault[] =>
  opinions.flatMap(({ text }, index): Fault[] =>
    saysSomething(text) ? [] : [[["opinions", index, "text"], opinions.length > 1 ? words.noTextOfMany : words.noText]],
  );

function placeFaults(rules: CommentRules, values: Form): Fault[] {
  return values.opinions.flatMap(({ place, typed }, index): Fault[] => {
    const key = sectionKeyOf(place);
    if (key !== null && !rules.sections.includes(key)) return [[["opinions", index, "place"], words.noSuchSection]];
    if (placeOf(place, typed) === null) return [[["opinions", index, "place"], words.place]];
    return place === "typed" && typed === "" ? [[["opinions", index, "typed"], words.typed]] : [];
  });
}

function personFaults(rules: CommentRules, values: Form): Fault[] {
  const { identity } = rules;
  const wanted = (field: "name" | "address" | "phone" | "mail", message: string): Fault[] =>
    identity[field] === "required" && values[field] === "" ? [[[field], message]] : [];
  const organisation = values.who === "organisation";
  return [
    ...(organisation && identity.name === "required" && values.organisation === ""
      ? ([[["organisation"], words.organisation]] as const)
      : []),
    ...wanted("name", organisation ? words.representative : words.name),
    ...wanted("address", words.address),
    ...wanted("phone", words.noPhone),
    ...wanted("mail", words.noMail),
  ];
}

function choiceFaults(rules: CommentRules, values: Form): Fault[] {
  const faults: Fault[] = [];
  if (rules.eligibility.length > 0) {
    const chosen = rules.eligibility.find(({ code }) => code === values.eligibility);
    if (!chosen) faults.push([["eligibility"], words.eligibility]);
    else if (chosen.extra !== "" && !values.extra[chosen.code])
      faults.push([["extra", chosen.code], words.extra(chosen.extra)]);
  }
  const { age, area } = rules.identity;
  if (age !== "none" && (values.age === "" ? age === "required" : !rules.ageBands.includes(values.age)))
    faults.push([["age"], words.age]);
  const known = rules.areas.some(({ id }) => id === values.area);
  if (area !== "none" && (values.area === "" ? area === "required" : !known)) faults.push([["area"], words.area]);
  return faults;
}

function boxOf(values: Form["opinions"][number]): Box {
  // Paragraph and quotation belong to the section that was shown; another place chosen since leaves them behind.
  const about = values.place === values.about && sectionKeyOf(values.place) !== null;
  return {
    place: placeOf(values.place, values.typed) ?? { kind: "whole" },
    paragraph: about && /^[1-9]\d{0,4}$/.test(values.paragraph) ? Number(values.paragraph) : null,
    quote: about ? cutGraphemes(values.quote, MAX_QUOTE_LENGTH) : "",
    text: values.text,
  };
}

function commentOf(rules: CommentRules, values: Form): Comment {
  const { identity } = rules;
  const given = (asked: Asked, value: string): string => (asked === "none" ? "" : value);
  const chosen = rules.eligibility.find(({ code }) => code === values.eligibility);
  const kind = values.who === "organisation" ? "organisation" : "person";
  return {
    boxes: values.opinions.map(boxOf),
    person: {
      kind,
      organisation: kind === "organisation" ? given(identity.name, values.organisation) : "",
      name: given(identity.name, values.name),
      postcode: given(identity.address, parsePostcode(values.postcode) ?? ""),
      address: given(identity.address, values.address),
      phone: given(identity.phone, parsePhone(values.phone) ?? ""),
      mail: given(identity.mail, values.mail.normalize("NFKC")),
      eligibilityExtra: chosen && chosen.extra !== "" ? (values.extra[chosen.code] ?? "") : "",
    },
    eligibility: chosen?.code ?? null,
    ageBand: given(identity.age, values.age) || null,
    areaId: given(identity.area, values.area) || null,
  };
}

/**
 * The schema of one case's comment form. Its input is `CommentValues`, its output a `Comment` in canonical text. Every
 * fault of the form is reported at once, each at the path of its field, with a sentence that says what to do.
 */
export function commentSchema(rules: CommentRules) {
  const whole = form.check(
    z.superRefine((values, ctx) => {
      const faults = [
        ...textFaults(values),
        ...placeFaults(rules, values),
        ...personFaults(rules, values),
        ...choiceFaults(rules, values),
      ];
      for (const [path, message] of faults) ctx.addIssue({ code: "custom", path: [...path], message });
    }),
  );
  return z.pipe(
    whole,
    z.transform((values: Form): Comment => commentOf(rules, values)),
  ) satisfies z.ZodMiniType<Comment, CommentValues>;
}
