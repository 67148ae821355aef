// Comment forms as the page of the last step posts them: each with a token and words of its own.
import { randomBytes } from "node:crypto";
import { commentFields, emptyBox, emptyComment } from "#app/opinion/submission/comment-values.ts";
import { opinionText } from "./sample-text.ts";
import type { Form } from "./shoot.ts";

const tokenMark = "bench-token";
const numberMark = "bench-number";
/** Different texts; what tells two forms of the same text apart is a number in it. */
const kinds = 64;

export interface FormMaker {
  next(): Form;
  /** Notes that a server has taken the form of a token. */
  taken(token: string): void;
  /** Tokens of all forms taken so far. */
  readonly all: readonly string[];
}

function template(n: number, sections: readonly string[], formToken: string): string {
  const boxes = [0, 1].map((box) => {
    const place = `section:${sections[(n + box) % sections.length]}`;
    return { ...emptyBox, place, about: place, text: `${opinionText(2 * n + box)}（${numberMark}）` };
  });
  const values = {
    ...emptyComment(boxes),
    name: `見本 ${numberMark}`,
    postcode: "123-4567",
    address: `みほん市本町${numberMark}番地`,
    phone: "090-0000-0000",
    eligibility: "resident",
    age: "50代",
  };
  const fields = [["token", tokenMark], ["form_token", formToken], ...commentFields(values), ["step", "send"]];
  return new URLSearchParams(fields as [string, string][]).toString();
}

/** Forms of two opinions on two sections each. `formToken` is the signed token that the page gave out. */
export function formMaker(sections: readonly string[], formToken: string): FormMaker {
  const templates = Array.from({ length: kinds }, (_, n) => template(n, sections, formToken));
  const all: string[] = [];
  let made = 0;
  return {
    next() {
      made += 1;
      const token = randomBytes(16).toString("base64url");
      const text = templates[made % kinds] ?? "";
      return { token, body: text.replace(tokenMark, token).replaceAll(numberMark, String(made)) };
    },
    taken: (token) => void all.push(token),
    all,
  };
}
