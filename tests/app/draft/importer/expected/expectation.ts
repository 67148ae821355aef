// What a careful clerk expects of one document, written down by reading it, before any importer has seen it.

/** One heading: line (from 1), how it is found, level (1 = outermost), number as written, title. */
export type ExpectedHeading = readonly [
  line: number,
  found: "marked" | "proposed",
  level: number,
  number: string,
  title: string,
];

/** One thing to point out: its kind and the line it is about. */
export type ExpectedRemark = readonly [kind: string, line: number];

export interface Expectation {
  /** Every heading in the order of the document. */
  readonly headings: readonly ExpectedHeading[];
  /** Labels that stand above a text like a title: proposing them is neither asked nor wrong. */
  readonly mayBeProposed: readonly number[];
  /** First and last line of the list of contents. */
  readonly contents: readonly [number, number] | null;
  readonly remarks: readonly ExpectedRemark[];
  /** Lines that go on from the line before them. */
  readonly joined: readonly number[];
  /** Lines of figures, of which nobody can say whether they go on. */
  readonly mayBeJoined: readonly number[];
  /** First and last line of each table. */
  readonly tables: readonly (readonly [number, number])[];
}
