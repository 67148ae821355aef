// Structured logs; a line never carries what a person wrote, who they are, or an address with its query.
import { pino } from "pino";

export interface Log {
  info(fields: Readonly<Record<string, string | number | null | undefined>>, message: string): void;
  warn(fields: Readonly<Record<string, string | number | null | undefined>>, message: string): void;
  /** The error's class, message-free stack and code are logged; messages may quote input and are left out. */
  error(fields: Readonly<Record<string, string | number | null | undefined>>, message: string, error?: unknown): void;
}

/** Frames of a stack without its first line, which holds the message. */
function frames(error: Error): string {
  return (error.stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .join("\n");
}

function errorFields(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = (error as { code?: unknown }).code;
  return { error: error.name, stack: frames(error), ...(typeof code === "string" ? { code } : {}) };
}

/** A log that writes JSON lines to standard output. */
export function openLog(level: "debug" | "info" | "warn" | "error" | "silent" = "info"): Log {
  const out = pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
  return {
    info: (fields, message) => out.info(fields, message),
    warn: (fields, message) => out.warn(fields, message),
    error: (fields, message, error) =>
      out.error({ ...fields, ...(error === undefined ? {} : errorFields(error)) }, message),
  };
}
