import { expect, it } from "vitest";
import { findFlow } from "../../../../src/media/pdfium/compose/find-flow.ts";
import { makeTextObjects } from "../../../../src/media/pdfium/compose/text-objects.ts";

/** Left, bottom, right, top. */
type Bounds = readonly [number, number, number, number];

const page = { width: 100, height: 100 };
const lines = (...tops: number[]): Bounds[] => tops.map((top) => [0, top - 10, 50, top]);

it.each<[string, Bounds[], string]>([
  ["nothing", [], "across"],
  ["one line", [[10, 50, 90, 60]], "across"],
  ["lines that leave room between them", lines(100, 80, 60, 40), "across"],
  ["one column of signs", [90, 70, 50, 30].map((top) => [40, top - 10, 48, top]), "down"],
  // Their edges fill the width in part, the height throughout.
  [
    "words that leave less than a fifth of the width free",
    [
      [0, 50, 41, 100],
      [59, 0, 100, 50],
    ],
    "across",
  ],
  [
    "words that leave more than a fifth of the width free",
    [
      [0, 50, 39, 100],
      [61, 0, 100, 50],
    ],
    "down",
  ],
  [
    "words that leave as much of the width free as of the height",
    [
      [0, 61, 39, 100],
      [61, 0, 100, 39],
    ],
    "unknown",
  ],
  [
    "words over each other",
    [
      [0, 50, 39, 100],
      [0, 0, 39, 50],
      [61, 0, 100, 50],
      [5, 50, 30, 100],
    ],
    "down",
  ],
  [
    "what lies beyond the page",
    [
      [-30, 10, -5, 60],
      [105, 10, 140, 60],
    ],
    "across",
  ],
])("takes the lines of a page with %s to run where the room is", (_, bounds, flow) => {
  const objects = makeTextObjects();
  objects.count = bounds.length;
  for (const [index, place] of bounds.entries()) objects.bounds.set(place, 4 * index);
  expect(findFlow(objects, () => true, page)).toBe(flow);
});

it("heeds active objects alone", () => {
  const objects = makeTextObjects();
  objects.count = 3;
  objects.bounds.set([40, 80, 48, 90, 40, 60, 48, 70, 0, 0, 100, 10]);
  expect(findFlow(objects, (index) => index < 2, page)).toBe("down");
  expect(findFlow(objects, () => true, page)).toBe("across");
});

it("knows nothing of a page without room", () => {
  expect(findFlow(makeTextObjects(), () => true, { width: 0.5, height: 100 })).toBe("unknown");
});
