import { describe, expect, it } from "vitest";
import { cutAtTotals } from "../../../src/embedded/tables/cut-at-totals.ts";
import { closesWithTotals } from "../../../src/embedded/tables/closes-with-totals.ts";

describe("amounts above the totals", () => {
  it.each<[string, number[], number[], number]>([
    ["are all items where they make a total", [2, 3, 5], [10, 20], 3],
    ["end before a sum whose label was not read", [7, 7], [0.42, -0.02, 7.4], 1],
    ["leave out what is printed behind the items", [4, 6, 0.6], [10], 2],
    ["count a reduction among the items", [18, -2, 4], [20], 3],
    ["take all in where nothing closes", [1, 2.5], [99], 2],
    ["end at a sum of those before where no total is known", [1, 2, 3], [], 2],
  ])("%s", (_, amounts, totals, count) => {
    expect(cutAtTotals(amounts, totals)).toBe(count);
  });

  it("do not close with an amount that is no small part of the total", () => {
    expect(closesWithTotals(10, 1, [30, 20])).toBe(false);
    expect(closesWithTotals(28, 1, [30, 2])).toBe(true);
  });

  it("close only at once where no extras are asked for", () => {
    expect(cutAtTotals([10, 5], [10.6, 0.6], { withExtras: false })).toBe(2);
    expect(cutAtTotals([10, 5], [10.6, 0.6])).toBe(1);
  });
});
