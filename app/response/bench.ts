// What the reading desk shows: one view for the page with and without JavaScript.
import type { SetAsideKind } from "#app/opinion/deed.schema.ts";

export type Pass = "read" | "answer";

export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface PlaceChoice {
  /** Null: the whole plan. */
  readonly sectionId: string | null;
  /** 3-2 道路・歩道 */
  readonly label: string;
  readonly chapter: string;
  readonly pages: string;
  readonly policyId: string | null;
  readonly policyLabel: string;
  readonly divisionId: string | null;
  readonly divisionLabel: string;
}

export interface PlaceProposal {
  readonly sectionId: string | null;
  readonly label: string;
  readonly pages: string;
  /** Words in common, its reason. */
  readonly shared: readonly string[];
}

export interface RowProposal {
  readonly groupId: string;
  readonly heading: string;
  readonly count: number;
  readonly placeLabel: string;
  readonly strength: "same" | "very" | "some";
  readonly shared: readonly string[];
}

export interface OpinionView {
  readonly id: string;
  readonly version: number;
  readonly sectionId: string | null;
  /** False while nobody has settled a place that was typed; then `sectionId` is null too. */
  readonly placed: boolean;
  readonly placeLabel: string;
  readonly pages: string;
  readonly furtherSectionIds: readonly string[];
  readonly policyId: string | null;
  readonly policyLabel: string;
  readonly furtherPolicyIds: readonly string[];
  readonly divisionLabel: string;
  /** Null: the excerpt stands for it. */
  readonly summary: string | null;
  readonly groupId: string;
  readonly rowHeading: string;
  readonly rowCount: number;
  readonly validity: string | null;
  readonly validityLabel: string;
  readonly tagIds: readonly string[];
  /** What the person commented on, as given on arrival. */
  readonly anchor: string;
}

/** A stretch of a letter, or a box of a web submission. Texts are masked: personal data shows as ■ of the same length. */
export interface PieceView {
  /** Stable while the piece keeps its first offset: `p<from>`. */
  readonly key: string;
  readonly spans: readonly Span[];
  readonly text: string;
  readonly state: "todo" | "done" | "away" | "away-proposed";
  /** Kind of a set-aside, taken or proposed. */
  readonly away?: { readonly kind: SetAsideKind; readonly id?: string; readonly reason: string };
  readonly opinion?: OpinionView;
  readonly places: readonly PlaceProposal[];
  readonly rows: readonly RowProposal[];
  /** Offsets at which the piece can be cut, numbered 1–9 in this order. */
  readonly cuts: readonly number[];
  /** Stretches inside the piece that are set aside already, such as masked names. */
  readonly inside: readonly {
    readonly id: string;
    readonly span: Span;
    readonly as: SetAsideKind;
    readonly reason: string;
  }[];
  /** Likely passages to set aside inside the piece, numbered 1–9 in this order. */
  readonly passages: readonly { readonly span: Span; readonly text: string; readonly as: SetAsideKind }[];
}

export interface LetterView {
  readonly id: string;
  readonly version: number;
  readonly receiptNo: string;
  readonly receiptDigits: string;
  readonly channelLabel: string;
  readonly arrived: string;
  readonly about: string;
  readonly validityLabel: string;
  readonly validityConfirmed: boolean;
  readonly web: boolean;
  readonly textVersion: number;
  readonly pieces: readonly PieceView[];
  readonly unread: number;
  readonly readThrough: boolean;
}

export interface RowMember {
  readonly opinionId: string;
  readonly version: number;
  readonly text: string;
  readonly receiptNo: string;
  readonly receiptDigits: string;
  readonly channelLabel: string;
}

export interface RevisionView {
  readonly id: string;
  readonly sectionId: string | null;
  readonly placeLabel: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  /** Other rows that name it. */
  readonly sharedWith: readonly string[];
}

export interface RowView {
  readonly id: string;
  /** Moves with every deed on the row: its members, words, answer and revisions. */
  readonly version: number;
  readonly heading: string;
  readonly headingTyped: boolean;
  readonly summary: string;
  readonly summaryTyped: boolean;
  readonly placeLabel: string;
  readonly sectionId: string | null;
  readonly policyLabel: string;
  readonly divisionId: string | null;
  readonly divisionLabel: string;
  readonly publishedNo: number | null;
  readonly members: readonly RowMember[];
  readonly classId: string | null;
  readonly text: string;
  readonly sameAs: { readonly groupId: string; readonly heading: string } | null;
  readonly revisions: readonly RevisionView[];
  /** Revisions of other rows in the same section, to point to. */
  readonly otherRevisions: readonly RevisionView[];
  /** Paragraphs of the section, to start 修正前 from. */
  readonly paragraphs: readonly string[];
  readonly likely: readonly RowProposal[];
  readonly missing: readonly ("class" | "text" | "revision")[];
}

export interface ListItem {
  /** Receipt digits of a submission, or id of a row. */
  readonly key: string;
  readonly label: string;
  readonly excerpt: string;
  readonly state: "todo" | "half" | "done";
  readonly count: string;
  readonly group: string;
}

export interface BenchView {
  readonly pass: Pass;
  readonly classes: readonly {
    readonly id: string;
    readonly code: string;
    readonly label: string;
    readonly meaning: string;
    readonly requiresRevision: boolean;
  }[];
  readonly choices: readonly PlaceChoice[];
  readonly policies: readonly { readonly id: string; readonly label: string }[];
  readonly divisions: readonly { readonly id: string; readonly label: string }[];
  readonly tags: readonly { readonly id: string; readonly label: string; readonly group: string }[];
  readonly validities: readonly { readonly code: string; readonly label: string }[];
  readonly snippets: readonly string[];
  readonly list: readonly ListItem[];
  readonly letter: LetterView | null;
  readonly row: RowView | null;
  readonly progress: {
    readonly opinions: number;
    readonly placed: number;
    readonly rows: number;
    readonly answered: number;
    readonly lettersLeft: number;
    readonly rowsLeft: number;
  };
  /** How often staff took a proposal, in this case so far. */
  readonly agreement: { readonly place: Agreement; readonly row: Agreement };
}

export interface Agreement {
  readonly shown: number;
  readonly taken: number;
}
