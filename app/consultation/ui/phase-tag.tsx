// The state of a case in one word.
import { consultationWords } from "#app/messages/consultation.ts";
import { Tag } from "#app/shared/ui/tag.tsx";
import type { Phase } from "../consultation.ts";

export function PhaseTag({ phase }: { phase: Phase }) {
  return <Tag tone={phase === "open" ? "on" : "plain"}>{consultationWords().phase[phase]}</Tag>;
}
