import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";
import type { CheckResult } from "../../../src/document/check-result.ts";
import { listRepairPointers } from "../../../src/steps/repair/list-repair-pointers.ts";

const failedCheck = (pointers: readonly string[]): CheckResult => ({
  id: "sum",
  status: "fail",
  severity: "error",
  defining: true,
  pointers,
  message: "Lines add up to 2, but the printed net total is 1.",
});

function listFor(pointers: readonly string[]): string[] {
  return listRepairPointers({ issues: [], checks: [failedCheck(pointers)], ungrounded: [] });
}

describe("The places that a repair asks for", () => {
  it.each([
    [
      "a list where several of its rows are named",
      ["/lines/0/net", "/lines/1/net", "/total"],
      ["/lines", "/total"],
    ],
    ["the places of a single row", ["/lines/3/net", "/lines/3/tax"], ["/lines/3/net", "/lines/3/tax"]],
    ["a row that is named with a place inside of it", ["/lines/3", "/lines/3/tax"], ["/lines"]],
    ["lists apart from each other", ["/a/0/x", "/b/0/x", "/a/1/x"], ["/a", "/b/0/x"]],
    [
      "the outer of places inside each other",
      ["/seller/name", "/seller", "/sellers"],
      ["/seller", "/sellers"],
    ],
    ["the whole answer where it is named itself", ["/total", ""], [""]],
  ])("are %s", (_, pointers, expected) => {
    expect(listFor(pointers)).toEqual(expected);
  });

  it("are no more than two dozen, and none is inside of another", () => {
    const token = constantFrom("a", "b", "lines", "0", "1", "~1x", "");
    const pointer = array(token, { maxLength: 4 }).map((tokens) => tokens.map((each) => `/${each}`).join(""));
    assert(
      property(array(pointer, { maxLength: 60 }), (ungrounded) => {
        const listed = listRepairPointers({ issues: [], checks: [], ungrounded });
        expect(listed.length).toBeLessThanOrEqual(24);
        for (const inner of listed)
          expect(listed.filter((outer) => inner !== outer && inner.startsWith(`${outer}/`))).toEqual([]);
        for (const each of ungrounded)
          expect(listed.some((outer) => each === outer || each.startsWith(`${outer}/`))).toBe(true);
      }),
    );
  });

  it("are found by looking at each row of a failed rule a few times, however many there are", () => {
    const countReads = (rows: number): number => {
      let reads = 0;
      const pointers = Array.from({ length: rows }, (_, row) => `/lines/${row}/net`);
      const counted = new Proxy(pointers, {
        get(target, key, receiver) {
          reads += 1;
          return Reflect.get(target, key, receiver) as unknown;
        },
      });
      expect(listFor(counted)).toEqual(["/lines"]);
      return reads;
    };
    expect(countReads(4000) / countReads(1000)).toBeLessThan(4.1);
  });

  it("are found among hundreds of thousands that nothing proves", () => {
    const ungrounded = Array.from({ length: 300_000 }, (_, row) => `/lines/${row}/net`);
    expect(listRepairPointers({ issues: [], checks: [], ungrounded })).toEqual(["/lines"]);
  });
});
