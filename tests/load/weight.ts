// What a first visit of a page brings over the wire, brotli-compressed as browsers get it.
import http from "node:http";
import { brotliDecompressSync } from "node:zlib";

export interface Weight {
  /** Bytes on the wire without headers. */
  readonly html: number;
  readonly styles: number;
  /** Scripts that the page names. */
  readonly scripts: number;
  /** Scripts that those load once somebody uses the page. */
  readonly later: number;
}

function get(url: string): Promise<{ bytes: number; text: string }> {
  return new Promise((resolve, reject) => {
    http
      .get(url, { headers: { "accept-encoding": "br" } }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("error", reject);
        answer.on("end", () => {
          if (answer.statusCode !== 200) return reject(new Error(`${url}: ${answer.statusCode}`));
          const raw = Buffer.concat(chunks);
          const plain = answer.headers["content-encoding"] === "br" ? brotliDecompressSync(raw) : raw;
          resolve({ bytes: raw.length, text: plain.toString("utf8") });
        });
      })
      .on("error", reject);
  });
}

const all = (text: string, pattern: RegExp): string[] => Array.from(text.matchAll(pattern), (found) => found[1] ?? "");
/** Imports of a built script, those it makes later too. */
const imported = /(?:\bfrom|\bimport)\s*\(?\s*["'](?:\.\/|\/assets\/)([\w.-]+\.js)["']/g;

/** Weighs a page with its style sheets and every script that it loads, at once or later. */
export async function weigh(origin: string, path: string): Promise<Weight> {
  const page = await get(origin + path);
  let styles = 0;
  for (const href of all(page.text, /<link rel="stylesheet" href="([^"]+)"/g))
    styles += (await get(origin + href)).bytes;
  const named = [
    ...all(page.text, /<link rel="modulepreload" href="\/assets\/([^"]+)"/g),
    ...all(page.text, /<script[^>]* src="\/assets\/([^"]+)"/g),
    ...all(page.text, imported),
  ];
  const weight = { html: page.bytes, styles, scripts: 0, later: 0 };
  const seen = new Set<string>();
  const waiting = [...named];
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const script = await get(`${origin}/assets/${name}`);
    weight[named.includes(name) ? "scripts" : "later"] += script.bytes;
    waiting.push(...all(script.text, imported));
  }
  return weight;
}
