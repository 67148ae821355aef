// What is done with a row when one answers: the press of 「できた、次へ」, what is still empty, where one goes on.
import type { BenchView, RowView } from "../bench.ts";
import type { BenchAddress } from "./bench-address.ts";
import { nextOpen } from "./letter-walk.ts";
import type { Press } from "./press.ts";
import type { Typed } from "./typed.ts";

/** The revision that the form of a row shows: its first one. */
export const mainRevision = (row: Pick<RowView, "revisions">) => row.revisions[0];

/** Fields of a row's answer as they are stored. */
export function storedTyped(row: Pick<RowView, "classId" | "text" | "revisions">): Typed {
  const revision = mainRevision(row);
  return { classId: row.classId ?? "", text: row.text, before: revision?.before ?? "", after: revision?.after ?? "" };
}

/** The row one goes on to; with none left one stays. */
export function nextRow(view: BenchView, row: Pick<RowView, "id">): BenchAddress {
  return { pass: "answer", row: nextOpen(view.list, row.id)?.key ?? row.id };
}

/**
 * 「できた、次へ」: class, view and revision in one press. Its fields: `fill.0.classId`, `fill.0.text`, `fill.1.before`,
 * `fill.1.after`; a revision that stays as the press says it is left out when it is read.
 */
export function answerPress(view: BenchView, row: RowView): Press {
  const revision = mainRevision(row);
  return {
    deeds: [
      { kind: "answer", groupId: row.id, version: row.version },
      {
        kind: "revise",
        groupId: row.id,
        version: row.version,
        revisionId: revision?.id ?? null,
        sectionId: revision ? revision.sectionId : row.sectionId,
        before: revision?.before ?? "",
        after: revision?.after ?? "",
      },
    ],
    next: nextRow(view, row),
  };
}

export type AnswerField = "class" | "text" | "after";

/** The first field still to be filled, in the order of the page; null when the answer is whole. */
export function firstEmpty(
  view: Pick<BenchView, "classes">,
  row: Pick<RowView, "sameAs">,
  typed: Typed,
): AnswerField | null {
  if (row.sameAs) return null;
  const chosen = view.classes.find(({ id }) => id === typed.classId);
  if (view.classes.length > 0 && !chosen) return "class";
  if (typed.text.trim() === "") return "text";
  if (!chosen?.requiresRevision) return null;
  return typed.after === typed.before ? "after" : null;
}
