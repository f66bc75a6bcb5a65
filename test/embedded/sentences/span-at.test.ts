import { array, assert, integer, nat, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { spanAt } from "../../../src/embedded/sentences/flow/span-at.ts";

describe("the span at a place", () => {
  it("is the one that a look at each of them finds", () => {
    const lengths = array(tuple(nat(3), integer({ min: 1, max: 5 })), { maxLength: 20 });
    assert(
      property(lengths, nat(150), (pieces, place) => {
        let at = 0;
        const spans = pieces.map(([gap, length]) => {
          const start = at + gap;
          at = start + length;
          return { start, end: at };
        });
        expect(spanAt(spans, place)).toBe(spans.find(({ start, end }) => start <= place && place < end));
      }),
    );
  });
});
