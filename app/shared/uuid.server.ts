// Ids of rows: UUIDv7, so that they sort by the time they were made.
import { randomBytes } from "node:crypto";

let lastMillisecond = 0;
let counter = 0;

/** A UUIDv7 (RFC 9562); ids made within one millisecond by one process keep their order. */
export function uuidv7(): string {
  const bytes = randomBytes(16);
  const now = Math.max(Date.now(), lastMillisecond);
  if (now === lastMillisecond) counter += 1;
  else counter = bytes.readUInt16BE(6) & 0x7ff;
  lastMillisecond = now;
  if (counter > 0xfff) {
    lastMillisecond += 1;
    counter = 0;
  }
  bytes.writeUIntBE(lastMillisecond, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
