// What a person said about themselves, as labels and values, for them to look over before they hand it in.
import { commentWords } from "#app/messages/comment.ts";
import type { Comment, CommentRules } from "./comment.schema.ts";

export interface PersonFact {
  readonly label: string;
  readonly value: string;
}

/** Only what was given is listed. */
export function personFacts(rules: Omit<CommentRules, "sections">, comment: Comment): PersonFact[] {
  const words = commentWords();
  const { person } = comment;
  const category = rules.eligibility.find(({ code }) => code === comment.eligibility);
  const facts: PersonFact[] = [
    { label: words.confirm.whoLabel, value: words.person[person.kind] },
    { label: words.person.organisationName, value: person.organisation },
    { label: person.kind === "organisation" ? words.confirm.representative : words.person.name, value: person.name },
    { label: words.person.address, value: words.confirm.postcodeMark(person.postcode, person.address).trim() },
    { label: words.person.phone, value: person.phone },
    { label: words.person.mail, value: person.mail },
    { label: words.person.eligibility, value: category?.label ?? "" },
    { label: category?.extra ?? "", value: person.eligibilityExtra },
    { label: words.person.age, value: comment.ageBand ?? "" },
    { label: words.person.area, value: rules.areas.find(({ id }) => id === comment.areaId)?.name ?? "" },
  ];
  return facts.filter(({ value }) => value !== "");
}
