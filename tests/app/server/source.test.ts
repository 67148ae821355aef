import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import fc from "fast-check";
import { expect, test } from "vitest";
import { networkOf, sourceReader } from "#app/server/source.server.ts";
import { keyRing } from "#app/shared/keys.server.ts";

const ring = { k1: Buffer.alloc(32, 1).toString("base64"), k2: Buffer.alloc(32, 2).toString("base64") };
const keys = keyRing("k2", ring);

function requestFrom(address: string, forwarded?: string): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, "remoteAddress", { value: address });
  const request = new IncomingMessage(socket);
  if (forwarded !== undefined) request.headers["x-forwarded-for"] = forwarded;
  return request;
}

const sourceOf = (proxies: readonly string[], address: string, forwarded?: string): string =>
  sourceReader(proxies, keys)(requestFrom(address, forwarded))();

test("behind no proxy whatever a client claims to be is ignored", () => {
  fc.assert(
    fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string()), (claimed) => {
      expect(sourceOf([], "203.0.113.9", claimed)).toBe(sourceOf([], "203.0.113.9"));
    }),
  );
});

test("a client that is no proxy of ours cannot speak for another address", () => {
  expect(sourceOf(["10.0.0.0/8"], "203.0.113.9", "198.51.100.1")).toBe(sourceOf([], "203.0.113.9"));
});

test("behind our proxies the address they add counts, not what stood before it", () => {
  const seen = sourceOf([], "203.0.113.9");
  expect(sourceOf(["10.0.0.0/8"], "10.0.0.5", "203.0.113.9")).toBe(seen);
  expect(sourceOf(["10.0.0.0/8"], "10.0.0.5", "198.51.100.1, 203.0.113.9")).toBe(seen);
  expect(sourceOf(["10.0.0.0/8"], "10.0.0.5", "198.51.100.1, 203.0.113.9, 10.0.0.7")).toBe(seen);
});

test("two addresses of one /64 are one source, two networks are two, and IPv4 stays apart", () => {
  const host = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 4, maxLength: 4 });
  const network = fc.array(fc.integer({ min: 1, max: 0xffff }), { minLength: 4, maxLength: 4 });
  const text = (parts: number[]): string => parts.map((part) => part.toString(16)).join(":");
  fc.assert(
    fc.property(network, network, host, host, (n, m, h, i) => {
      expect(networkOf(`${text(n)}:${text(h)}`)).toBe(networkOf(`${text(n)}:${text(i)}`.toUpperCase()));
      expect(networkOf(`${text(n)}:${text(h)}`) === networkOf(`${text(m)}:${text(h)}`)).toBe(text(n) === text(m));
    }),
  );
  expect(networkOf("2001:db8::1")).toBe("2001:db8:0:0::/64");
  expect(networkOf("fe80::1%eth0")).toBe("fe80:0:0:0::/64");
  expect(networkOf("::1")).toBe("0:0:0:0::/64");
});

test("IPv4 in the clothing of IPv6 is the same source as bare", () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      expect(networkOf(`::ffff:${address}`)).toBe(address);
      expect(networkOf(address)).toBe(address);
    }),
  );
  expect(networkOf("::ffff:cb00:7109")).toBe("203.0.113.9");
});

test("the source shows nothing of the address and depends on the key", () => {
  const other = keyRing("k1", ring);
  expect(sourceOf([], "203.0.113.9")).toMatch(/^[0-9a-f]{64}$/);
  expect(sourceReader([], other)(requestFrom("203.0.113.9"))()).not.toBe(sourceOf([], "203.0.113.9"));
});

test("a proxy list that is no list of addresses, or names the whole net, is refused by name", () => {
  for (const proxies of [["not-an-address"], ["10.0.0.0/99"], ["0.0.0.0/0"], ["::/0"], ["10.0.0.1", "0.0.0.0/00"]]) {
    expect(() => sourceReader(proxies, keys)).toThrow(/TRUSTED_PROXIES/);
  }
});
