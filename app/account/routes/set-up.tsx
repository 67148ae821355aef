import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { setUpInstallation } from "#app/city/set-up-installation.server.ts";
import { validityPreset } from "#app/consultation/validity-preset.ts";
import { accountWords } from "#app/messages/account.ts";
import { siteWords } from "#app/messages/site.ts";
import { parseForm } from "#app/shared/form/parse-form.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { ErrorSummary } from "#app/shared/ui/error-summary.tsx";
import { TextArea, TextField } from "#app/shared/ui/field.tsx";
import { Leaf } from "#app/shared/ui/leaf.tsx";
import { PageFrame } from "#app/shared/ui/page-frame.tsx";
import { PageTop } from "#app/shared/ui/page-top.tsx";
import { hasAccount } from "#db/queries/account.ts";
import { setUpSchema } from "../account.schema.ts";
import { notFound, personal } from "../guard.server.ts";
import { blockedUntil, countFailure } from "../limit.server.ts";
import { openSession } from "../session.server.ts";
import { isSetUpCode, spendSetUpCode } from "../set-up-code.server.ts";

export const loader = personal("set-up-installation", async ({ reader }) =>
  (await hasAccount(reader)) ? notFound() : null,
);

export const action = personal("set-up-installation", async ({ house, reader, request, at, source }) => {
  if (await hasAccount(reader)) return notFound();
  const words = accountWords().setUp;
  const form = parseForm(setUpSchema, await request.formData());
  const { password: _, ...values } = form.values;
  const refused = (errors: Readonly<Record<string, string>>) => data({ values, errors }, { status: 422 });
  const limits = [{ key: `set-up/source/${source}`, max: 20, windowSeconds: 900 }];
  if (!form.ok) return refused(form.errors);
  const { value } = form;
  if ((await blockedUntil(house, limits, at)) !== null || !isSetUpCode(house, value.code)) {
    await countFailure(house, limits, at);
    return refused({ code: words.wrongCode });
  }
  const result = await setUpInstallation(
    house,
    at,
    {
      code: value.cityCode,
      slug: value.slug,
      name: value.cityName,
      prefecture: value.prefecture,
      procedureWord: value.procedureWord,
      classHeading: value.classHeading,
      minimumDays: 30,
      contact: { office: value.office, phone: value.phone, hours: value.hours, mail: "" },
      divisions: [{ name: value.office }],
      areas: value.areas
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter(Boolean),
      validities: validityPreset,
      demo: false,
      ordinal: 0,
    },
    { name: value.name, login: value.login, password: value.password },
  );
  if (!result.ok)
    return refused(
      result.refused === "slug_taken" ? { slug: words.slugTaken } : { login: accountWords().accounts.loginTaken },
    );
  spendSetUpCode(house);
  throw redirect(`/desk/${value.slug}`, {
    status: 303,
    headers: { "Set-Cookie": await openSession(house, result.accountId) },
  });
});

export const meta: MetaFunction = () => [{ title: `${accountWords().setUp.title}｜${siteWords().name}` }];

export default function SetUpPage() {
  const words = accountWords().setUp;
  const refused = useActionData<typeof action>();
  const errors: Readonly<Record<string, string>> = refused?.errors ?? {};
  const field = (name: string, preset = "") => ({
    name,
    error: errors[name],
    defaultValue: String((refused?.values as Record<string, unknown> | undefined)?.[name] ?? preset),
  });
  return (
    <PageFrame>
      <ErrorSummary errors={Object.entries(errors).map(([name, message]) => ({ field: name, message }))} />
      <PageTop title={words.title} lead={words.lead} />
      <form method="post" action="/set-up">
        <TextField {...field("code")} label={words.code} hint={words.codeHint} width="middle" autoComplete="off" />
        <Leaf title={words.city}>
          <TextField {...field("cityName")} label={words.cityName} width="middle" />
          <TextField {...field("prefecture")} label={words.prefecture} width="middle" />
          <TextField {...field("cityCode")} label={words.cityCode} width="short" inputMode="numeric" />
          <TextField {...field("slug")} label={words.slug} hint={words.slugHint} width="middle" autoCapitalize="none" />
          <TextField {...field("office")} label={words.office} width="middle" />
          <TextField {...field("phone")} label={words.phone} width="middle" />
          <TextField {...field("hours")} label={words.hours} />
          <TextArea {...field("areas")} label={words.areas} />
        </Leaf>
        <Leaf title={words.words}>
          <TextField
            {...field("procedureWord", words.procedurePreset)}
            label={words.procedureWord}
            hint={words.procedureHint}
            width="middle"
          />
          <TextField {...field("classHeading", words.classPreset)} label={words.classHeading} width="middle" />
          <p className="sub mt">{words.presets}</p>
        </Leaf>
        <Leaf title={words.admin}>
          <TextField {...field("name")} label={words.name} width="middle" autoComplete="name" />
          <TextField
            {...field("login")}
            label={words.login}
            hint={words.loginHint}
            width="middle"
            autoComplete="username"
            autoCapitalize="none"
          />
          <TextField
            name="password"
            error={errors.password}
            label={words.password}
            hint={words.passwordHint}
            type="password"
            width="middle"
            autoComplete="new-password"
          />
          <p className="mt3">
            <Button>{words.submit}</Button>
          </p>
        </Leaf>
      </form>
    </PageFrame>
  );
}
