import { expect, test } from "vitest";
import { compressible, encodingFor } from "#app/server/encoding.ts";

test.each([
  ["gzip, deflate, br, zstd", "br"],
  ["gzip, deflate", "gzip"],
  ["br;q=0.1, gzip;q=0.9", "br"],
  ["br;q=0, gzip", "gzip"],
  ["BR", "br"],
  ["*", "br"],
  ["*;q=0", "identity"],
  ["br;q=0, *", "gzip"],
  ["identity", "identity"],
  ["xbr, gzipped", "identity"],
  ["", "identity"],
  [undefined, "identity"],
])("a client that says %o gets %s", (header, encoding) => {
  expect(encodingFor(header)).toBe(encoding);
  expect(encodingFor(header)).toBe(encoding);
});

test("text becomes smaller, pictures and packed files do not", () => {
  const text = ["text/html; charset=utf-8", "text/csv", "application/json", "image/svg+xml", "application/ld+json"];
  const packed = [
    "image/png",
    "application/pdf",
    "application/zip",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "",
  ];
  expect(text.map(compressible)).toEqual(text.map(() => true));
  expect(packed.map(compressible)).toEqual(packed.map(() => false));
});
