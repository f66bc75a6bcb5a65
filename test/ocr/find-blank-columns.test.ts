import { describe, expect, it } from "vitest";
import { findBlankColumns } from "../../src/ocr/find-blank-columns.ts";

const width = 200;
const height = 48;

/** A white line picture with two black blocks for words, at 20..80 and 120..180, and more as asked. */
function draw(more: (column: number, row: number) => boolean, paper = 255, ink = 0) {
  const data = new Uint8Array(width * height * 3);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const inWord =
        row >= 14 && row < 34 && column % 12 < 8 && (column < 80 || column >= 120) && column >= 20;
      const value = (inWord && column < 180) || more(column, row) ? ink : paper;
      data.fill(value, (row * width + column) * 3, (row * width + column) * 3 + 3);
    }
  }
  return { data, width, height };
}
const gap = (blank: Uint8Array): number => blank.subarray(82, 118).reduce((sum, each) => sum + each, 0);

describe("findBlankColumns", () => {
  it.each([
    ["between two words", draw(() => false), 36],
    ["of white print on black", draw(() => false, 0, 255), 36],
    ["over a rule that underlines both words", draw((_, row) => row === 38 || row === 39 || row === 37), 36],
    ["not over a dash", draw((column, row) => row > 20 && row < 26 && column > 84 && column < 112), 9],
  ])("finds the columns without ink %s", (_, picture, expected) => {
    expect(gap(findBlankColumns(picture))).toBe(expected);
  });
});
