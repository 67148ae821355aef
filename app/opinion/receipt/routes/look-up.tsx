import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { personal } from "#app/account/guard.server.ts";
import { type CityFrame, cityFrame } from "#app/city/city-frame.server.ts";
import { receiptWords } from "#app/messages/receipt.ts";
import { siteWords } from "#app/messages/site.ts";
import { readReceipt } from "#app/publication/read-receipt.server.ts";
import { formToken } from "#app/shared/form/form-token.server.ts";
import { parseForm } from "#app/shared/form/parse-form.ts";
import { formatInstant } from "#app/shared/time/wareki.ts";
import { lookUpReceipt } from "../look-up-receipt.server.ts";
import { lookUpSchema } from "../receipt.schema.ts";
import { receiptCity } from "../receipt-city.server.ts";
import { parseReceiptNumber } from "../receipt-number.ts";
import { LookUpForm } from "../ui/look-up-form.tsx";
import { ReceiptFrame } from "../ui/receipt-frame.tsx";
import { ReceiptStatus } from "../ui/receipt-status.tsx";

export const loader = personal("look-up-receipt", async ({ house, reader, url, at, source }) => ({
  frame: await receiptCity(reader, url.searchParams.get("city") ?? ""),
  formToken: formToken(house, "receipt", { source, at }),
  demo: house.demo,
}));

export const action = personal("look-up-receipt", async ({ house, reader, request, at, source }) => {
  const words = receiptWords().lookUp;
  const form = parseForm(lookUpSchema, await request.formData());
  const typed = { number: String(form.values.number ?? ""), city: String(form.values.city ?? "") };
  const frame = await receiptCity(reader, typed.city);
  const refused = (errors: Readonly<Record<string, string>>, status: number) =>
    data({ kind: "refused" as const, frame, number: typed.number, errors }, { status });
  if (!form.ok) return refused(form.errors, 422);
  const digits = parseReceiptNumber(form.value.number)?.digits ?? "";
  const found = await lookUpReceipt(house, at, { digits, key: form.value.key, source });
  if (found.ok) {
    const { city_id } = found.receipt;
    return data({
      kind: "found" as const,
      frame: await cityFrame(reader, city_id),
      ...(await readReceipt(reader, found.receipt, at)),
    });
  }
  if (found.why === "wrong") return refused({ number: words.wrong }, 422);
  return refused({ number: words.blocked(formatInstant(nextMinute(found.until))) }, 429);
});

/** Minutes are shown without seconds: the next full one is the first that is surely free. */
const nextMinute = (instant: string): string =>
  new Date(Math.ceil(Date.parse(instant) / 60_000) * 60_000).toISOString();

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: [`${receiptWords().lookUp.title}｜${siteWords().name}`, loaded?.frame?.name].filter(Boolean).join(" ") },
];

export default function LookUpPage() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const words = receiptWords();
  const frame: CityFrame | null = answered?.frame ?? loaded.frame;
  if (answered?.kind === "found") {
    const path = [{ label: words.lookUp.title, href: "/receipts" }, { label: words.status.pathLabel }];
    return (
      <ReceiptFrame frame={frame} demo={loaded.demo} path={path}>
        <ReceiptStatus {...answered} />
      </ReceiptFrame>
    );
  }
  return (
    <ReceiptFrame frame={frame} demo={loaded.demo} path={[{ label: words.lookUp.title }]}>
      <LookUpForm
        number={answered?.number}
        errors={answered?.errors}
        city={frame?.slug ?? ""}
        formToken={loaded.formToken}
      />
    </ReceiptFrame>
  );
}
