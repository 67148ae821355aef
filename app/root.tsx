// The document around every page; scripts are printed only for routes that say they hydrate, and never on the error page.
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  useLocation,
  useMatches,
  useRouteError,
} from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { siteWords } from "#app/messages/site.ts";
import { RequestContext } from "#app/shared/http/request-context.tsx";
import { ErrorPage } from "#app/shared/ui/error-page.tsx";
import { PageFrame } from "#app/shared/ui/page-frame.tsx";
import citizenCss from "#app/shared/ui/style/citizen.css?url";
import deskCss from "#app/shared/ui/style/desk.css?url";

/** What a route module may say of its pages. */
export interface RouteHandle {
  /** Ships scripts and becomes a React application in the browser. */
  readonly hydrate?: boolean;
  /** A page of the desk that looks as citizens will see it: a preview. */
  readonly look?: "citizen";
}

function useHandles(): readonly RouteHandle[] {
  return useMatches().map((match) => (match.handle ?? {}) as RouteHandle);
}

export function Layout({ children }: { children: ReactNode }) {
  const { nonce } = useContext(RequestContext);
  const failed = Boolean(useRouteError());
  const handles = useHandles();
  const hydrates = handles.some((handle) => handle.hydrate === true) && !failed;
  const { pathname } = useLocation();
  const desk = /^\/(en\/)?desk(\/|$)/.test(pathname);
  return (
    <html lang={pathname.startsWith("/en/") ? "en" : "ja"}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        {desk || failed ? <meta name="robots" content="noindex" /> : null}
        {failed ? <title>{siteWords().failed}</title> : <Meta />}
        <link
          rel="stylesheet"
          href={desk && !failed && !handles.some((handle) => handle.look === "citizen") ? deskCss : citizenCss}
        />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Links />
      </head>
      <body>
        {children}
        {hydrates ? <Scripts nonce={nonce} /> : null}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const { incident } = useContext(RequestContext);
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return (
    <PageFrame>
      <ErrorPage status={status} incident={status >= 500 ? incident : undefined} />
    </PageFrame>
  );
}
