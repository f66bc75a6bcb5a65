import { expect, it } from "vitest";
import { isInside } from "../../../../src/media/pdfium/unseen/is-inside.ts";

const outer = [0, 0, 10, 0, 10, 10, 0, 10];
const inner = [3, 3, 7, 3, 7, 7, 3, 7];
const innerBack = [3, 3, 3, 7, 7, 7, 7, 3];
const apart = [20, 0, 30, 0, 30, 10, 20, 10];

it.each([
  ["a point within a box", [outer], 5, 5, false, true],
  ["a point beside a box", [outer], 12, 5, false, false],
  ["a point in a hole, by the rule of even and odd", [outer, inner], 5, 5, true, false],
  ["a point beside a hole", [outer, inner], 1, 5, true, true],
  ["a point in a box drawn twice the same way round", [outer, inner], 5, 5, false, true],
  ["a point in a hole drawn the other way round", [outer, innerBack], 5, 5, false, false],
  ["a point in the second of two boxes", [outer, apart], 25, 5, true, true],
  ["a point between two boxes", [outer, apart], 15, 5, true, false],
  ["a point of no shape", [], 5, 5, false, false],
])("tells of %s whether it is inside", (_, outlines, x, y, isEvenOdd, expected) => {
  expect(isInside(outlines, x, y, isEvenOdd)).toBe(expected);
});
