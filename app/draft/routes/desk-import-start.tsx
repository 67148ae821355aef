import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { thePlan } from "#app/account/finder.server.ts";
import { desk, notFound } from "#app/account/guard.server.ts";
import { DeskShell } from "#app/city/ui/desk-shell.tsx";
import { readUpload } from "#app/file/read-upload.server.ts";
import { deskWords } from "#app/messages/desk.ts";
import { deskDraftWords } from "#app/messages/desk-draft.ts";
import { draftImportWords } from "#app/messages/draft-import.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { FormEnd } from "#app/shared/ui/desk-form.tsx";
import { DeskPage } from "#app/shared/ui/desk-page.tsx";
import { ErrorSummary } from "#app/shared/ui/error-summary.tsx";
import { TextArea, TextField } from "#app/shared/ui/field.tsx";
import { planById } from "#db/queries/plan.ts";
import { beginImport } from "../begin-import.server.ts";
import { canonicalisePasted, mostBytes } from "../importer/canonical.ts";
import { decodeDocument } from "../importer/decode.server.ts";

/** All bytes of an upload, or null when there are more than an import may have. */
async function allBytes(bytes: AsyncIterable<Uint8Array>): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.byteLength;
    if (size > mostBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export const loader = desk("edit-draft", thePlan, async ({ reader, subject, city, actor, house }) => {
  const plan = await planById(reader, subject.id);
  if (!plan) return notFound();
  return { city: { ...city, demo: house.demo }, actor: { name: actor.name }, plan: { title: plan.title } };
});

export const action = desk("edit-draft", thePlan, async ({ house, actor, at, subject, request }) => {
  const words = draftImportWords().refusal;
  const { fields, taken } = await readUpload(request, async ({ filename, bytes }) => ({
    filename,
    bytes: await allBytes(bytes),
  }));
  const pasted = fields.get("pasted") ?? "";
  const refused = (field: "file" | "pasted", message: string) =>
    data({ pasted, errors: { [field]: message } as Record<string, string> }, { status: 422 });
  const begun = async (document: Parameters<typeof beginImport>[4]) => {
    const result = await beginImport(house, actor, at, subject.id, document);
    return result.ok ? redirect(`${new URL(request.url).pathname}/${result.value}`, 303) : notFound();
  };
  if (taken) {
    const { filename, bytes } = taken.value;
    if (bytes === null) return refused("file", words.too_large);
    const decoded = await decodeDocument({ bytes, filename });
    return decoded.ok
      ? begun({ filename, format: decoded.format, encoding: decoded.encoding, text: decoded.text })
      : refused("file", words[decoded.refusal]);
  }
  if (pasted.trim() === "") return refused("file", deskDraftWords().start.nothing);
  const canonical = canonicalisePasted(pasted);
  return canonical.ok
    ? begun({ filename: "", format: "plain", encoding: "utf-8", text: canonical.text })
    : refused("pasted", words[canonical.refusal]);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: deskWords().title(deskDraftWords().start.title, page?.city.name ?? "") },
];

export default function ImportStartPage() {
  const words = deskDraftWords().start;
  const { city, actor, plan } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const errors: Readonly<Record<string, string>> = refused && "errors" in refused ? refused.errors : {};
  return (
    <DeskShell city={city} actor={actor}>
      <DeskPage title={words.title} lead={plan.title} narrow>
        <ErrorSummary errors={Object.entries(errors).map(([field, message]) => ({ field, message }))} />
        <p>{words.lead}</p>
        <form method="post" encType="multipart/form-data">
          <TextField
            name="file"
            type="file"
            label={words.file}
            hint={words.fileHint}
            error={errors.file}
            accept=".txt,.text,.md,.markdown,.docx"
          />
          <TextArea
            name="pasted"
            label={words.pasted}
            rows={10}
            error={errors.pasted}
            defaultValue={refused && "pasted" in refused ? refused.pasted : ""}
          />
          <FormEnd>
            <Button>{words.submit}</Button>
          </FormEnd>
        </form>
      </DeskPage>
    </DeskShell>
  );
}
