// Where a request came from, as a keyed hash: enough to limit by, useless for anything else.
import type { IncomingMessage } from "node:http";
import { isIPv6 } from "node:net";
import proxyAddr from "proxy-addr";
import { type KeyRing, keyedHash } from "../shared/keys.server.ts";
import { StartRefused } from "./environment.ts";

/** The eight groups of an IPv6 address without zone. */
function groups(address: string): number[] {
  const [head = "", tail] = address.split("::");
  const numbers = (part: string): number[] =>
    part === ""
      ? []
      : part.split(":").flatMap((group) => {
          if (!group.includes(".")) return [Number.parseInt(group, 16)];
          const [a = 0, b = 0, c = 0, d = 0] = group.split(".").map(Number);
          return [a * 256 + b, c * 256 + d];
        });
  const left = numbers(head);
  if (tail === undefined) return left;
  const right = numbers(tail);
  return [...left, ...new Array<number>(8 - left.length - right.length).fill(0), ...right];
}

/**
 * The part of an address that stands for one connection to the net: an IPv4 address whole, an IPv6 address by its
 * first 64 bits (a household or office is given at least that many; RFC 6177), IPv4 in IPv6 clothing as IPv4.
 * What is no address comes back as it is.
 */
export function networkOf(address: string): string {
  const bare = address.replace(/%.*$/, "").toLowerCase();
  if (!isIPv6(bare)) return bare;
  const parts = groups(bare);
  const mapped = parts.slice(0, 5).every((part) => part === 0) && parts[5] === 0xffff;
  if (mapped) return [parts[6] ?? 0, parts[7] ?? 0].flatMap((part) => [part >> 8, part & 255]).join(".");
  return `${parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(":")}::/64`;
}

/** Gives the source of a request; the address behind it is taken at once, because a connection that ended has none. */
export type SourceReader = (request: IncomingMessage) => () => string;

/**
 * Makes the reader of sources. Only addresses named as proxies are believed about whom they speak for, from the right.
 * @param trustedProxies addresses, networks, or `loopback`, `linklocal`, `uniquelocal`; empty: X-Forwarded-For is ignored
 * @throws StartRefused when one of them is no address, or would make every address a proxy
 */
export function sourceReader(trustedProxies: readonly string[], keys: KeyRing): SourceReader {
  const everything = trustedProxies.find((proxy) => /\/0+$/.test(proxy));
  if (everything)
    throw new StartRefused(
      `TRUSTED_PROXIES: ${everything} would let anybody claim any address. Name only your own proxies.`,
    );
  let trust: (address: string, hop: number) => boolean = () => false;
  if (trustedProxies.length > 0) {
    try {
      trust = proxyAddr.compile([...trustedProxies]);
    } catch (error) {
      throw new StartRefused(`TRUSTED_PROXIES: ${(error as Error).message}`);
    }
  }
  return (request) => {
    const network = request.socket.remoteAddress === undefined ? "" : networkOf(proxyAddr(request, trust));
    let source: string | undefined;
    return () => {
      source ??= keyedHash(keys, "source", network);
      return source;
    };
  };
}
