import { hasSameText } from "./has-same-text.ts";
import { keepArray } from "./keep-array.ts";
import type { PlacedWords } from "./placed-words.ts";

/** Shift of a second print, as a share of the height of the type, that a reader takes for bold. */
const maxShift = 0.3;
/** The same in points. */
const most = 4;
/** Much wider than the shift, so that most words are looked for in one cell. */
const cellSize = 64;
const columnFactor = 73_856_093;
const rowFactor = 19_349_663;
const textFactor = 83_492_791;

const takeCells = keepArray((length) => new Int32Array(length));
const takeBefore = keepArray((length) => new Int32Array(length));

/**
 * The indices without those of words printed a second time at almost the same place, as is done for bold type and shadows.
 * Kept words stand in a table by the cell of a grid that they begin in and by their text; others may share an entry.
 */
export function dropOverprints({ columns, left, top, bottom }: PlacedWords, indices: Int32Array): Int32Array {
  const mask = 2 ** Math.ceil(Math.log2(Math.max(16, 2 * indices.length))) - 1;
  /** 1 + the word that was put into the cell last; and for each word the one before it in its cell. */
  const lastInCell = takeCells(mask + 1).fill(0, 0, mask + 1);
  const before = takeBefore(columns.count);
  const kept = new Int32Array(indices.length);
  let count = 0;
  const entryOf = (column: number, row: number, key: number): number =>
    (Math.imul(column, columnFactor) ^ Math.imul(row, rowFactor) ^ key) & mask;
  /** Few words of a length begin and end alike. */
  const keyOf = (index: number): number => {
    const start = columns.starts[index] ?? 0;
    const end = columns.ends[index] ?? 0;
    const letters = ((columns.units[start] ?? 0) << 8) ^ (columns.units[end - 1] ?? 0);
    return Math.imul(letters + (end - start), textFactor) >>> 8;
  };
  const isRepeated = (index: number, key: number): boolean => {
    const x = left[index] ?? 0;
    const y = top[index] ?? 0;
    const shift = Math.min(most, maxShift * ((bottom[index] ?? 0) - y));
    const lastColumn = Math.floor((x + shift) / cellSize);
    const lastRow = Math.floor((y + shift) / cellSize);
    for (let column = Math.floor((x - shift) / cellSize); column <= lastColumn; column += 1) {
      for (let row = Math.floor((y - shift) / cellSize); row <= lastRow; row += 1) {
        let other = (lastInCell[entryOf(column, row, key)] ?? 0) - 1;
        for (; other >= 0; other = (before[other] ?? 0) - 1) {
          const isNear =
            Math.abs((left[other] ?? 0) - x) <= shift && Math.abs((top[other] ?? 0) - y) <= shift;
          if (isNear && hasSameText(columns, other, index)) return true;
        }
      }
    }
    return false;
  };
  for (let place = 0; place < indices.length; place += 1) {
    const index = indices[place] ?? 0;
    const key = keyOf(index);
    if (isRepeated(index, key)) continue;
    kept[count] = index;
    count += 1;
    const entry = entryOf(
      Math.floor((left[index] ?? 0) / cellSize),
      Math.floor((top[index] ?? 0) / cellSize),
      key,
    );
    before[index] = lastInCell[entry] ?? 0;
    lastInCell[entry] = index + 1;
  }
  return kept.subarray(0, count);
}
