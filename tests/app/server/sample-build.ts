// A small set of routes, of every kind the server knows, in the form in which Remix hands over what it has built.
import type { ActionFunctionArgs, EntryContext, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { incidentNumber } from "#app/shared/http/incident.server.ts";
import type { PageNote, Visit } from "#app/shared/http/visit.server.ts";

type Run = { readonly path: string; readonly method: string; readonly data: string };

/** What the routes saw and do; each test makes its own. */
export interface Sample {
  readonly build: ServerBuild;
  /** Every run of an action, in order, with the posted text. */
  readonly actions: Run[];
  /** Every run of the loader of a reading page, in order. */
  readonly reads: Run[];
  /** What reading pages note; tests change it. */
  note: PageNote;
  /** Words in the middle of every reading page; tests change it. */
  words: string;
  /** `/slow` waits for this. */
  gate: Promise<void>;
  /** Visits as the loaders got them. */
  readonly visits: Visit[];
}

type Args = (LoaderFunctionArgs | ActionFunctionArgs) & { context: Visit };

const page = () => null;

export function sample(): Sample {
  const made: { -readonly [K in keyof Sample]: Sample[K] } = {
    build: undefined as never,
    actions: [],
    reads: [],
    note: { scopes: ["city:a"] },
    words: "言葉",
    gate: Promise.resolve(),
    visits: [],
  };
  const seen = ({ request }: Args, data: string): Run => ({
    path: new URL(request.url).pathname,
    method: request.method,
    data,
  });
  const read = async (args: Args) => {
    made.visits.push(args.context);
    made.reads.push(seen(args, new URL(args.request.url).search));
    args.context.note = made.note;
    await made.gate;
    return { words: made.words, search: new URL(args.request.url).search };
  };
  const show = async (args: Args) => {
    made.visits.push(args.context);
    return { words: "personal" };
  };
  const act = async (args: Args) => {
    made.visits.push(args.context);
    const form = await args.request.formData();
    made.actions.push(seen(args, String(form.get("text"))));
    return { got: String(form.get("text")) };
  };
  const upload = async (args: Args) => {
    let size = 0;
    for await (const chunk of args.request.body as unknown as AsyncIterable<Uint8Array>) size += chunk.byteLength;
    made.actions.push(seen(args, String(size)));
    return { size };
  };
  const modules: Record<string, Record<string, unknown>> = {
    read: { path: "read", loader: read, default: page },
    hydrating: { path: "hydrating", loader: show, default: page, handle: { hydrate: true } },
    both: { path: "both", loader: read, default: page, handle: { hydrate: true } },
    cookie: {
      path: "cookie",
      loader: async (args: Args) => {
        await read(args);
        return new Response(JSON.stringify({ words: "cookie" }), { headers: { "Content-Type": "application/json" } });
      },
      headers: () => ({ "Set-Cookie": "a=1; Path=/" }),
      default: page,
    },
    desk: { path: "desk/:city/form", loader: show, action: act, default: page },
    documents: { path: "desk/:city/cases/:case/documents", loader: show, action: upload, default: page },
    comment: { path: "consultations/:consultation/comment", loader: show, action: act, default: page },
    receipts: { path: "receipts", loader: show, action: act, default: page },
    signIn: { path: "sign-in", loader: show, action: act, default: page },
    resource: {
      path: "resource",
      action: async (args: Args) => new Response(`ran ${(await act(args)).got}`),
      loader: async () =>
        new Response("a,b\r\n".repeat(2000), {
          headers: { "Content-Type": "text/csv; charset=utf-8", "Cache-Control": "public, max-age=99" },
        }),
    },
    pdf: {
      path: "pdf",
      loader: async () => new Response("%PDF-1.7", { headers: { "Content-Type": "application/pdf" } }),
    },
    boom: {
      path: "boom",
      loader: async () => {
        throw new Error("the words of a person");
      },
      default: page,
    },
    slow: {
      path: "slow",
      loader: async (args: Args) => {
        await made.gate;
        return show(args);
      },
      action: async (args: Args) => {
        const done = await act(args);
        await made.gate;
        return done;
      },
      default: page,
    },
  };
  const routes = Object.fromEntries(
    Object.entries(modules).map(([id, { path, ...module }]) => [
      id,
      { id, parentId: "root", path: path as string, module },
    ]),
  );
  const manifest = Object.fromEntries(
    Object.entries(routes).map(([id, { path }]) => [
      id,
      {
        id,
        parentId: "root",
        path,
        module: `/assets/${id}.js`,
        hasAction: true,
        hasLoader: true,
        hasErrorBoundary: false,
      },
    ]),
  );
  const rootEntry = {
    id: "root",
    path: "",
    module: "/assets/root.js",
    hasAction: false,
    hasLoader: false,
    hasErrorBoundary: true,
  };

  async function write(
    _request: Request,
    status: number,
    headers: Headers,
    { staticHandlerContext: context }: EntryContext,
    visit: Visit,
  ): Promise<Response> {
    const hydrates = context.matches.some((match) => ["hydrating", "both"].includes(match.route.id)) && !context.errors;
    const body = JSON.stringify({
      loader: context.loaderData,
      action: context.actionData,
      errors: context.errors && Object.keys(context.errors),
    });
    headers.set("Content-Type", "text/html; charset=utf-8");
    const script = hydrates ? `<script nonce="${visit.nonce}"></script>` : "";
    const incident = visit.incident === undefined ? "" : `<p>${visit.incident}</p>`;
    return new Response(`<!doctype html><p>${body}</p>${incident}${script}${"<i></i>".repeat(400)}`, {
      status,
      headers,
    });
  }

  made.build = {
    mode: "production",
    entry: {
      module: {
        default: write as ServerBuild["entry"]["module"]["default"],
        handleError: (error: unknown, { request, context }: LoaderFunctionArgs) => {
          const visit = context as unknown as Visit;
          if (request.signal.aborted) return;
          visit.incident = incidentNumber();
          visit.house.log.error({ incident: visit.incident }, "unexpected", error);
        },
      },
    },
    routes: {
      root: { id: "root", path: "", module: { default: page, ErrorBoundary: page } },
      ...routes,
    } as unknown as ServerBuild["routes"],
    assets: {
      entry: { module: "/assets/entry.js", imports: [] },
      routes: { root: rootEntry, ...manifest },
      url: "/assets/manifest.js",
      version: "1",
    } as unknown as ServerBuild["assets"],
    publicPath: "/",
    assetsBuildDirectory: "build/client",
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_singleFetch: true,
      v3_lazyRouteDiscovery: true,
      v3_routeConfig: true,
      unstable_optimizeDeps: false,
    } as ServerBuild["future"],
    isSpaMode: false,
  } as ServerBuild;
  return made;
}
