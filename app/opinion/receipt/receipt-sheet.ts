// What a receipt says of one submission: what was sent, when, to which case, and what has become of it.
import { receiptWords } from "#app/messages/receipt.ts";
import type { ReceiptState } from "./receipt-state.ts";

/** One box of the web form as it is shown again. */
export interface SentBox {
  /** Section in words of the draft, 計画の全体, or as typed. */
  readonly place: string;
  /** The words or the paragraph pointed at; empty: none. */
  readonly about: string;
  readonly text: string;
}

export interface ReceiptSheet {
  readonly number: string;
  readonly arrivedAt: string;
  /** 受付日 of what staff entered from paper, else null. */
  readonly receivedOn: string | null;
  readonly caseTitle: string;
  readonly caseSlug: string;
  /** 個人（市内に住んでいる）. */
  readonly who: string;
  /** None for paper. */
  readonly boxes: readonly SentBox[];
  readonly state: ReceiptState;
  /** First refused instant of the whole case. */
  readonly closesAt: string;
  readonly publishedAt: string | null;
  readonly ended: "stopped" | "reopened" | null;
}

/** A change of the text that an opinion led to. */
export interface PublishedChange {
  readonly place: string;
  readonly before: string;
  readonly after: string;
}

/** What was published of one opinion. */
export type Outcome =
  | {
      readonly kind: "row";
      readonly no: number;
      /** Opinions in the row, this one among them. */
      readonly count: number;
      readonly response: string;
      /** Code and label as the city prints them; empty in a case without classes. */
      readonly classLabel: string;
      readonly changes: readonly PublishedChange[];
      readonly samePlaceNo: number | null;
    }
  /** `text`: what stands in its place, with date and kind of reason. */
  | { readonly kind: "withdrawn"; readonly no: number; readonly text: string }
  | { readonly kind: "excluded"; readonly reason: string };

export interface OpinionOutcome {
  readonly place: string;
  readonly text: string;
  readonly outcome: Outcome;
}

/** `A 案を直しました`; a class may have a code, a label or both. */
export const classText = (code: string, label: string): string => [code, label].filter((part) => part !== "").join(" ");

/** 個人, or 個人（市内に住んでいる）. */
export function whoText(kind: "person" | "organisation", eligibility: string): string {
  const words = receiptWords();
  return words.whoWith(words[kind], eligibility);
}

/** What of the section a box points at. */
export function aboutText(box: { readonly quote: string; readonly paragraph: number | null }): string {
  const words = receiptWords();
  if (box.quote !== "") return words.quoted(box.quote);
  return box.paragraph === null ? "" : words.paragraph(box.paragraph);
}
