// Reads everything a site gives to one visitor: every page it links to by every transport, downloads unpacked, errors, heads.
import { inflateRawSync } from "node:zlib";
import { type BuiltRoute, forAll } from "./built-routes.ts";
import type { RunningServer } from "./server.ts";

/** Something the site gave out, as text. */
export interface Given {
  readonly path: string;
  readonly how: string;
  readonly status: number;
  readonly text: string;
}

interface Crawl {
  /** Cookie header; empty: a visitor. */
  readonly cookie: string;
  readonly seeds: readonly string[];
  readonly routes: readonly BuiltRoute[];
  /** Which of the linked paths belong to the crawl. */
  readonly within: RegExp;
}

/** The texts of a ZIP's entries, by name. */
function unzipped(bytes: Buffer): string {
  const found: string[] = [];
  let at = bytes.readUInt32LE(bytes.lastIndexOf("PK\x05\x06", undefined, "latin1") + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [method, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(from, from + packed);
    const text = (method === 8 ? inflateRawSync(data) : data).toString("utf8");
    found.push(`${bytes.toString("utf8", at + 46, at + 46 + name)}\n${text}`);
    at += 46 + name + extra + comment;
  }
  return found.join("\n");
}

const entity: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", "#x27": "'" };
/** Text as people read it: entities, percent codes and JSON escapes resolved, beside the bytes as they came. */
const readable = (text: string): string => {
  const plain = text
    .replace(/&(\w+|#\w+);/g, (whole, name: string) => entity[name] ?? whole)
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  const decoded = text.replace(/(?:%[0-9a-f]{2})+/gi, (codes) =>
    Buffer.from(codes.replaceAll("%", ""), "hex").toString(),
  );
  return [text, plain, decoded].join("\n");
};

const linksIn = (html: string): string[] =>
  [...html.matchAll(/\b(?:href|src|action)="(\/[^"#]*)/g)].map((found) => (found[1] ?? "").replaceAll("&amp;", "&"));

const matcher = ({ path }: BuiltRoute): RegExp => new RegExp(`^/${path.replace(/:\w+/g, "[^/]+")}$`);

/** Everything that can be read from the seeds on. */
export async function crawl(server: RunningServer, { cookie, seeds, routes, within }: Crawl): Promise<Given[]> {
  const given: Given[] = [];
  const matchers = routes.map((route) => ({ route, match: matcher(route) }));
  const ask = async (path: string, how: string, method = "GET"): Promise<Given> => {
    const answer = await server.fetch(path, { method, headers: cookie === "" ? {} : { Cookie: cookie } });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const isZip = bytes.subarray(0, 4).toString("latin1") === "PK\x03\x04";
    const heads = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join("\n");
    const text = `${readable(heads)}\n${readable(isZip ? unzipped(bytes) : bytes.toString("utf8"))}`;
    const one = { path, how, status: answer.status, text };
    given.push(one);
    return one;
  };
  const seen = new Set(seeds);
  let next = [...seeds];
  while (next.length > 0) {
    const found: string[] = [];
    await forAll(next, async (path) => {
      const page = await ask(path, "document");
      await ask(path, "head", "HEAD");
      found.push(...linksIn(page.text));
      const location = /^location: (?:https?:\/\/[^/]+)?(\/[^#\n]*)/m.exec(page.text)?.[1];
      if (location) found.push(location);
      const [bare = "", query] = path.split("?");
      const route = matchers.find(({ match }) => match.test(bare))?.route;
      if (!route) return;
      const more = query === undefined ? "" : `${query}&`;
      const data = bare === "/" ? "/_root.data" : `${bare}.data`;
      const named = encodeURIComponent(route.id);
      await ask(query === undefined ? data : `${data}?${query}`, "data");
      await ask(`${data}?${more}_routes=${named}`, "one loader");
      await ask(`${bare}?${more}_data=${named}`, "_data");
    });
    next = [...new Set(found)].filter((path) => within.test(path) && !seen.has(path));
    for (const path of next) seen.add(path);
  }
  return given;
}

/** Where any of the words stands in what was given, in words for a failing test. */
export const toldIn = (given: readonly Given[], words: Readonly<Record<string, string>>): string[] =>
  given.flatMap(({ path, how, status, text }) =>
    Object.entries(words)
      .filter(([, word]) => text.includes(word))
      .map(([name]) => `${path} (${how}, ${status}) tells ${name}`),
  );
