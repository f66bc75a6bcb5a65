import { describe, expect, it } from "vitest";
import { pickEntries } from "../../src/values/pick-entries.ts";

describe("Entries of a table", () => {
  it("are picked by value and key, in their order", () => {
    const table = { b: 2, a: 1, c: 3 };
    expect(pickEntries(table, (value, key) => value > 1 && key !== "d")).toEqual([
      ["b", 2],
      ["c", 3],
    ]);
  });

  it("are the table's own, an undefined one among them", () => {
    const table = Object.assign(Object.create({ inherited: 1 }) as Record<string, unknown>, {
      own: undefined,
    });
    expect(pickEntries(table, () => true)).toEqual([["own", undefined]]);
  });
});
