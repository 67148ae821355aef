// Every part of the look in its states, put together as pages, so that a browser can be asked whether they hold.
import { readFileSync } from "node:fs";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { commentPages } from "./comment.tsx";
import { benchPages } from "./desk-bench.tsx";
import { deskFormPages } from "./desk-form.tsx";
import { listPages } from "./desk-list.tsx";
import { frontPages } from "./front.tsx";
import { readingPages } from "./reading.tsx";
import { receiptPages } from "./receipt.tsx";
import { resultPages } from "./result.tsx";

export type Side = "citizen" | "desk";
export type GalleryPage = { name: string; side: Side; element: ReactElement };

/** All pages; names are unique. */
export const galleryPages: readonly GalleryPage[] = [
  ...[...frontPages, ...readingPages, ...resultPages, ...commentPages, ...receiptPages].map((page) => ({
    ...page,
    side: "citizen" as const,
  })),
  ...[...benchPages, ...listPages, ...deskFormPages].map((page) => ({ ...page, side: "desk" as const })),
];

/** The whole text of a style sheet, its parts put in where they are imported. */
export function stylesheet(side: Side): string {
  const folder = new URL("../../../app/shared/ui/style/", import.meta.url);
  const main = readFileSync(new URL(`${side}.css`, folder), "utf8");
  return main.replace(/@import "([^"]+)";/g, (_, path: string) => readFileSync(new URL(path, folder), "utf8"));
}

/** The body of a page as the server would send it. */
export function markup(page: GalleryPage): string {
  return renderToStaticMarkup(page.element);
}

/** A whole document with its style sheet inside, for `page.setContent`. */
export function galleryDocument(page: GalleryPage): string {
  return `<!doctype html><html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${page.name}</title><style>${stylesheet(page.side)}</style></head><body>${markup(page)}</body></html>`;
}
