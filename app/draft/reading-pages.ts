// How a draft is cut into pages for reading: the whole of a short one, else a page a chapter, and a page a section where a chapter is long.

/** Characters up to which a text is shown on one page: with its links it then weighs well under 30 KB compressed. */
export const onePage = 12_000;

/** What the cutting needs to know of a section; `letters` is the length of its text. */
export interface CutSection {
  readonly id: string;
  readonly key: string;
  readonly parent_id: string | null;
  readonly letters: number;
}

/** A page of a draft. */
export interface ReadingPage<S extends CutSection> {
  /** The section that gives the page its name. */
  readonly root: S;
  /** Sections whose text stands on the page, in order; the root first. */
  readonly sections: readonly S[];
  /** Sections right below the root that have pages of their own. */
  readonly parts: readonly S[];
}

function childrenOf<S extends CutSection>(all: readonly S[]): Map<string | null, S[]> {
  const known = new Set(all.map((section) => section.id));
  const children = new Map<string | null, S[]>();
  for (const section of all) {
    const parent = section.parent_id !== null && known.has(section.parent_id) ? section.parent_id : null;
    children.set(parent, [...(children.get(parent) ?? []), section]);
  }
  return children;
}

/**
 * Cuts a draft into pages; every section stands on exactly one, in the order of the draft.
 * @param all the sections of the draft in order, parents before their children
 * @returns null when the whole draft is short enough for one page
 */
export function readingPages<S extends CutSection>(all: readonly S[], limit = onePage): ReadingPage<S>[] | null {
  if (all.reduce((sum, section) => sum + section.letters, 0) <= limit) return null;
  const children = childrenOf(all);
  const subtree = (root: S): S[] => [root, ...(children.get(root.id) ?? []).flatMap(subtree)];
  const pagesFor = (root: S): ReadingPage<S>[] => {
    const sections = subtree(root);
    const parts = children.get(root.id) ?? [];
    const letters = sections.reduce((sum, section) => sum + section.letters, 0);
    if (letters <= limit || parts.length === 0) return [{ root, sections, parts: [] }];
    return [{ root, sections: [root], parts }, ...parts.flatMap(pagesFor)];
  };
  return (children.get(null) ?? []).flatMap(pagesFor);
}

/** The page on which a section stands. */
export const pageWith = <S extends CutSection>(
  pages: readonly ReadingPage<S>[],
  key: string,
): ReadingPage<S> | undefined => pages.find((page) => page.sections.some((section) => section.key === key));
