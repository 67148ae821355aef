// The end of an import: title, stage and address of the draft it becomes.
import { deskDraftWords } from "#app/messages/desk-draft.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { FieldGrid, FormEnd, Span } from "#app/shared/ui/desk-form.tsx";
import { Card } from "#app/shared/ui/desk-page.tsx";
import { TextArea, TextField } from "#app/shared/ui/field.tsx";

type FinishImportProps = {
  version: number;
  values: Readonly<Record<string, unknown>>;
  errors: Readonly<Record<string, string>>;
  ready: boolean;
};

export function FinishImport({ version, values, errors, ready }: FinishImportProps) {
  const words = deskDraftWords().arrange;
  const field = (name: string) => ({
    name,
    error: errors[name],
    defaultValue: String(values[name] ?? ""),
    autoComplete: "off",
  });
  return (
    <Card title={words.save} id="finish">
      <form method="post">
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="kind" value="finish" />
        <FieldGrid columns={4}>
          <Span columns={2}>
            <TextField {...field("title")} label={words.draftTitle} />
          </Span>
          <TextField {...field("stage")} label={words.stage} hint={words.stageHint} />
          <TextField {...field("slug")} label={words.slug} hint={words.slugHint} autoCapitalize="none" />
          <TextField {...field("alternative")} label={words.alternative} />
          <Span columns={4}>
            <TextArea {...field("note")} label={words.note} rows={2} />
          </Span>
        </FieldGrid>
        <FormEnd note={words.saveNote}>
          <Button disabled={!ready}>{words.save}</Button>
        </FormEnd>
      </form>
    </Card>
  );
}
