import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { notFound, personal } from "#app/account/guard.server.ts";
import { cityFrame } from "#app/city/city-frame.server.ts";
import { CityPage } from "#app/city/ui/city-page.tsx";
import { answerComment, firstPage } from "#app/consultation/answer-comment.server.ts";
import { commentCase } from "#app/consultation/comment-case.server.ts";
import { commentWords } from "#app/messages/comment.ts";
import { siteWords } from "#app/messages/site.ts";
import type { House } from "#app/shared/house.server.ts";
import { currentSlug } from "#db/queries/address.ts";
import { issuedReceipt } from "../../receipt/issued-receipt.server.ts";
import { receiptCookie } from "../../receipt/receipt-cookie.server.ts";
import type { CommentPage } from "../comment-page.ts";
import { ClosedComment } from "../ui/closed-comment.tsx";
import { CommentForm } from "../ui/comment-form.tsx";
import { ConfirmComment } from "../ui/confirm-comment.tsx";

/** Early errors need the script; all else works without it. */
export const handle = { hydrate: true };

async function theCaseOf(house: House, slug: string, at: string, search: string) {
  const found = await commentCase(house.reader, slug, at);
  if (found) return found;
  const now = await currentSlug(house.reader, "consultation", slug);
  if (now !== undefined) throw redirect(`/consultations/${now}/comment${search}`, 301);
  return notFound();
}

export const loader = personal("submit-comment", async ({ house, reader, request, url, params, at, source }) => {
  const theCase = await theCaseOf(house, params.consultation ?? "", at, url.search);
  const issued = await issuedReceipt(house, request, at);
  const wish = {
    section: url.searchParams.get("section") ?? "",
    paragraph: url.searchParams.get("p") ?? "",
    lately: issued?.receipt.consultation_id === theCase.row.id,
  };
  const page: CommentPage = await firstPage({ house, at, source }, theCase, wish);
  return { frame: await cityFrame(reader, theCase.row.city_id), asked: theCase.asked, page };
});

export const action = personal("submit-comment", async ({ house, request, url, params, at, source }) => {
  const theCase = await theCaseOf(house, params.consultation ?? "", at, url.search);
  const answer = await answerComment({ house, at, source }, theCase, await request.formData());
  if ("issued" in answer) {
    throw redirect("/receipts/issued", { status: 303, headers: { "Set-Cookie": receiptCookie(house, answer.issued) } });
  }
  return data({ page: answer.page }, { status: answer.status });
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${commentWords().title}｜${siteWords().name} ${loaded?.frame.name ?? ""}` },
];

export default function CommentRoute() {
  const { frame, asked, page: first } = useLoaderData<typeof loader>();
  const page: CommentPage = useActionData<typeof action>()?.page ?? first;
  const path = [{ label: asked.title, href: `/consultations/${asked.slug}` }, { label: commentWords().pathLabel }];
  return (
    <CityPage frame={frame} place="consultations" path={path}>
      {page.step === "write" && <CommentForm asked={asked} page={page} />}
      {page.step === "confirm" && <ConfirmComment asked={asked} page={page} />}
      {page.step === "closed" && <ClosedComment asked={asked} page={page} />}
    </CityPage>
  );
}
