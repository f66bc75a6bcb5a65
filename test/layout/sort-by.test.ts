import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakTies } from "../../src/layout/break-ties.ts";
import { median } from "../../src/layout/median.ts";
import { sortBy } from "../../src/layout/sort-by.ts";

/** Spread over a page, all but the same, and equal: sorting takes another way for each. */
const value = fc.oneof(
  fc.double({ min: -1e4, max: 1e4, noNaN: true }),
  fc.double({ min: 0, max: 1e-300, noNaN: true }),
  fc.integer({ min: 0, max: 3 }),
);
const values = fc.array(value, { maxLength: 200, size: "max" });

describe("sortBy", () => {
  it("gives the order of a stable sort", () => {
    fc.assert(
      fc.property(values, (all) => {
        const indices = Int32Array.from(all.keys());
        const expected = [...indices].sort((one, other) => (all[one] ?? 0) - (all[other] ?? 0));
        expect([...sortBy(indices, Float64Array.from(all))]).toEqual(expected);
      }),
    );
  });

  it("leaves ties to other values, and then to the order in which they came", () => {
    const pairs = fc.array(fc.tuple(value, value), { maxLength: 200, size: "max" });
    fc.assert(
      fc.property(pairs, (all) => {
        const first = Float64Array.from(all, ([one]) => one);
        const second = Float64Array.from(all, ([, other]) => other);
        const at = (list: Float64Array, index: number): number => list[index] ?? 0;
        const expected = [...all.keys()].sort(
          (one, other) => at(first, one) - at(first, other) || at(second, one) - at(second, other),
        );
        const order = sortBy(Int32Array.from(all.keys()), first);
        breakTies(order, first, second);
        expect([...order]).toEqual(expected);
      }),
    );
  });
});

describe("median", () => {
  it("is the value in the middle of the sorted ones, the upper of two", () => {
    fc.assert(
      fc.property(values, (all) => {
        const sorted = all.toSorted((one, other) => one - other);
        expect(median(all) === (sorted[Math.floor(all.length / 2)] ?? 0)).toBe(true);
      }),
    );
  });
});
