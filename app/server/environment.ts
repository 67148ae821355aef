// The environment of an installation, parsed once; a wrong variable is named in the sentence that refuses it.
import * as z from "zod";

const yes = z
  .enum(["0", "1"])
  .default("0")
  .transform((value) => value === "1");
const whole = (least: number, most: number, preset: number) =>
  z.coerce.number().int().min(least).max(most).default(preset);

const isOrigin = (value: string): boolean =>
  /^https?:/.test(value) && URL.canParse(value) && new URL(value).origin === value;

const storage = z
  .object({
    DATABASE_URL: z.string().min(1),
    DATA_DIR: z.string().min(1).default("data"),
  })
  .transform((env) => ({ databaseUrl: env.DATABASE_URL, dataDir: env.DATA_DIR }));

const schema = z
  .object({
    NODE_ENV: z.enum(["production", "development", "test"]).default("production"),
    DATABASE_URL: z.string().min(1),
    PUBLIC_ORIGIN: z
      .string()
      .refine(isOrigin, "must be an origin such as https://machikoe.example.lg.jp, without a path, in small letters"),
    TRUSTED_PROXIES: z.string().min(1),
    MACHIKOE_KEYS_FILE: z.string().min(1),
    DATA_DIR: z.string().min(1).default("data"),
    HOST: z.string().default("0.0.0.0"),
    PORT: whole(0, 65_535, 3000),
    LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
    MACHIKOE_DEMO: yes,
    ALLOW_UNSAFE_COMMIT: yes,
    PAGE_CACHE_MB: whole(0, 1024, 32),
  })
  .transform((env) => ({
    production: env.NODE_ENV === "production",
    databaseUrl: env.DATABASE_URL,
    publicOrigin: env.PUBLIC_ORIGIN,
    trustedProxies: env.TRUSTED_PROXIES === "none" ? [] : env.TRUSTED_PROXIES.split(",").map((part) => part.trim()),
    keysFile: env.MACHIKOE_KEYS_FILE,
    dataDir: env.DATA_DIR,
    host: env.HOST,
    port: env.PORT,
    logLevel: env.LOG_LEVEL,
    demo: env.MACHIKOE_DEMO,
    unsafeCommit: env.ALLOW_UNSAFE_COMMIT,
    pageCacheBytes: env.PAGE_CACHE_MB * 1024 * 1024,
  }));

export type Environment = z.infer<typeof schema>;

/** A refusal to start whose message is for the person who starts the server. */
export class StartRefused extends Error {
  override readonly name = "StartRefused";
  readonly code = "MACHIKOE_REFUSED";
}

const meaning: Readonly<Record<string, string>> = {
  DATABASE_URL: "a file path for SQLite, or postgres://user:password@host/database",
  PUBLIC_ORIGIN: "the origin under which people see the site, such as https://machikoe.example.lg.jp",
  TRUSTED_PROXIES: "addresses or networks of the proxies in front, separated by commas, or none",
  MACHIKOE_KEYS_FILE: "the path of the key file (npm run keys makes one)",
};

type Variables = Readonly<Record<string, string | undefined>>;

function parse<S extends z.ZodType>(wanted: S, env: Variables): z.infer<S> {
  const parsed = wanted.safeParse(env);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    const what = env[name] === undefined ? "is not set" : issue.message;
    return `  ${name}: ${what}${meaning[name] ? ` (${meaning[name]})` : ""}`;
  });
  throw new StartRefused(`Machikoe cannot start with this environment:\n${[...new Set(lines)].join("\n")}`);
}

/** Reads the environment. @throws StartRefused naming every variable that is missing or wrong */
export const parseEnvironment = (env: Variables): Environment => parse(schema, env);

/** Where an installation keeps its data; all that migrating, backup and restore need to know. */
export type Storage = z.infer<typeof storage>;

/** Reads where the data is. @throws StartRefused naming every variable that is missing or wrong */
export const parseStorage = (env: Variables): Storage => parse(storage, env);
