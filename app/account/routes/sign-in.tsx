import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountWords } from "#app/messages/account.ts";
import { siteWords } from "#app/messages/site.ts";
import { parseForm } from "#app/shared/form/parse-form.ts";
import { formatInstant } from "#app/shared/time/wareki.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { ErrorSummary } from "#app/shared/ui/error-summary.tsx";
import { TextField } from "#app/shared/ui/field.tsx";
import { PageFrame } from "#app/shared/ui/page-frame.tsx";
import { PageTop } from "#app/shared/ui/page-top.tsx";
import { signInSchema } from "../account.schema.ts";
import { personal } from "../guard.server.ts";
import { signIn } from "../sign-in.server.ts";

/** Only a path of this site may be gone back to. */
const safePath = (to: string): string => (/^\/desk(\/[\w./?=&%-]*)?$/.test(to) ? to : "/desk");

export const loader = personal("sign-in", async ({ url, house }) => ({
  to: safePath(url.searchParams.get("to") ?? ""),
  demo: house.demo,
}));

export const action = personal("sign-in", async ({ house, request, at, source }) => {
  const words = accountWords().signIn;
  const form = parseForm(signInSchema, await request.formData());
  const kept = { login: String(form.values.login ?? ""), to: safePath(String(form.values.to ?? "")) };
  if (!form.ok) return data({ ...kept, errors: form.errors }, { status: 422 });
  const result = await signIn(house, at, { ...form.value, source });
  if (result.ok) throw redirect(kept.to, { status: 303, headers: { "Set-Cookie": result.cookie } });
  const message = result.why === "wrong" ? words.wrong : words.blocked(formatInstant(result.until));
  return data({ ...kept, errors: { login: message } }, { status: result.why === "wrong" ? 422 : 429 });
});

export const meta: MetaFunction = () => [{ title: `${accountWords().signIn.title}｜${siteWords().name}` }];

export default function SignInPage() {
  const words = accountWords().signIn;
  const { to, demo } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const errors: Readonly<Record<string, string>> = refused?.errors ?? {};
  return (
    <PageFrame demo={demo ? {} : undefined}>
      <ErrorSummary errors={Object.entries(errors).map(([field, message]) => ({ field, message }))} />
      <PageTop title={words.title} lead={words.lead} />
      <form method="post" action="/sign-in">
        <input type="hidden" name="to" value={refused?.to ?? to} />
        <TextField
          name="login"
          label={words.login}
          error={errors.login}
          width="middle"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={refused?.login}
        />
        <TextField
          name="password"
          label={words.password}
          error={errors.password}
          width="middle"
          type="password"
          autoComplete="current-password"
        />
        <p className="mt3">
          <Button>{words.submit}</Button>
        </p>
      </form>
      <p className="sub mt2">{words.forgotten}</p>
    </PageFrame>
  );
}
