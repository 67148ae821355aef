// What the head of the desk says of the case one works on.

import { consultationWords } from "#app/messages/consultation.ts";
import type { Reader } from "#db/database.ts";
import { consultedSections } from "#db/queries/consultation.ts";
import { type Consultation, type Phase, phaseAt } from "./consultation.ts";

export interface DeskCase {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly phase: Phase;
  /** The phase in words. */
  readonly state: string;
}

/** The case at an instant. */
export async function deskCase(
  reader: Reader,
  consultation: Consultation & { readonly id: string; readonly slug: string; readonly title: string },
  at: string,
): Promise<DeskCase> {
  const phase = phaseAt(consultation, await consultedSections(reader, consultation.id), at);
  return {
    id: consultation.id,
    slug: consultation.slug,
    title: consultation.title,
    phase,
    state: consultationWords().phase[phase],
  };
}
