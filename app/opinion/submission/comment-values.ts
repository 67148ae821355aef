// The comment form as typed: its fields as text, and the deeds on its boxes that need no script.
import { MAX_OPINIONS } from "./comment.ts";

/** One box as typed. */
export interface BoxValues {
  /** `section:<key>`, `whole`, `typed`, or empty where nothing is chosen yet. */
  readonly place: string;
  /** The place whose text was shown with the box: paragraph and quote count only while it is still the place chosen. */
  readonly about: string;
  readonly paragraph: string;
  readonly quote: string;
  readonly typed: string;
  readonly text: string;
}

/** The form as typed. */
export interface CommentValues {
  readonly opinions: BoxValues[];
  /** `person` or `organisation`. */
  readonly who: string;
  readonly organisation: string;
  /** Of the person, or of whoever stands for the organisation. */
  readonly name: string;
  readonly postcode: string;
  readonly address: string;
  readonly phone: string;
  readonly mail: string;
  readonly eligibility: string;
  /** Extra item by category. */
  readonly extra: Readonly<Record<string, string>>;
  readonly age: string;
  readonly area: string;
}

/** Fields of a box by name. */
export const boxFields = ["place", "about", "paragraph", "quote", "typed", "text"] as const;
/** Fields of the person by name. */
export const personFields = [
  "who",
  "organisation",
  "name",
  "postcode",
  "address",
  "phone",
  "mail",
  "eligibility",
  "age",
  "area",
] as const;

export const emptyBox: BoxValues = { place: "", about: "", paragraph: "", quote: "", typed: "", text: "" };

const noPerson = {
  who: "person",
  organisation: "",
  name: "",
  postcode: "",
  address: "",
  phone: "",
  mail: "",
  eligibility: "",
  age: "",
  area: "",
};

/** An empty form with the boxes given. */
export const emptyComment = (boxes: readonly BoxValues[] = [emptyBox]): CommentValues => ({
  ...noPerson,
  opinions: [...boxes],
  extra: {},
});

type Fields = readonly (readonly [name: string, value: string])[];

const boxPairs = (prefix: string, box: BoxValues): Fields =>
  boxFields.map((field) => [`${prefix}.${field}`, box[field]] as const);

/** Every field of the form by name, to be carried on in hidden fields; empty ones are left out. */
export const commentFields = (values: CommentValues): Fields =>
  [
    ...values.opinions.flatMap((box, index) => boxPairs(`opinions.${index}`, box)),
    ...personFields.map((field) => [field, values[field]] as const),
    ...Object.entries(values.extra).map(([code, text]) => [`extra.${code}`, text] as const),
  ].filter(([, value]) => value !== "");

/** The fields that carry a box the person gave up. */
export const removedFields = (box: BoxValues): Fields => boxPairs("removed", box);

/** The form with one more empty box, up to the most allowed. */
export const withOneMore = (values: CommentValues, box: BoxValues = emptyBox): CommentValues =>
  values.opinions.length >= MAX_OPINIONS ? values : { ...values, opinions: [...values.opinions, box] };

/** The form without one of its boxes, and that box; the last box stays and is emptied. */
export function withoutBox(
  values: CommentValues,
  index: number,
): { readonly values: CommentValues; readonly removed: BoxValues | null } {
  const removed = values.opinions[index];
  if (!removed) return { values, removed: null };
  const rest = values.opinions.filter((_, at) => at !== index);
  const kept = { ...values, opinions: rest.length > 0 ? rest : [emptyBox] };
  return { values: kept, removed: removed.text === "" ? null : removed };
}

type Loose = { readonly [K in keyof CommentValues]?: unknown };
type PersonValues = Pick<CommentValues, (typeof personFields)[number]>;

/** The values with every text taken through `of`; what is missing is handed to it as undefined. */
function eachText(values: Loose, of: (value: unknown) => string): CommentValues {
  const boxes = Array.isArray(values.opinions) ? Array.from<Partial<BoxValues> | undefined>(values.opinions) : [];
  const taken = (fields: readonly string[], from: object): object =>
    Object.fromEntries(fields.map((field) => [field, of((from as Record<string, unknown>)[field])]));
  return {
    ...(taken(personFields, values) as PersonValues),
    opinions: boxes.map((box) => taken(boxFields, box ?? {}) as BoxValues),
    extra: Object.fromEntries(Object.entries(values.extra ?? {}).map(([code, text]) => [code, of(text)])),
  };
}

/** The values of a form that is only partly there, such as one with fields that are not shown, made whole. */
export const completeValues = (values: Loose): CommentValues =>
  eachText(values, (value) => (typeof value === "string" ? value : ""));

/** The values as a page can show them again: only what HTML cannot hold (NUL) is gone. */
export const showable = (values: CommentValues): CommentValues =>
  eachText(values, (value) => String(value ?? "").replaceAll("\0", ""));
