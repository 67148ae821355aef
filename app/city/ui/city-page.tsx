// A page inside a city: the citizen's frame with the city's name, contact and ways.
import type { ReactNode } from "react";
import { siteWords } from "#app/messages/site.ts";
import { PageFrame, type PathItem } from "#app/shared/ui/page-frame.tsx";
import type { CityFrame } from "../city-frame.server.ts";

export type CityPlace = "plans" | "consultations" | "results" | "receipts";

type CityPageProps = {
  frame: CityFrame;
  /** Which of the main ways the page belongs to. */
  place?: CityPlace;
  path?: readonly PathItem[];
  cover?: ReactNode;
  preview?: { back: { href: string; label: string } };
  children?: ReactNode;
};

export function CityPage({ frame, place, path = [], cover, preview, children }: CityPageProps) {
  const words = siteWords().nav;
  const home = `/cities/${frame.slug}`;
  const nav = [
    { key: "plans", label: words.plans, href: `${home}#plans` },
    { key: "consultations", label: words.consultations, href: `/consultations?city=${frame.slug}` },
    { key: "results", label: words.results, href: `/consultations?city=${frame.slug}&phase=published` },
    { key: "receipts", label: words.receipts, href: `/receipts?city=${frame.slug}` },
  ].map(({ key, ...link }) => ({ ...link, current: key === place }));
  return (
    <PageFrame
      city={{
        name: frame.name,
        href: home,
        contact: { name: frame.office, lines: [`${frame.phone}${frame.hours ? `（${frame.hours}）` : ""}`] },
      }}
      demo={frame.demo ? {} : undefined}
      preview={preview}
      nav={nav}
      path={path.length > 0 ? [{ label: frame.name, href: home }, ...path] : []}
      cover={cover}
      footer={[
        { label: words.help, href: "/help" },
        { label: words.accessibility, href: "/accessibility" },
        { label: words.privacy, href: "/privacy" },
        { label: words.desk, href: "/desk" },
      ]}
    >
      {children}
    </PageFrame>
  );
}
