import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { theCase } from "#app/account/finder.server.ts";
import { desk, notFound } from "#app/account/guard.server.ts";
import { cityFrame } from "#app/city/city-frame.server.ts";
import { CityPage } from "#app/city/ui/city-page.tsx";
import { deskWords } from "#app/messages/desk.ts";
import { deskCaseWords } from "#app/messages/desk-case.ts";
import { readCase } from "../read-case.server.ts";
import { CaseAbout } from "../ui/case-about.tsx";
import { CaseContact, CaseDocuments, CaseErrata, CaseNotices, CaseWays } from "../ui/case-leaves.tsx";
import { CaseTop } from "../ui/case-top.tsx";

export const handle = { look: "citizen" };

export const loader = desk("edit-consultation", theCase, async ({ reader, city, params, at }) => {
  const of = await readCase(reader, params.case ?? "", at, true);
  if (!of) return notFound();
  return { frame: await cityFrame(reader, city.id), of, back: `/desk/${city.slug}/cases/${params.case}` };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: deskWords().title(data?.of.title ?? "", data?.frame.name ?? "") },
];

export default function PreviewPage() {
  const words = deskCaseWords().preview;
  const { frame, of, back } = useLoaderData<typeof loader>();
  return (
    <CityPage
      frame={frame}
      place="consultations"
      path={[{ label: of.title }]}
      preview={{ back: { href: back, label: words.back } }}
    >
      <CaseTop of={of} />
      <CaseAbout of={of} />
      <CaseErrata of={of} />
      <CaseDocuments of={of} />
      <CaseWays of={of} />
      <CaseNotices of={of} />
      <CaseContact of={of} />
    </CityPage>
  );
}
