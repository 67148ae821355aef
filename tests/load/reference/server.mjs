// The reference server of the bench: plain node:http and a driver, as bare as a server can be that shows and stores the same.
// Environment: DATABASE_URL, PORT, and GROUND (JSON: what of the database is shown and written to).
import crypto from "node:crypto";
import http from "node:http";
import { chapterPage, registerPage, resultPage } from "./page.mjs";
import { openStore } from "./store.mjs";
import { submission } from "./submission.mjs";

const url = process.env.DATABASE_URL ?? "";
const ground = JSON.parse(process.env.GROUND ?? "{}");
const engine = url.startsWith("postgres") ? "postgres" : "sqlite";
const store = await openStore(url);

/** @param {http.IncomingMessage} request @returns {Promise<string>} */
const bodyOf = (request) =>
  new Promise((resolve, reject) => {
    /** @type {Buffer[]} */
    const chunks = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => resolve(Buffer.concat(chunks).toString()));
    request.on("error", reject);
  });

/** @param {string} address @returns {Promise<string> | null} */
function pageOf(address) {
  const [, kind, slug = ""] = address.split("/");
  if (kind === "chapter") return chapterPage(store, { ...ground, chapter: slug });
  if (kind === "register") return registerPage(store, slug);
  if (kind === "result") return resultPage(store, slug);
  return kind === "healthz" ? Promise.resolve("ok") : null;
}

/** @param {http.IncomingMessage} request @param {http.ServerResponse} response */
async function answer(request, response) {
  const address = request.url ?? "";
  if (request.method === "POST") {
    const body = await bodyOf(request);
    if (address === "/insert") await store.ask({ name: "bare", values: [crypto.randomUUID(), body] });
    else await store.together(submission(body, { ...ground, engine }));
    response.writeHead(303, { Location: "/receipts/issued", "Content-Length": 0 }).end();
    return;
  }
  const page = pageOf(address);
  if (page === null) response.writeHead(404).end();
  else response.setHeader("Content-Type", "text/html; charset=utf-8").end(await page);
}

http
  .createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(error);
      response.writeHead(500).end();
    });
  })
  .listen(Number(process.env.PORT), "127.0.0.1");
