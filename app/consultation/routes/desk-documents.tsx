import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { theCase } from "#app/account/finder.server.ts";
import { desk, notFound } from "#app/account/guard.server.ts";
import { DeskShell } from "#app/city/ui/desk-shell.tsx";
import { fileLabel } from "#app/file/file-label.ts";
import { readUpload } from "#app/file/read-upload.server.ts";
import { deskWords } from "#app/messages/desk.ts";
import { deskCaseWords } from "#app/messages/desk-case.ts";
import { parseForm } from "#app/shared/form/parse-form.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { FieldGrid, FormEnd } from "#app/shared/ui/desk-form.tsx";
import { Card, DeskPage } from "#app/shared/ui/desk-page.tsx";
import { DeskTable } from "#app/shared/ui/desk-table.tsx";
import { ErrorSummary } from "#app/shared/ui/error-summary.tsx";
import { Select, TextField } from "#app/shared/ui/field.tsx";
import { consultationById, documentsOf } from "#db/queries/consultation.ts";
import { addDocument, removeDocument } from "../add-document.server.ts";
import { deskCase } from "../desk-case.server.ts";

const roles = ["draft", "digest", "reference", "form"] as const;
const about = z.strictObject({ role: z.enum(roles), title: z.string().trim().max(200) });

export const loader = desk("edit-consultation", theCase, async ({ reader, subject, city, actor, house, at }) => {
  const row = await consultationById(reader, subject.id);
  if (!row) return notFound();
  return {
    city: { ...city, demo: house.demo },
    actor: { name: actor.name },
    theCase: await deskCase(reader, row, at),
    documents: (await documentsOf(reader, row.id)).map((one) => ({
      id: one.id,
      title: one.title,
      role: one.role,
      label: fileLabel(one),
    })),
  };
});

export const action = desk("edit-consultation", theCase, async ({ house, actor, at, subject, request }) => {
  const words = deskCaseWords().errors;
  const here = new URL(request.url).pathname;
  const refused = (field: string, message: string) =>
    data({ errors: { [field]: message } as Record<string, string> }, { status: 422 });
  if (!request.headers.get("Content-Type")?.startsWith("multipart/")) {
    const form = parseForm(z.strictObject({ remove: z.string().max(60) }), await request.formData());
    if (form.ok) await removeDocument(house, actor, at, subject.id, form.value.remove);
    return redirect(here, 303);
  }
  const { taken } = await readUpload(request, async ({ fields, filename, bytes }) => {
    const parsed = about.safeParse({ role: fields.get("role"), title: fields.get("title") ?? "" });
    if (!parsed.success) return { ok: false, refused: "title" } as const;
    const { role, title } = parsed.data;
    return addDocument(house, actor, at, subject.id, { role, title: title || filename, filename, bytes });
  });
  if (taken === null) return refused("file", words.file);
  const { value: result } = taken;
  if (result.ok) return redirect(here, 303);
  const sentences: Readonly<Record<string, string>> = {
    too_large: words.fileTooLarge,
    empty: words.fileEmpty,
    file_type: words.fileType,
    title: words.text(200),
  };
  return refused(result.refused === "title" ? "title" : "file", sentences[result.refused] ?? words.notNow);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: deskWords().title(deskCaseWords().documents.title, page?.city.name ?? "") },
];

export default function DocumentsPage() {
  const words = deskCaseWords().documents;
  const { city, actor, theCase: one, documents } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const errors: Readonly<Record<string, string>> = refused && "errors" in refused ? refused.errors : {};
  return (
    <DeskShell city={city} actor={actor} theCase={one} current="overview">
      <DeskPage title={words.title} lead={words.lead} narrow>
        <ErrorSummary errors={Object.entries(errors).map(([field, message]) => ({ field, message }))} />
        <DeskTable
          caption={words.title}
          columns={[
            { key: "title", head: words.name },
            { key: "role", head: words.role, kind: "short" },
            { key: "file", head: words.file, kind: "short" },
            { key: "remove", head: words.remove, hiddenHead: true },
          ]}
          rows={documents.map((document) => ({
            id: document.id,
            cells: {
              title: document.title,
              role: words.roles[document.role],
              file: document.label,
              remove: (
                <form method="post">
                  <button
                    className="btn2 slim"
                    type="submit"
                    name="remove"
                    value={document.id}
                    aria-label={`${words.remove} ${document.title}`}
                  >
                    {words.remove}
                  </button>
                </form>
              ),
            },
          }))}
          empty={words.none}
        />
        <Card title={words.add}>
          <form method="post" encType="multipart/form-data">
            <FieldGrid columns={2}>
              <Select
                name="role"
                label={words.role}
                options={roles.map((role) => ({ value: role, label: words.roles[role] }))}
              />
              <TextField name="title" label={words.name} error={errors.title} autoComplete="off" />
              <TextField name="file" type="file" label={words.file} hint={words.limits} error={errors.file} />
            </FieldGrid>
            <FormEnd>
              <Button>{words.add}</Button>
            </FormEnd>
          </form>
        </Card>
      </DeskPage>
    </DeskShell>
  );
}
