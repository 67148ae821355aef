// Trees kept as a list: every node stands behind its parent and the branches before it (divisions, policies).

/** A node as stored; nodes come in the order of the list. */
export interface TreeNode {
  readonly id: string;
  readonly parent_id: string | null;
}

/** Where a node stands: `ordinal` from 0 over the whole list, `level` from 1. */
export interface TreePlace extends TreeNode {
  readonly ordinal: number;
  readonly level: number;
}

/** `up` and `down` among siblings; `in`: last below the sibling before; `out`: right behind its parent. */
export const ways = ["up", "down", "in", "out"] as const;
export type Way = (typeof ways)[number];

/**
 * The nodes in tree order. Siblings keep the order in which they come.
 * @throws when a node hangs below none of the others and not at the top
 */
export function inTreeOrder(nodes: readonly TreeNode[]): TreePlace[] {
  const below = new Map<string | null, TreeNode[]>();
  for (const node of nodes) below.set(node.parent_id, [...(below.get(node.parent_id) ?? []), node]);
  const places: TreePlace[] = [];
  const walk = (parent: string | null, level: number): void => {
    for (const { id, parent_id } of below.get(parent) ?? []) {
      places.push({ id, parent_id, ordinal: places.length, level });
      walk(id, level + 1);
    }
  };
  walk(null, 1);
  if (places.length !== nodes.length) throw new Error("the tree is torn: some nodes hang below none of the others");
  return places;
}

/** Whether a node is another one or stands anywhere below it. */
export function isWithin(nodes: readonly TreeNode[], id: string | null, of: string): boolean {
  const parents = new Map(nodes.map((node) => [node.id, node.parent_id]));
  for (let at = id, steps = 0; at !== null && steps <= nodes.length; at = parents.get(at) ?? null, steps += 1)
    if (at === of) return true;
  return false;
}

/** The tree with a node, and all below it, moved to the end of what stands below `parent`; null where that would be a circle. */
export function putUnder(nodes: readonly TreeNode[], id: string, parent: string | null): TreePlace[] | null {
  if (isWithin(nodes, parent, id)) return null;
  return inTreeOrder([...nodes.filter((node) => node.id !== id), { id, parent_id: parent }]);
}

/** The tree with a node, and all below it, moved one step; null where there is no such step. */
export function moveNode(nodes: readonly TreeNode[], id: string, way: Way): TreePlace[] | null {
  const node = nodes.find((one) => one.id === id);
  if (!node) return null;
  const siblings = nodes.filter((one) => one.parent_id === node.parent_id);
  const at = siblings.indexOf(node);
  if (way === "out") {
    const parent = nodes.find((one) => one.id === node.parent_id);
    if (!parent) return null;
    const rest = nodes.filter((one) => one !== node);
    const behind = rest.indexOf(parent) + 1;
    return inTreeOrder([...rest.slice(0, behind), { id, parent_id: parent.parent_id }, ...rest.slice(behind)]);
  }
  const other = siblings[way === "down" ? at + 1 : at - 1];
  if (!other) return null;
  if (way === "in") return putUnder(nodes, id, other.id);
  return inTreeOrder(nodes.map((one) => (one === node ? other : one === other ? node : one)));
}

/** The space that sets a name in, in lists that have one line a node: one full-width space a level. */
export const indent = (level: number): string => "\u3000".repeat(level - 1);
