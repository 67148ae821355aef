// Errors of the comment form in the order of its fields, each naming the opinion it is about.
import { commentWords } from "#app/messages/comment.ts";
import type { FormErrors } from "#app/shared/form/parse-form.ts";

const personOrder = [
  "who",
  "organisation",
  "name",
  "postcode",
  "address",
  "phone",
  "mail",
  "eligibility",
  "extra",
  "age",
  "area",
];

function rank(path: string): readonly [number, number] {
  const [head = "", index = "0"] = path.split(".");
  if (head === "") return [-1, 0];
  return head === "opinions" ? [0, Number(index)] : [1 + personOrder.indexOf(head), 0];
}

export interface ListedError {
  /** Absent: it belongs to the whole form. */
  readonly field?: string;
  readonly message: string;
}

/** The errors as the summary lists them. */
export function listedErrors(errors: FormErrors): ListedError[] {
  const words = commentWords();
  return Object.entries(errors)
    .sort(([a], [b]) => {
      const [x, y] = [rank(a), rank(b)];
      return x[0] - y[0] || x[1] - y[1];
    })
    .map(([path, message]) => {
      const opinion = /^opinions\.(\d+)\./.exec(path);
      return {
        ...(path === "" ? {} : { field: path }),
        message: opinion ? words.inOpinion(Number(opinion[1]) + 1, message) : message,
      };
    });
}

interface Nested {
  readonly [key: string]: unknown;
}

const isNested = (value: unknown): value is Nested => typeof value === "object" && value !== null;

/** Errors nested by field, as react-hook-form keeps them, by path. */
export function flatErrors(errors: unknown, prefix = ""): FormErrors {
  if (!isNested(errors)) return {};
  if (typeof errors.message === "string") return { [prefix]: errors.message };
  return Object.assign(
    {},
    ...Object.entries(errors)
      .filter(([key]) => key !== "ref")
      .map(([key, value]) => flatErrors(value, prefix === "" ? key : `${prefix}.${key}`)),
  ) as FormErrors;
}
