import { keepArray } from "./keep-array.ts";
import { median } from "./median.ts";
import type { PlacedWords } from "./placed-words.ts";
import type { Rows } from "./rows.ts";

/** Gap in heights of the type, beyond the usual one of the zone, that parts two blocks. */
const minExtraGap = 0.5;

const takeValues = keepArray((length) => new Float64Array(length));
const takeHeights = keepArray((length) => new Float64Array(length));
const takeGaps = keepArray((length) => new Float64Array(length));

function medianOf(side: Float64Array, { words, starts }: Rows, row: number): number {
  const start = starts[row] ?? 0;
  const count = (starts[row + 1] ?? 0) - start;
  const values = takeValues(count);
  for (let place = 0; place < count; place += 1) values[place] = side[words[start + place] ?? 0] ?? 0;
  return median(values, count);
}

/**
 * Cuts rows that are read one below the other where the white between two is clearly wider than between the others: 1 for each that
 * begins a block.
 */
export function splitBlocks({ top, bottom }: PlacedWords, rows: Rows): Uint8Array {
  const { count } = rows;
  const heights = takeHeights(count);
  /** Between a row and the one below it. */
  const gaps = takeGaps(count);
  let above = 0;
  for (let row = 0; row < count; row += 1) {
    const rowTop = medianOf(top, rows, row);
    const rowBottom = medianOf(bottom, rows, row);
    heights[row] = Math.max(rowBottom - rowTop, 0.01);
    if (row > 0) gaps[row - 1] = rowTop - above;
    above = rowBottom;
  }
  const usual = Math.max(0, median(gaps, count - 1));
  const begins = new Uint8Array(count);
  begins[0] = 1;
  for (let row = 1; row < count; row += 1) {
    const least = Math.min(heights[row] ?? 0, heights[row - 1] ?? 0);
    // In forms with few lines the usual gap is itself a gap between blocks.
    if ((gaps[row - 1] ?? 0) > Math.min(usual, least) + minExtraGap * least) begins[row] = 1;
  }
  return begins;
}
