import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import fc from "fast-check";
import { expect, test } from "vitest";
import { routeHeaders, routeRequest, withoutNamedRoute } from "#app/server/remix-request.server.ts";

function arrived(url: string, headers: Record<string, string> = {}, method = "GET"): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  return Object.assign(request, { url, method, headers });
}

const never = new AbortController().signal;

test("the address is the configured origin and the path as sent, whatever the client calls the host", () => {
  const host = {
    host: "evil.example",
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "https",
    forwarded: "host=evil.example",
  };
  const paths = ["/plans/a?x=1", "//evil.example/a", "/a//b", "/%2e%2e/a", "/@evil.example", "/a:80"];
  const origins = paths.map(
    (path) => new URL(routeRequest(arrived(path, host), "https://koe.example.lg.jp", never).url).origin,
  );
  expect(origins).toEqual(paths.map(() => "https://koe.example.lg.jp"));
});

test("no header by which a client could claim another origin or address reaches a route", () => {
  const sent = {
    host: "evil.example",
    origin: "null",
    "x-forwarded-for": "1.2.3.4",
    "x-forwarded-host": "e",
    forwarded: "for=1.2.3.4",
    connection: "close",
    accept: "text/html",
  };
  expect([...routeHeaders(arrived("/", sent), "https://koe.example.lg.jp")]).toEqual([
    ["accept", "text/html"],
    ["host", "koe.example.lg.jp"],
  ]);
});

test("HEAD is asked as GET", () => {
  expect(routeRequest(arrived("/", {}, "HEAD"), "https://koe.example.lg.jp", never).method).toBe("GET");
});

test("the key that names one route is taken out, however it is written, and nothing else is touched", () => {
  const key = fc.constantFrom("_data", "%5fdata", "_d%61ta", "%5F%64ata");
  const other = fc.constantFrom("page=2", "q=%E3%81%82", "data=1", "_dat=1", "x");
  fc.assert(
    fc.property(fc.array(other, { maxLength: 3 }), key, fc.array(other, { maxLength: 3 }), (before, name, after) => {
      const left = withoutNamedRoute(`/a?${[...before, `${name}=routes%2Fx`, ...after].join("&")}`);
      const query = new URL(left, "http://x").searchParams;
      expect(query.has("_data")).toBe(false);
      expect([...query]).toEqual([...new URLSearchParams([...before, ...after].join("&"))]);
      const plain = `/a?${[...before, ...after].join("&")}`;
      expect(withoutNamedRoute(plain)).toBe(plain);
    }),
  );
});
