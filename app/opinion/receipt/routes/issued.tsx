import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { personal } from "#app/account/guard.server.ts";
import { cityFrame } from "#app/city/city-frame.server.ts";
import { receiptWords } from "#app/messages/receipt.ts";
import { siteWords } from "#app/messages/site.ts";
import { readReceipt } from "#app/publication/read-receipt.server.ts";
import { formToken } from "#app/shared/form/form-token.server.ts";
import { issuedReceipt } from "../issued-receipt.server.ts";
import { receiptCity } from "../receipt-city.server.ts";
import { IssuedReceipt } from "../ui/issued-receipt.tsx";
import { LookUpForm } from "../ui/look-up-form.tsx";
import { ReceiptFrame } from "../ui/receipt-frame.tsx";

export const loader = personal("look-up-receipt", async ({ house, reader, request, at, source }) => {
  const token = formToken(house, "receipt", { source, at });
  const issued = await issuedReceipt(house, request, at);
  if (!issued) return { frame: await receiptCity(reader, ""), issued: null, formToken: token, demo: house.demo };
  const { sheet } = await readReceipt(reader, issued.receipt, at);
  const frame = await cityFrame(reader, issued.receipt.city_id);
  return { frame, issued: { sheet, key: issued.key }, formToken: token, demo: house.demo };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const words = receiptWords();
  const title = data?.issued ? words.issued.title : words.lookUp.title;
  return [{ title: [`${title}｜${siteWords().name}`, data?.frame?.name].filter(Boolean).join(" ") }];
};

export default function IssuedPage() {
  const { frame, issued, formToken: token, demo } = useLoaderData<typeof loader>();
  const words = receiptWords();
  if (issued === null) {
    return (
      <ReceiptFrame frame={frame} demo={demo} path={[{ label: words.lookUp.title }]}>
        <LookUpForm city={frame?.slug ?? ""} formToken={token} />
      </ReceiptFrame>
    );
  }
  const path = [
    { label: issued.sheet.caseTitle, href: `/consultations/${issued.sheet.caseSlug}` },
    { label: words.issued.pathLabel },
  ];
  return (
    <ReceiptFrame frame={frame} demo={demo} path={path} place="consultations">
      <IssuedReceipt sheet={issued.sheet} receiptKey={issued.key} formToken={token} />
    </ReceiptFrame>
  );
}
