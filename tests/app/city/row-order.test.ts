import fc from "fast-check";
import { expect, test } from "vitest";
import { inTypedOrder } from "#app/city/row-order.ts";

const ordered = (...rows: [string, number | null][]) => inTypedOrder(rows, ([, place]) => place).map(([name]) => name);

test("rows whose numbers stand as they were shown stay in their order, new ones come last", () => {
  expect(ordered(["a", 1], ["b", 2], ["new", null], ["newer", null])).toEqual(["a", "b", "new", "newer"]);
});

test("a row with another number goes to that place, and the others close up", () => {
  expect(ordered(["a", 1], ["b", 2], ["c", 3], ["d", 1])).toEqual(["d", "a", "b", "c"]);
  expect(ordered(["a", 1], ["b", 4], ["c", 3], ["d", 4], ["e", 5])).toEqual(["a", "c", "d", "b", "e"]);
  expect(ordered(["a", 1], ["b", 2], ["new", 2])).toEqual(["a", "new", "b"]);
});

test("a number beyond the end means the end, and 0 the beginning", () => {
  expect(ordered(["a", 99], ["b", 2], ["c", 3])).toEqual(["b", "c", "a"]);
  expect(ordered(["a", 1], ["b", 2], ["c", 0])).toEqual(["c", "a", "b"]);
});

test("whatever the numbers, no row is lost and none is doubled", () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 20 }))), (places) => {
      const rows = places.map((place, id) => ({ id, place }));
      const result = inTypedOrder(rows, (row) => row.place);
      expect(result.map(({ id }) => id).sort((a, b) => a - b)).toEqual(rows.map(({ id }) => id));
    }),
  );
});

test("one changed number brings its row to exactly that place", () => {
  const moved = fc
    .integer({ min: 1, max: 8 })
    .chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1), fc.nat(size - 1)));
  fc.assert(
    fc.property(moved, ([size, from, to]) => {
      const rows = Array.from({ length: size }, (_, id) => ({ id, place: id === from ? to + 1 : id + 1 }));
      expect(inTypedOrder(rows, (row) => row.place).findIndex(({ id }) => id === from)).toBe(to);
    }),
  );
});
