// Passwords of staff: argon2id off the main thread, a few at a time, and the rules a new password must meet.
import { hash, verify } from "@node-rs/argon2";

const argon2id = 2;
/** OWASP's lower setting: 19 MiB, two passes, one lane. */
const cost = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const atOnce = 4;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password.normalize("NFKC"), cost));

export const verifyPassword = (stored: string, password: string): Promise<boolean> =>
  inTurn(() => verify(stored, password.normalize("NFKC"), cost));

let nobody: Promise<string> | undefined;

/** Takes the time of a real verification, so that an unknown login looks like a wrong password. */
export async function verifyNobody(password: string): Promise<false> {
  nobody ??= hashPassword("nobody has this password");
  await verifyPassword(await nobody, password);
  return false;
}
