import { expect, it } from "vitest";
import { makeGlyphs } from "../../../../src/media/pdfium/compose/glyphs.ts";
import { orderObjects } from "../../../../src/media/pdfium/compose/order-objects.ts";
import { makeTextObjects } from "../../../../src/media/pdfium/compose/text-objects.ts";
import type { TextObjects } from "../../../../src/media/pdfium/compose/text-objects.ts";

interface Sign {
  readonly code: number;
  readonly x: number;
  readonly y: number;
  /** Room that it takes; blanks take none. */
  readonly width?: number;
}

const letter = (x: number, y: number, code = 65): Sign => ({ code, x, y, width: 6 });
const blank = (x: number, y: number): Sign => ({ code: 32, x, y });

/** Objects of one sign each, 10 high with an advance of 6. */
function place(signs: readonly Sign[]): TextObjects {
  const objects = makeTextObjects();
  objects.count = signs.length;
  for (const [index, { code, x, y, width = 0 }] of signs.entries()) {
    objects.firstItem[index + 1] = index + 1;
    objects.sizes[index] = 10;
    objects.scaleX[index] = 1;
    objects.scaleY[index] = 1;
    objects.x[index] = x;
    objects.y[index] = y;
    objects.bounds.set([x, y, x + width, y + (width > 0 ? 10 : 0)], 4 * index);
    objects.codes[index] = code;
    objects.glyphs[index] = 0;
  }
  return objects;
}

const glyphs = makeGlyphs();
glyphs.widths[0] = 600;
const order = (signs: readonly Sign[]): number[] => orderObjects(place(signs), glyphs, () => true);

it.each<[string, Sign[], number[]]>([
  [
    "the letters of a line from left to right",
    [letter(20, 50), letter(10, 50, 66), letter(30, 50, 67)],
    [1, 0, 2],
  ],
  ["each line by itself", [letter(20, 50), letter(30, 20, 66), letter(10, 20, 67)], [0, 2, 1]],
  ["a letter that is drawn once more once", [letter(20, 50), letter(20.5, 50), letter(30, 50)], [0, 2]],
  ["a letter like one that stands apart twice", [letter(20, 50), letter(30, 50)], [0, 1]],
  // What stands before the open line is one line: blanks of any place repeat each other, as in the engine.
  ["blanks behind one line once", [letter(10, 90), blank(20, 60), blank(24, 60)], [0, 1]],
  [
    "blanks behind two lines each",
    [letter(10, 90), letter(10, 60), blank(20, 30), blank(24, 30)],
    [0, 1, 2, 3],
  ],
  [
    "blanks in one place behind two lines once",
    [letter(10, 90), letter(10, 60), blank(20, 30), blank(20, 30)],
    [0, 1, 2],
  ],
])("reads %s", (_, signs, expected) => {
  expect(order(signs)).toEqual(expected);
});
