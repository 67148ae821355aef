// The routes of the built site with the guards they carry, and every way Remix has to each of them.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Guard } from "#app/account/guard.server.ts";

export interface BuiltRoute {
  readonly id: string;
  readonly path: string;
  readonly loader: Guard | "unguarded" | "none";
  readonly action: Guard | "unguarded" | "none";
}

const root = fileURLToPath(new URL("../../", import.meta.url));
const listing = `
  const { routes } = await import("./build/server/index.js");
  const guardOf = (handler) => (handler === undefined ? "none" : (handler.guard ?? "unguarded"));
  const full = (route) => (route === undefined ? "" : [full(routes[route.parentId]), route.path ?? ""].filter(Boolean).join("/"));
  const list = Object.values(routes).filter(({ id }) => id !== "root");
  console.log(JSON.stringify(list.map((route) => ({ id: route.id, path: full(route), loader: guardOf(route.module.loader), action: guardOf(route.module.action) }))));
`;

/** Read from the bundle in a process of its own: no second copy of the server's modules in this one. */
export async function builtRoutes(): Promise<readonly BuiltRoute[]> {
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", listing], { cwd: root });
  return JSON.parse(stdout);
}

/** Runs work on every item, eight at a time. */
export async function forAll<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = [...items];
  const worker = async (): Promise<void> => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}

/** The addresses by which Remix lets one reach a route: the page, its data, one loader of it, and the older way. */
export function waysTo({ id }: BuiltRoute, address: string): Record<string, string> {
  const data = address === "/" ? "/_root.data" : `${address}.data`;
  const named = encodeURIComponent(id);
  return { document: address, data, "one loader": `${data}?_routes=${named}`, _data: `${address}?_data=${named}` };
}

/** `sign-in`: sent to sign in; `403` and so on: refused with that status; `in`: let in, also where sent elsewhere. */
export async function outcomeOf(answer: Response): Promise<{ outcome: string; body: string }> {
  const body = await answer.text();
  const to =
    answer.headers.get("Location") ?? answer.headers.get("X-Remix-Redirect") ?? (answer.status === 202 ? body : "");
  if (/\/sign-in/.test(to)) return { outcome: "sign-in", body };
  return { outcome: answer.status < 400 ? "in" : String(answer.status), body };
}
