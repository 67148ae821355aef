import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  inTreeOrder,
  isWithin,
  moveNode,
  putUnder,
  type TreeNode,
  type TreePlace,
  ways,
} from "#app/city/tree-order.ts";

const at = (id: string, parent_id: string | null = null): TreeNode => ({ id, parent_id });
/** 1 > (1a > 1ax), 1b; 2 */
const tree = [at("1"), at("1a", "1"), at("1ax", "1a"), at("1b", "1"), at("2")];
const shape = (places: readonly TreePlace[] | null) => places?.map(({ id, level }) => `${"-".repeat(level - 1)}${id}`);

/** Trees of up to twelve nodes: each hangs at the top or below one that came before it. */
const anyTree = fc
  .array(fc.nat(), { minLength: 1, maxLength: 12 })
  .map((picks) =>
    picks.map((pick, index) => at(`n${index}`, pick % (index + 1) === index ? null : `n${pick % (index + 1)}`)),
  );

describe("the order of a tree", () => {
  test("every node stands behind its parent, before the next branch begins", () => {
    expect(shape(inTreeOrder([at("2"), at("1b", "1"), at("1"), at("1a", "1")]))).toEqual(["2", "1", "-1b", "-1a"]);
  });

  test("nodes that hang on each other, or on nothing, are an error", () => {
    expect(() => inTreeOrder([at("a", "b"), at("b", "a")])).toThrow("torn");
    expect(() => inTreeOrder([at("a", "gone")])).toThrow("torn");
  });

  test("a step up or down passes a neighbour with all that hangs below", () => {
    expect(shape(moveNode(tree, "1b", "up"))).toEqual(["1", "-1b", "-1a", "--1ax", "2"]);
    expect(shape(moveNode(tree, "1", "down"))).toEqual(["2", "1", "-1a", "--1ax", "-1b"]);
  });

  test("a step in goes below the neighbour before, a step out goes right behind the parent", () => {
    expect(shape(moveNode(tree, "2", "in"))).toEqual(["1", "-1a", "--1ax", "-1b", "-2"]);
    expect(shape(moveNode(tree, "1a", "out"))).toEqual(["1", "-1b", "1a", "-1ax", "2"]);
  });

  test("the first has no step up or in, the last none down, the top none out", () => {
    expect([moveNode(tree, "1", "up"), moveNode(tree, "1", "in"), moveNode(tree, "1", "out")]).toEqual([
      null,
      null,
      null,
    ]);
    expect([moveNode(tree, "2", "down"), moveNode(tree, "gone", "up")]).toEqual([null, null]);
  });

  test("nothing is put below itself", () => {
    expect([putUnder(tree, "1", "1"), putUnder(tree, "1", "1ax")]).toEqual([null, null]);
    expect(shape(putUnder(tree, "1a", null))).toEqual(["1", "-1b", "2", "1a", "-1ax"]);
  });

  test("whatever the steps, the tree keeps its nodes, and levels and ordinals follow from the places", () => {
    fc.assert(
      fc.property(
        anyTree,
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(...ways)), { maxLength: 20 }),
        (nodes, steps) => {
          let now: readonly TreePlace[] = inTreeOrder(nodes);
          for (const [pick, way] of steps) now = moveNode(now, `n${pick % nodes.length}`, way) ?? now;
          expect(now.map(({ id }) => id).sort()).toEqual(nodes.map(({ id }) => id).sort());
          expect(now.map(({ ordinal }) => ordinal)).toEqual(nodes.map((_, index) => index));
          for (const { level, parent_id, ordinal } of now) {
            const parent = now.find(({ id }) => id === parent_id);
            expect(level).toBe((parent?.level ?? 0) + 1);
            expect(parent?.ordinal ?? -1).toBeLessThan(ordinal);
          }
        },
      ),
    );
  });

  test("up and down take each other back, and so do out and in after it where it stood last", () => {
    fc.assert(
      fc.property(anyTree, fc.nat(), (nodes, pick) => {
        const now = inTreeOrder(nodes);
        const id = `n${pick % nodes.length}`;
        const down = moveNode(now, id, "down");
        if (down) expect(moveNode(down, id, "up")).toEqual(now);
        const deeper = moveNode(now, id, "in");
        if (deeper) expect(moveNode(deeper, id, "out")).toEqual(now);
      }),
    );
  });

  test("within is the node itself and what hangs below it, however deep", () => {
    expect(["1", "1a", "1ax", "1b", "2"].filter((id) => isWithin(tree, id, "1"))).toEqual(["1", "1a", "1ax", "1b"]);
    expect(isWithin(tree, null, "1")).toBe(false);
  });
});
