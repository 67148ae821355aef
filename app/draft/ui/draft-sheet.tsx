// A draft at the desk: its sections with their policies and pages, and their texts while they may be changed.
import { deskDraftWords } from "#app/messages/desk-draft.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { FieldGrid, FormEnd, Span } from "#app/shared/ui/desk-form.tsx";
import { Card } from "#app/shared/ui/desk-page.tsx";
import { DeskTable } from "#app/shared/ui/desk-table.tsx";
import { type Option, TextArea, TextField } from "#app/shared/ui/field.tsx";

export type DeskSection = {
  readonly id: string;
  readonly level: number;
  readonly number: string;
  readonly title: string;
  readonly body: string;
  readonly policyId: string | null;
  readonly from: number | null;
  readonly to: number | null;
};

const labelOf = (section: DeskSection): string => `${section.number} ${section.title}`.trim();

export function SectionLinks({
  sections,
  policies,
  version,
}: {
  sections: readonly DeskSection[];
  policies: readonly Option[];
  version: number;
}) {
  const words = deskDraftWords().draft;
  return (
    <Card title={words.sections}>
      <p className="hint">{words.sectionsNote}</p>
      <form method="post">
        <input type="hidden" name="intent" value="link" />
        <input type="hidden" name="version" value={version} />
        <DeskTable
          caption={words.sections}
          columns={[
            { key: "section", head: words.sections },
            { key: "policy", head: words.policy },
            { key: "pages", head: words.pages, kind: "short" },
          ]}
          rows={sections.map((section, index) => ({
            id: section.id,
            cells: {
              section: <span className={`level-${section.level}`}>{labelOf(section)}</span>,
              policy: (
                <>
                  <input type="hidden" name={`sections.${index}.id`} value={section.id} />
                  <select
                    name={`sections.${index}.policy`}
                    defaultValue={section.policyId ?? ""}
                    aria-label={`${labelOf(section)} ${words.policy}`}
                  >
                    <option value="">{words.noPolicy}</option>
                    {policies.map((policy) => (
                      <option key={policy.value} value={policy.value}>
                        {policy.label}
                      </option>
                    ))}
                  </select>
                </>
              ),
              pages: (
                <>
                  <input
                    className="w8"
                    type="text"
                    inputMode="numeric"
                    name={`sections.${index}.from`}
                    defaultValue={section.from ?? ""}
                    aria-label={`${labelOf(section)} ${words.pages}`}
                  />
                  {words.to}
                  <input
                    className="w8"
                    type="text"
                    inputMode="numeric"
                    name={`sections.${index}.to`}
                    defaultValue={section.to ?? ""}
                    aria-label={`${labelOf(section)} ${words.to}${words.pages}`}
                  />
                </>
              ),
            },
          }))}
        />
        <FormEnd>
          <Button>{words.save}</Button>
        </FormEnd>
      </form>
    </Card>
  );
}

type DraftTextsProps = {
  sections: readonly DeskSection[];
  version: number;
  locked: boolean;
  kept: Readonly<Record<string, unknown>>;
};

export function DraftTexts({ sections, version, locked, kept }: DraftTextsProps) {
  const words = deskDraftWords().draft;
  const typed = (section: DeskSection, name: "number" | "title" | "body"): string =>
    kept.intent === "edit" && kept.section === section.id ? String(kept[name] ?? "") : section[name];
  return (
    <Card title={words.edit}>
      <p className="hint">{locked ? words.editLocked : words.editNote}</p>
      {!locked &&
        sections.map((section) => (
          <details key={section.id} open={kept.section === section.id}>
            <summary>{labelOf(section)}</summary>
            <form method="post">
              <input type="hidden" name="intent" value="edit" />
              <input type="hidden" name="version" value={version} />
              <input type="hidden" name="section" value={section.id} />
              <FieldGrid columns={4}>
                <TextField
                  id={`${section.id}-number`}
                  name="number"
                  label={words.sectionNumber}
                  defaultValue={typed(section, "number")}
                />
                <Span columns={3}>
                  <TextField
                    id={`${section.id}-title`}
                    name="title"
                    label={words.sectionTitle}
                    defaultValue={typed(section, "title")}
                  />
                </Span>
                <Span columns={4}>
                  <TextArea
                    id={`${section.id}-body`}
                    name="body"
                    label={words.sectionBody}
                    rows={12}
                    defaultValue={typed(section, "body")}
                  />
                </Span>
              </FieldGrid>
              <FormEnd>
                <Button kind="outline">{words.save}</Button>
              </FormEnd>
            </form>
          </details>
        ))}
    </Card>
  );
}
