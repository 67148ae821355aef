import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DeskShell } from "#app/city/ui/desk-shell.tsx";
import { accountWords } from "#app/messages/account.ts";
import { deskWords } from "#app/messages/desk.ts";
import { roles } from "#app/role/role.ts";
import { parseForm } from "#app/shared/form/parse-form.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { FieldGrid, FormEnd } from "#app/shared/ui/desk-form.tsx";
import { Card, DeskPage } from "#app/shared/ui/desk-page.tsx";
import { DeskTable } from "#app/shared/ui/desk-table.tsx";
import { ErrorSummary } from "#app/shared/ui/error-summary.tsx";
import { Select, TextField } from "#app/shared/ui/field.tsx";
import { accountsOfCity, grantsOfCity } from "#db/queries/account.ts";
import { newAccountSchema } from "../account.schema.ts";
import { theCity } from "../finder.server.ts";
import { grantFromForm, scopeChoices } from "../grant-form.server.ts";
import { desk } from "../guard.server.ts";
import { openAccount } from "../open-account.server.ts";

export const loader = desk("manage-accounts", theCity, async ({ reader, city, actor, house }) => {
  const [accounts, grants, scopes] = await Promise.all([
    accountsOfCity(reader, city.id),
    grantsOfCity(reader, city.id),
    scopeChoices(reader, city.id),
  ]);
  const held = (id: string) => grants.filter((g) => g.account_id === id).map((g) => g.role);
  return {
    city: { ...city, demo: house.demo },
    actor: { name: actor.name },
    scopes,
    accounts: accounts.map(({ id, login, name, disabled_at }) => ({
      id,
      login,
      name,
      disabled: disabled_at !== null,
      roles: held(id),
    })),
  };
});

export const action = desk("manage-accounts", theCity, async ({ house, reader, actor, at, city, request }) => {
  const words = accountWords();
  const form = parseForm(newAccountSchema, await request.formData());
  const { password: _, ...values } = form.values;
  if (!form.ok) return data({ values, errors: form.errors }, { status: 422 });
  const grant = await grantFromForm(reader, city.id, form.value);
  if ("errors" in grant) return data({ values, errors: grant.errors }, { status: 422 });
  const { name, login, password } = form.value;
  const result = await openAccount(house, actor, at, city.id, { name, login, password, grants: [grant.grant] });
  if (result.ok) throw redirect(`/desk/${city.slug}/accounts/${result.value}`, 303);
  const errors: Record<string, string> =
    result.refused === "login_taken" ? { login: words.accounts.loginTaken } : { scope: words.errors.scope };
  return data({ values, errors }, { status: 422 });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: deskWords().title(accountWords().accounts.title, page?.city.name ?? "") },
];

export default function AccountsPage() {
  const all = accountWords();
  const words = all.accounts;
  const { city, actor, accounts, scopes } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const errors: Readonly<Record<string, string>> = refused?.errors ?? {};
  const value = (name: string) => String((refused?.values as Record<string, unknown> | undefined)?.[name] ?? "");
  return (
    <DeskShell city={city} actor={actor} current="accounts">
      <DeskPage title={words.title}>
        <ErrorSummary errors={Object.entries(errors).map(([field, message]) => ({ field, message }))} />
        <DeskTable
          caption={words.title}
          columns={[
            { key: "name", head: words.name },
            { key: "login", head: words.login },
            { key: "roles", head: words.grants },
          ]}
          rows={accounts.map((account) => ({
            id: account.id,
            cells: {
              name: <a href={`/desk/${city.slug}/accounts/${account.id}`}>{account.name}</a>,
              login: account.disabled ? `${account.login}（${words.disabled}）` : account.login,
              roles: account.roles.map((role) => all.roles[role]).join("、") || words.noGrants,
            },
          }))}
          empty={words.empty}
        />
        <Card title={words.add}>
          <form method="post">
            <FieldGrid columns={3}>
              <TextField
                name="name"
                label={words.name}
                error={errors.name}
                defaultValue={value("name")}
                autoComplete="off"
              />
              <TextField
                name="login"
                label={words.login}
                error={errors.login}
                defaultValue={value("login")}
                autoComplete="off"
              />
              <TextField
                name="password"
                type="password"
                label={words.password}
                hint={all.setUp.passwordHint}
                error={errors.password}
                autoComplete="new-password"
              />
              <Select
                name="role"
                label={words.role}
                error={errors.role}
                defaultValue={value("role") || "secretariat"}
                options={roles.map((role) => ({ value: role, label: all.roles[role] }))}
              />
              <Select
                name="scope"
                label={words.scope}
                error={errors.scope}
                defaultValue={value("scope") || "city"}
                options={scopes}
              />
              <TextField
                name="until"
                label={words.until}
                hint={words.untilHint}
                error={errors.until}
                defaultValue={value("until")}
              />
            </FieldGrid>
            <FormEnd>
              <Button>{words.submit}</Button>
            </FormEnd>
          </form>
        </Card>
      </DeskPage>
    </DeskShell>
  );
}
