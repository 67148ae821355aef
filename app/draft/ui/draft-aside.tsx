// Beside a draft at the desk: publish it, make policies of it, publish an erratum.
import { deskDraftWords } from "#app/messages/desk-draft.ts";
import { formatInstant } from "#app/shared/time/wareki.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { FormEnd } from "#app/shared/ui/desk-form.tsx";
import { Card } from "#app/shared/ui/desk-page.tsx";
import { Select, TextArea, TextField } from "#app/shared/ui/field.tsx";
import type { DeskSection } from "./draft-sheet.tsx";

type DraftAsideProps = {
  draft: { slug: string; plan: string; version: number; isPublic: boolean };
  sections: readonly DeskSection[];
  errata: readonly { id: string; sectionId: string | null; wrong: string; correct: string; note: string; at: string }[];
  values: Readonly<Record<string, unknown>>;
  errors: Readonly<Record<string, string>>;
};

export function DraftAside({ draft, sections, errata, values, errors }: DraftAsideProps) {
  const words = deskDraftWords().draft;
  const labels = sections.map((section) => ({ value: section.id, label: `${section.number} ${section.title}`.trim() }));
  const typed = (name: string): string => (values.intent === "erratum" ? String(values[name] ?? "") : "");
  return (
    <>
      <Card>
        {draft.isPublic ? (
          <p>
            <a href={`/plans/${draft.plan}/drafts/${draft.slug}`}>{words.see}</a>
          </p>
        ) : (
          <form method="post">
            <input type="hidden" name="intent" value="publish" />
            <p>{words.publishNote}</p>
            <Button>{words.publish}</Button>
          </form>
        )}
      </Card>
      <Card title={words.makePolicies}>
        <p className="sub">{words.makePoliciesNote}</p>
        <form method="post">
          <input type="hidden" name="intent" value="policies" />
          <input type="hidden" name="version" value={draft.version} />
          <TextField name="chapter" label={words.kindChapter} defaultValue={words.kindChapterPreset} />
          <TextField
            id="kind-section"
            name="section"
            label={words.kindSection}
            defaultValue={words.kindSectionPreset}
          />
          <FormEnd>
            <Button kind="outline">{words.makePolicies}</Button>
          </FormEnd>
        </form>
      </Card>
      <Card title={words.erratum}>
        <p className="sub">{words.erratumNote}</p>
        <form method="post">
          <input type="hidden" name="intent" value="erratum" />
          <Select
            id="erratum-section"
            name="section"
            label={words.erratumSection}
            options={[{ value: "", label: words.whole }, ...labels]}
            defaultValue={typed("section")}
          />
          <TextArea name="wrong" label={words.wrong} rows={3} error={errors.wrong} defaultValue={typed("wrong")} />
          <TextArea
            name="correct"
            label={words.correct}
            rows={3}
            error={errors.correct}
            defaultValue={typed("correct")}
          />
          <TextArea name="note" label={words.erratumMore} rows={2} defaultValue={typed("note")} />
          <FormEnd>
            <Button kind="outline">{words.erratumSubmit}</Button>
          </FormEnd>
        </form>
      </Card>
      <Card title={words.errata}>
        {errata.length === 0 && <p className="sub">{words.noErrata}</p>}
        <ul className="stack">
          {errata.map((erratum) => (
            <li key={erratum.id}>
              <p className="sub">
                {formatInstant(erratum.at)}{" "}
                {labels.find((label) => label.value === erratum.sectionId)?.label ?? words.whole}
              </p>
              <p>
                {words.wrong}：{erratum.wrong}
              </p>
              <p>
                {words.correct}：{erratum.correct}
              </p>
              {erratum.note !== "" && <p>{erratum.note}</p>}
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
