import { array, assert, integer, property } from "fast-check";
import { expect, it } from "vitest";
import { cutAtSum } from "../../../src/embedded/tables/cut-at-sum.ts";

it.each([
  [[1.2, 2.3, 3.5], 2],
  [[1.2, 2.3, 3.4], 3],
  [[5, 5, 5], 1],
  [[5, 5], 2],
  [[], 0],
])("cuts %j to %i items", (amounts, count) => {
  expect(cutAtSum(amounts)).toBe(count);
});

it("never keeps a total that follows its items", () => {
  const cents = integer({ min: 1, max: 99_999 });
  assert(
    property(array(cents, { minLength: 2, maxLength: 20 }), (items) => {
      const sum = items.reduce((total, item) => total + item, 0);
      expect(cutAtSum([...items, sum].map((value) => value / 100))).toBeLessThanOrEqual(items.length);
    }),
  );
});
