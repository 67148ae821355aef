// Tags as a list people type: one tag a line, its group before a colon.

export interface TypedTag {
  readonly group: string;
  readonly label: string;
}

/** Longest group or label, in UTF-16 units. */
export const longestTag = 40;

/** Reads `group：label` lines; a line without a colon has no group, blank lines count for nothing, a repeated line once. */
export function readTags(text: string): TypedTag[] {
  const seen = new Set<string>();
  return text.split(/\r?\n/).flatMap((line) => {
    const [, group = "", label = ""] = /^(?:([^:：]*)[:：])?(.*)$/.exec(line.trim()) ?? [];
    const tag = { group: group.trim(), label: label.trim() };
    const key = `${tag.group}\n${tag.label}`;
    if (tag.label === "" || seen.has(key)) return [];
    seen.add(key);
    return [tag];
  });
}

/** The list as people type it. */
export const writeTags = (tags: readonly { group_label: string; label: string }[], colon: string): string =>
  tags.map((tag) => (tag.group_label === "" ? tag.label : `${tag.group_label}${colon}${tag.label}`)).join("\n");
