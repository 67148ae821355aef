// The person block: what is sealed of whoever handed something in.
import * as z from "zod";

const line = z.string();

/** Everything that says who a person is and how to reach them; empty text where nothing was asked or given. */
export const personSchema = z.strictObject({
  kind: z.enum(["person", "organisation"]),
  /** Of an organisation; empty for a person. */
  organisation: line,
  /** Of the person, or of whoever stands for the organisation. */
  name: line,
  /** `123-4567`. */
  postcode: line,
  address: line,
  phone: line,
  mail: line,
  /** The extra item of the category of eligibility, such as the name of an employer. */
  eligibilityExtra: line,
});

export type Person = z.infer<typeof personSchema>;
