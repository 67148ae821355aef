// Small marks of the desk: a state in words, and the face of a colleague.
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** `proposed` has a dashed edge: the machine's proposal, nothing decided. */
type ChipTone = "plain" | "ok" | "warn" | "proposed" | "solid";

export function Chip({ tone = "plain", children }: { tone?: ChipTone; children: ReactNode }) {
  return <span className={classNames("chip", tone !== "plain" && tone)}>{children}</span>;
}

/** First character of a person's name in a ring; the name itself stands beside it in words. */
export function Face({ name, other }: { name: string; other?: boolean }) {
  const [first = ""] = Array.from(name.trim());
  return (
    <span className={classNames("face", other && "other")} aria-hidden="true">
      {first}
    </span>
  );
}
