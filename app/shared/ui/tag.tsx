// A state or a class in words: never colour alone.
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** `on` filled (open now), `new` the text changed, `must` required, `optional` plain grey. */
type TagTone = "plain" | "on" | "new" | "must" | "optional";

const classOf: Record<TagTone, string | false> = {
  plain: false,
  on: "tag-on",
  new: "tag-new",
  must: "tag-must",
  optional: "tag-opt",
};

export function Tag({ tone = "plain", children }: { tone?: TagTone; children: ReactNode }) {
  return <span className={classNames("tag", classOf[tone])}>{children}</span>;
}
