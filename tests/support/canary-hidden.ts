// Things that are there but not public: a document taken away, a draft not shown, an import under way, a case not announced.
import { Readable } from "node:stream";
import { addDocument, removeDocument } from "#app/consultation/add-document.server.ts";
import { makeConsultation } from "#app/consultation/make-consultation.server.ts";
import { beginImport } from "#app/draft/begin-import.server.ts";
import { saveDraft } from "#app/draft/save-draft.server.ts";
import type { House } from "#app/shared/house.server.ts";
import { documentsOf } from "#db/queries/consultation.ts";
import { caseInput, must, type OpenCase, someSections } from "#db/seed/builders/case.ts";
import { internal } from "./canary-words.ts";
import { theSystem } from "./house.ts";

/** Lays them at the instants given. Returns their addresses, and those of the result that is not out yet. */
export async function layHidden(
  house: House,
  open: OpenCase,
  { made, at }: { readonly made: string; readonly at: string },
): Promise<string[]> {
  const { cityId, planId, consultationId } = open;
  const document = (filename: string, text: string) =>
    ({ role: "digest", title: "概要版", filename, bytes: Readable.from([Buffer.from(text)]) }) as const;
  must(
    await addDocument(
      house,
      theSystem,
      made,
      consultationId,
      document(`${internal.removedName}.txt`, internal.removedText),
    ),
  );
  const [removed] = await documentsOf(house.reader, consultationId);
  must(await removeDocument(house, theSystem, made, consultationId, removed?.id ?? ""));
  const secretSection = {
    ...(someSections()[0] as ReturnType<typeof someSections>[number]),
    body: internal.unpublishedSection,
  };
  must(
    await saveDraft(house, theSystem, at, planId, {
      slug: "himitsu",
      title: "原案",
      stage: "原案",
      alternative: "",
      note: "",
      basedOnId: null,
      sections: [secretSection],
    }),
  );
  const imported = must(
    await beginImport(house, theSystem, at, planId, {
      filename: `${internal.importName}.txt`,
      format: "plain",
      encoding: "utf-8",
      text: `第1章 ${internal.importText}\n本文です。\n`,
    }),
  );
  const preparing = {
    ...caseInput({ planId, draftId: open.draftId, sections: open.sections }, at),
    slug: "himitsu-no-ken",
    title: internal.unannouncedTitle,
  };
  must(await makeConsultation(house, theSystem, at, cityId, preparing));
  return [
    "/consultations/himitsu-no-ken",
    "/consultations/himitsu-no-ken/comment",
    "/consultations/himitsu-no-ken/results",
    `/consultations/${open.slug}/documents/${removed?.id}`,
    "/plans/mihon-sogo-1/drafts/himitsu",
    "/plans/mihon-sogo-1/drafts/himitsu/print",
    "/plans/mihon-sogo-1/drafts/himitsu/c1",
    `/desk/mihon/plans/mihon-sogo-1/import/${imported}`,
    `/consultations/${open.slug}/results/1`,
    ...["xlsx", "csv", "json"].map((format) => `/consultations/${open.slug}/results/1/download/${format}`),
  ];
}
