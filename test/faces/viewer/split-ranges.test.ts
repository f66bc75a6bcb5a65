import { array, assert, integer, property, tuple } from "fast-check";
import { expect, it } from "vitest";
import { splitRanges } from "../../../src/faces/viewer/split-ranges.ts";

const ranges = array(
  tuple(integer({ min: -5, max: 60 }), integer({ min: -5, max: 60 })).map(([start, end]) => ({ start, end })),
  { maxLength: 12 },
);

it("cuts a text into segments that are the whole text, each under exactly the ranges that cover it", () => {
  assert(
    property(integer({ min: 1, max: 50 }), ranges, (length, spans) => {
      const segments = splitRanges(length, spans);
      expect(segments[0]?.start).toBe(0);
      expect(segments.at(-1)?.end).toBe(length);
      segments.forEach(({ start, end, ranges: covering }, index) => {
        expect(end).toBeGreaterThan(start);
        expect(start).toBe(segments[index - 1]?.end ?? 0);
        const expected = spans.flatMap((span, at) =>
          span.start <= start && span.end >= end && span.end > span.start ? [at] : [],
        );
        expect(covering).toEqual(expected);
      });
    }),
  );
});

it("has nothing to show of an empty text", () => {
  expect(splitRanges(0, [{ start: 0, end: 3 }])).toEqual([]);
});
