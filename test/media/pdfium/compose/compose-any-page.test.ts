import * as fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import type { Pdfium } from "../../../../src/media/pdfium/boot-pdfium.ts";
import { isAlike } from "../../../../src/media/pdfium/compose/is-alike.ts";
import { writeContent } from "./write-content.ts";
import { bootEngine, composePages } from "./with-engine-pages.ts";

let pdfium: Pdfium;
beforeAll(async () => {
  pdfium = await bootEngine();
});

const letters = fc.string({
  unit: fc.constantFrom(...Array.from("abefilmtwxABW019.,- ")),
  minLength: 1,
  maxLength: 12,
});
/** Thousandths of the size; the engine draws its lines at parts of the widths of letters. */
const gap = fc.oneof(
  fc.constantFrom(0, 0, -1000, -278, -250, -139, -125, -111, -89, -70, -60, -20, 20, 60, 139, 278, 600),
  fc.integer({ min: -320, max: 60 }),
);
/** Quarters of a point. */
const place = fc.integer({ min: -8, max: 1200 }).map((quarters) => quarters / 4);

const part = fc.record({ text: letters, gap, isApart: fc.boolean() });
const segment = fc.record({
  font: fc.constantFrom("F1", "F2"),
  size: fc.constantFrom(5, 8, 9.6, 10, 12, 24),
  stretch: fc.constantFrom(1, 1, 1, 0.5, 2),
  tracking: fc.constantFrom(0, 0, 0, 0.5, 2, -0.4),
  x: place,
  y: fc.oneof(fc.constantFrom(100, 112, 101.5, 124), place),
  parts: fc.array(part, { minLength: 1, maxLength: 5 }),
  /** Drawn again beside itself. */
  again: fc.constantFrom(undefined, undefined, undefined, [0.2, 0], [0, 1], [1.5, 0], [3, 3], [0, 4]),
});

type Segment = typeof segment extends fc.Arbitrary<infer T> ? T : never;

function writeOnce(
  { font, size, stretch, tracking, x, y, parts }: Segment,
  [dx = 0, dy = 0]: readonly number[],
): string {
  const shown = parts.map(({ text, gap: move, isApart }) => `${isApart ? "] TJ [" : ""}${move} (${text})`);
  const matrix = `${stretch} 0 0 1 ${x + dx} ${y + dy} Tm`;
  return `BT /${font} ${size} Tf ${tracking} Tc ${matrix} [${shown.join(" ")}] TJ ET`;
}

const write = (each: Segment): string =>
  [[], ...(each.again ? [each.again] : [])].map((shift) => writeOnce(each, shift)).join("\n");

/** In an order that leaves no letter to the end of an object, where the engine may keep it to itself. */
const everyLetter = ["F1", "F2"]
  .map((font, row) => `BT /${font} 12 Tf 20 ${300 + 20 * row} Td (abefilmtwxABW019., -) Tj (.) Tj ET`)
  .join("\n");

it("composes any page of level text as the engine tells it", async () => {
  let composed = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(segment, { minLength: 1, maxLength: 12 }), { minLength: 4, maxLength: 12 }),
      async (pages) => {
        const contents = pages.map((segments) => segments.map((each) => write(each)).join("\n"));
        const read = composePages(pdfium, await writeContent([everyLetter, ...contents]));
        composed += read.filter((page) => page.composed).length;
        expect(read.filter((page) => page.composed && !isAlike(page.composed, page.told))).toEqual([]);
      },
    ),
    { numRuns: 100 },
  );
  expect(composed).toBeGreaterThan(400);
});
