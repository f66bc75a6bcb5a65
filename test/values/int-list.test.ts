import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IntList } from "../../src/values/int-list.ts";
import { NumberSet } from "../../src/values/number-set.ts";

describe("a list of whole numbers", () => {
  it("holds what was added since it was cleared, however much that is", () => {
    const list = new IntList();
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { maxLength: 500 }), (all) => {
        list.clear();
        for (const each of all) list.add(each);
        expect(list.length).toBe(all.length);
        expect(all.map((_, at) => list.at(at))).toEqual(all);
      }),
    );
  });

  it("is filled with one number in the place of what it held", () => {
    const list = new IntList();
    list.add(7);
    list.fill(1000, -1);
    expect([list.length, list.at(0), list.at(999)]).toEqual([1000, -1, -1]);
  });

  it("gives up the memory of a large document", () => {
    const list = new IntList();
    list.fill(100_000, 1);
    list.clear();
    expect(list.items.length).toBeLessThan(1000);
  });
});

describe("a set of numbers", () => {
  it("has what was added since it was cleared and nothing else", () => {
    const set = new NumberSet();
    const numbers = fc.array(fc.oneof(fc.nat(400), fc.nat({ max: 2 ** 50 })), { maxLength: 600 });
    fc.assert(
      fc.property(numbers, numbers, (added, asked) => {
        set.clear();
        for (const each of added) set.add(each);
        const defined = new Set(added);
        for (const each of [...added, ...asked]) expect(set.has(each)).toBe(defined.has(each));
      }),
    );
  });
});
