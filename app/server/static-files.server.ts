// The built client files: compressed once, the hashed ones good for ever.
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import express, { type RequestHandler } from "express";
import { compress } from "./compress.server.ts";
import { compressible, type Encoding, encodingFor } from "./encoding.ts";
import { inertPolicy } from "./headers.ts";
import { namesTag } from "./page-cache.server.ts";

const forever = "public, max-age=31536000, immutable";
const shortly = "public, max-age=3600";
const keepOf = (path: string): string => (path.startsWith("/assets/") ? forever : shortly);

const types: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  webmanifest: "application/manifest+json",
};
const typeOf = (path: string): string | undefined => types[path.slice(path.lastIndexOf(".") + 1)];

interface TextFile {
  readonly type: string;
  readonly etag: string;
  readonly bytes: Buffer;
}

/** Paths, as in addresses, of the files below a folder that become smaller by compression. */
function textFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => `/${name.split(sep).join("/")}`)
    .filter((path) => !path.includes("/.") && compressible(typeOf(path) ?? ""));
}

async function load(folder: string, path: string): Promise<TextFile> {
  const bytes = await readFile(join(folder, path));
  const etag = `W/"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
  return { type: typeOf(path) ?? "", etag, bytes };
}

/** Serves a folder of built files: text from memory in the client's encoding, everything else from disk. */
export function staticFiles(folder: string): RequestHandler[] {
  const known = new Set(textFiles(folder));
  const files = new Map<string, Promise<TextFile>>();
  const smaller = new Map<string, Promise<Buffer>>();

  const kept = <V>(map: Map<string, Promise<V>>, name: string, make: () => Promise<V>): Promise<V> => {
    const there = map.get(name);
    if (there) return there;
    const made = make();
    map.set(name, made);
    made.catch(() => map.delete(name));
    return made;
  };

  const text: RequestHandler = (request, response, next) => {
    const path = request.path;
    if (!known.has(path) || (request.method !== "GET" && request.method !== "HEAD")) return next();
    const send = async (): Promise<void> => {
      const file = await kept(files, path, () => load(folder, path));
      response.set({ "Cache-Control": keepOf(path), ETag: file.etag, Vary: "Accept-Encoding" });
      if (namesTag(request.headers["if-none-match"], file.etag)) {
        response.status(304).end();
        return;
      }
      const encoding: Encoding = encodingFor(request.headers["accept-encoding"] as string | undefined);
      const body = await kept(smaller, `${encoding} ${path}`, () => compress(file.bytes, encoding, "thorough"));
      if (encoding !== "identity") response.set("Content-Encoding", encoding);
      response.set({
        "Content-Type": file.type,
        "Content-Length": String(body.length),
        "Content-Security-Policy": inertPolicy,
      });
      response.end(request.method === "HEAD" ? undefined : body);
    };
    send().catch(next);
  };

  const others = express.static(folder, {
    index: false,
    redirect: false,
    dotfiles: "ignore",
    setHeaders: (response, file) => {
      response.setHeader("Cache-Control", keepOf(file.slice(folder.length).split(sep).join("/")));
      response.setHeader("Content-Security-Policy", inertPolicy);
    },
  });
  return [text, others];
}
