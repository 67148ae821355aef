import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { DeskShell } from "#app/city/ui/desk-shell.tsx";
import { accountWords } from "#app/messages/account.ts";
import { deskWords } from "#app/messages/desk.ts";
import { roles } from "#app/role/role.ts";
import { parseForm } from "#app/shared/form/parse-form.ts";
import { formatInstant } from "#app/shared/time/wareki.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { FieldGrid, FormEnd } from "#app/shared/ui/desk-form.tsx";
import { Card, DeskPage } from "#app/shared/ui/desk-page.tsx";
import { DeskTable } from "#app/shared/ui/desk-table.tsx";
import { ErrorSummary } from "#app/shared/ui/error-summary.tsx";
import { Select, TextField } from "#app/shared/ui/field.tsx";
import { accountById, grantsOfCity } from "#db/queries/account.ts";
import { grantSchema, newPassword } from "../account.schema.ts";
import { theCity } from "../finder.server.ts";
import { grantFromForm, scopeChoices } from "../grant-form.server.ts";
import { desk, notFound } from "../guard.server.ts";
import { type AccountChange, manageAccount } from "../manage-account.server.ts";

const schema = z.discriminatedUnion("intent", [
  grantSchema,
  z.strictObject({ intent: z.literal("end-grant"), grant: z.string().max(60) }),
  z.strictObject({ intent: z.enum(["disable", "enable"]) }),
  z.strictObject({ intent: z.literal("password"), password: newPassword }),
]);

export const loader = desk("manage-accounts", theCity, async ({ reader, city, actor, house, params, at }) => {
  const account = await accountById(reader, params.account ?? "");
  const [grants, scopes] = await Promise.all([
    grantsOfCity(reader, city.id, params.account ?? ""),
    scopeChoices(reader, city.id),
  ]);
  if (!account || grants.length === 0) return notFound();
  const inScope = (kind: string, id: string | null) =>
    scopes.find((s) => s.value === (kind === "city" ? "city" : `${kind}:${id}`))?.label ?? "";
  return {
    city: { ...city, demo: house.demo },
    actor: { name: actor.name },
    scopes,
    account: { name: account.name, login: account.login, disabled: account.disabled_at !== null },
    grants: grants.map((g) => ({
      id: g.id,
      role: g.role,
      scope: inScope(g.scope_kind, g.scope_id),
      until: g.until,
      over: g.until !== null && g.until <= at,
    })),
  };
});

export const action = desk("manage-accounts", theCity, async ({ house, reader, actor, at, city, request, params }) => {
  const words = accountWords();
  const form = parseForm(schema, await request.formData());
  if (!form.ok) return data({ errors: form.errors }, { status: 422 });
  const { value } = form;
  let what: AccountChange;
  if (value.intent === "grant") {
    const grant = await grantFromForm(reader, city.id, value);
    if ("errors" in grant) return data({ errors: grant.errors }, { status: 422 });
    what = { kind: "grant", grant: grant.grant };
  } else if (value.intent === "end-grant") what = { kind: "end-grant", grantId: value.grant };
  else if (value.intent === "password") what = { kind: "password", password: value.password };
  else what = { kind: value.intent };
  const result = await manageAccount(house, actor, at, city.id, params.account ?? "", what);
  if (result.ok)
    throw redirect(
      `/desk/${city.slug}/accounts/${value.intent === "end-grant" || value.intent === "disable" ? "" : params.account}`,
      303,
    );
  const message = result.refused === "last_administrator" ? words.accounts.lastAdministrator : words.accounts.notHere;
  return data({ errors: { "": message } as Record<string, string> }, { status: 422 });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: deskWords().title(page?.account.name ?? "", page?.city.name ?? "") },
];

export default function AccountPage() {
  const all = accountWords();
  const words = all.accounts;
  const { city, actor, account, grants, scopes } = useLoaderData<typeof loader>();
  const errors: Readonly<Record<string, string>> = useActionData<typeof action>()?.errors ?? {};
  return (
    <DeskShell city={city} actor={actor} current="accounts">
      <DeskPage title={account.name} lead={`${account.login}${account.disabled ? `（${words.disabled}）` : ""}`} narrow>
        <ErrorSummary
          errors={Object.entries(errors).map(([field, message]) => ({ field: field || undefined, message }))}
        />
        <DeskTable
          caption={words.grants}
          columns={[
            { key: "role", head: words.role },
            { key: "scope", head: words.scope },
            { key: "until", head: words.until },
            { key: "end", head: words.end, hiddenHead: true },
          ]}
          rows={grants.map((grant) => ({
            id: grant.id,
            cells: {
              role: all.roles[grant.role],
              scope: grant.scope,
              until: grant.until ? `${formatInstant(grant.until)}${grant.over ? `（${words.over}）` : ""}` : "",
              end: (
                <form method="post">
                  <input type="hidden" name="intent" value="end-grant" />
                  <input type="hidden" name="grant" value={grant.id} />
                  <Button kind="outline" size="slim">
                    {words.end}
                  </Button>
                </form>
              ),
            },
          }))}
        />
        <Card title={words.grant}>
          <form method="post">
            <input type="hidden" name="intent" value="grant" />
            <FieldGrid columns={3}>
              <Select
                name="role"
                label={words.role}
                error={errors.role}
                options={roles.map((role) => ({ value: role, label: all.roles[role] }))}
              />
              <Select name="scope" label={words.scope} error={errors.scope} options={scopes} />
              <TextField name="until" label={words.until} hint={words.untilHint} error={errors.until} />
            </FieldGrid>
            <FormEnd>
              <Button>{words.grant}</Button>
            </FormEnd>
          </form>
        </Card>
        <Card title={words.setPassword}>
          <form method="post">
            <input type="hidden" name="intent" value="password" />
            <TextField
              name="password"
              type="password"
              label={words.newPassword}
              hint={all.setUp.passwordHint}
              error={errors.password}
              autoComplete="new-password"
            />
            <FormEnd>
              <Button kind="outline">{words.setPassword}</Button>
            </FormEnd>
          </form>
        </Card>
        <form method="post">
          <input type="hidden" name="intent" value={account.disabled ? "enable" : "disable"} />
          <Button kind="outline">{account.disabled ? words.enable : words.disable}</Button>
        </form>
        <p>
          <a href={`/desk/${city.slug}/accounts`}>{words.back}</a>
        </p>
      </DeskPage>
    </DeskShell>
  );
}
