// A page that belongs to no city: in the frame of the installation, or of its only city.
import type { ReactNode } from "react";
import { CityPage, type CityPlace } from "#app/city/ui/city-page.tsx";
import { siteWords } from "#app/messages/site.ts";
import { PageFrame, type PathItem } from "#app/shared/ui/page-frame.tsx";
import type { SiteFrame } from "../site-frame.server.ts";

type SitePageProps = {
  frame: SiteFrame;
  place?: Exclude<CityPlace, "plans">;
  /** The page's own name in the way to it. */
  path?: readonly PathItem[];
  cover?: ReactNode;
  children?: ReactNode;
};

export function SitePage({ frame, place, path = [], cover, children }: SitePageProps) {
  if (frame.only) {
    return (
      <CityPage frame={frame.only} place={place} path={path} cover={cover}>
        {children}
      </CityPage>
    );
  }
  const words = siteWords().nav;
  const nav = [
    { key: "consultations", label: words.consultations, href: "/consultations" },
    { key: "results", label: words.results, href: "/consultations?phase=published" },
    { key: "receipts", label: words.receipts, href: "/receipts" },
  ].map(({ key, ...link }) => ({ ...link, current: key === place }));
  return (
    <PageFrame
      demo={frame.demo ? {} : undefined}
      nav={nav}
      path={path.length > 0 ? [{ label: siteWords().name, href: "/" }, ...path] : []}
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
