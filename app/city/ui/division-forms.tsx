// The forms of divisions: adding some under another, and changing one, its days and who goes on with its work.
import { deskCityWords } from "#app/messages/desk-city.ts";
import { Button, ButtonLink } from "#app/shared/ui/button.tsx";
import { FieldGrid, FormEnd } from "#app/shared/ui/desk-form.tsx";
import { Card } from "#app/shared/ui/desk-page.tsx";
import { Select, TextArea, TextField } from "#app/shared/ui/field.tsx";
import { valueAt } from "../form-values.ts";
import type { ShownDivision } from "../read-settings.server.ts";
import { indent } from "../tree-order.ts";

type FormProps = {
  version: number;
  divisions: readonly ShownDivision[];
  /** As typed, where the form was refused. */
  values: unknown;
  errors: Readonly<Record<string, string>>;
};

const optionsOf = (divisions: readonly ShownDivision[], none: string) => [
  { value: "", label: none },
  ...divisions.map(({ id, level, name }) => ({ value: id, label: `${indent(level)}${name}` })),
];

const isOpen = (division: ShownDivision): boolean => division.to === "";

export function AddDivisions({ version, divisions, values, errors, under }: FormProps & { under: string }) {
  const all = deskCityWords();
  const words = all.divisions;
  return (
    <Card title={words.add} id="edit">
      <form method="post" className="stack">
        <input type="hidden" name="intent" value="add-divisions" />
        <input type="hidden" name="version" value={version} />
        <TextArea
          name="names"
          label={words.names}
          hint={words.namesHint}
          error={errors.names}
          defaultValue={valueAt(values, "names")}
          rows={6}
        />
        <Select
          name="parent"
          label={words.parent}
          error={errors.parent}
          options={optionsOf(divisions.filter(isOpen), words.top)}
          defaultValue={values === null ? under : valueAt(values, "parent")}
        />
        <TextField
          name="from"
          label={words.from}
          hint={words.dayHint}
          error={errors.from}
          defaultValue={valueAt(values, "from")}
          autoComplete="off"
        />
        <FormEnd>
          <Button>{all.add}</Button>
        </FormEnd>
      </form>
    </Card>
  );
}

export function EditDivision({
  version,
  divisions,
  values,
  errors,
  division,
}: FormProps & { division: ShownDivision }) {
  const all = deskCityWords();
  const words = all.divisions;
  const stored = { ...division };
  const value = (name: keyof ShownDivision) => valueAt(values ?? stored, name);
  const others = divisions.filter((one) => one.id !== division.id);
  const offered = (chosen: string) => others.filter((one) => isOpen(one) || one.id === chosen);
  const seen = (
    <>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="division" value={division.id} />
    </>
  );
  return (
    <Card title={words.edit(division.name)} id="edit">
      <form method="post" className="stack">
        <input type="hidden" name="intent" value="edit-division" />
        {seen}
        <TextField
          name="name"
          label={words.editName}
          hint={words.nameHint}
          error={errors.name}
          defaultValue={value("name")}
          autoComplete="off"
        />
        <Select
          name="parent"
          label={words.parent}
          error={errors.parent}
          options={optionsOf(offered(division.parent), words.top)}
          defaultValue={value("parent")}
        />
        <FieldGrid columns={2}>
          <TextField
            name="from"
            label={words.from}
            hint={words.dayHint}
            error={errors.from}
            defaultValue={value("from")}
            autoComplete="off"
          />
          <TextField
            name="to"
            label={words.to}
            hint={words.toHint}
            error={errors.to}
            defaultValue={value("to")}
            autoComplete="off"
          />
        </FieldGrid>
        <Select
          name="successor"
          label={words.successor}
          error={errors.successor}
          options={optionsOf(offered(division.successor), words.noSuccessor)}
          defaultValue={value("successor")}
        />
        <FormEnd>
          <Button>{all.save}</Button>
        </FormEnd>
      </form>
      <form method="post">
        {seen}
        <p className="hint">{words.order}</p>
        <FormEnd>
          <Button kind="outline" name="intent" value="up">
            {words.up}
          </Button>
          <Button kind="outline" name="intent" value="down">
            {words.down}
          </Button>
        </FormEnd>
      </form>
      <p>
        {isOpen(division) && (
          <>
            <ButtonLink kind="outline" href={`?part=divisions&under=${division.id}#edit`}>
              {words.under}
            </ButtonLink>{" "}
          </>
        )}
        <a href="?part=divisions">{words.back}</a>
      </p>
    </Card>
  );
}
