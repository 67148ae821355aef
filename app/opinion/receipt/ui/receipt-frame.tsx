// The frame of the receipt pages: the city's where it is known, else the installation's.
import type { ReactNode } from "react";
import type { CityFrame } from "#app/city/city-frame.server.ts";
import { CityPage, type CityPlace } from "#app/city/ui/city-page.tsx";
import { PageFrame, type PathItem } from "#app/shared/ui/page-frame.tsx";

type ReceiptFrameProps = {
  frame: CityFrame | null;
  demo: boolean;
  path: readonly PathItem[];
  /** Which of the main ways it belongs to. */
  place?: CityPlace;
  children: ReactNode;
};

export function ReceiptFrame({ frame, demo, path, place = "receipts", children }: ReceiptFrameProps) {
  if (frame === null) return <PageFrame demo={demo ? {} : undefined}>{children}</PageFrame>;
  return (
    <CityPage frame={frame} place={place} path={path}>
      {children}
    </CityPage>
  );
}
