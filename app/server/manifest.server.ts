// The list of what a backup holds, and the check that it still holds exactly that.
import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join, normalize, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import * as z from "zod";
import { StartRefused } from "./environment.ts";

export const manifestName = "manifest.json";

const schema = z.object({
  product: z.literal("machikoe"),
  format: z.literal(1),
  madeAt: z.string(),
  database: z.object({
    engine: z.enum(["sqlite", "postgres"]),
    file: z.string(),
    counts: z.record(z.string(), z.number().int().nonnegative()),
    migrations: z.array(z.string()),
  }),
  /** Every file of the backup but the list itself: path in the folder, size, SHA-256 in hexadecimal. */
  files: z.array(
    z.object({ path: z.string(), bytes: z.number().int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
});

export type Manifest = z.infer<typeof schema>;
export type ListedFile = Manifest["files"][number];

/** SHA-256 of a file, in lower case hexadecimal. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

const staysInside = (path: string): boolean => {
  const plain = normalize(path);
  return !plain.startsWith("..") && !plain.startsWith(sep) && !/^[a-z]:/i.test(plain);
};

async function complaintAbout(folder: string, { path, bytes, sha256 }: ListedFile): Promise<string | null> {
  if (!staysInside(path)) return `${path} is not a path inside the backup`;
  const place = join(folder, path);
  if (!existsSync(place)) return `${path} is missing`;
  if ((await stat(place)).size !== bytes || (await hashFile(place)) !== sha256) return `${path} was changed`;
  return null;
}

/**
 * Reads a backup's list and compares every file with it.
 * @throws StartRefused naming the first thing that is wrong
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const file = join(folder, manifestName);
  if (!existsSync(file)) throw new StartRefused(`${folder} is not a backup: it has no ${manifestName}.`);
  let content: unknown;
  try {
    content = JSON.parse(await readFile(file, "utf8"));
  } catch {
    throw new StartRefused(`${file} cannot be read.`);
  }
  const parsed = schema.safeParse(content);
  if (!parsed.success) throw new StartRefused(`${file} is not a list that this version can read.`);
  const manifest = parsed.data;
  for (const listed of manifest.files) {
    const complaint = await complaintAbout(folder, listed);
    if (complaint) throw new StartRefused(`The backup ${folder} cannot be used: ${complaint}.`);
  }
  if (!manifest.files.some((listed) => listed.path === manifest.database.file)) {
    throw new StartRefused(`The backup ${folder} cannot be used: its list does not name the database.`);
  }
  return manifest;
}
