import type { Row } from "./group-rows.ts";
import { isProse } from "./is-prose.ts";
import { keepArray } from "./keep-array.ts";
import { median } from "./median.ts";
import type { PlacedWords } from "./placed-words.ts";
import { splitRows } from "./split-rows.ts";

/** Consecutive rows (half-open range) that a white gutter parts into two columns of running text. */
export interface ColumnZone {
  readonly first: number;
  readonly end: number;
  /** Middle of the gutter. */
  readonly gutter: number;
}

const steps = 120;
const minSideRows = 4;
/** Of running text, in most rows. */
const minWordsPerRow = 3;
/** Width of a gutter in heights of the type: wider than the blanks of justified text that happen to stand above each other. */
const minGutterHeights = 0.7;
/** Share of the shorter column that stands beside the other one. */
const minSideBySide = 0.5;

interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function measure(placed: PlacedWords, rows: readonly Row[]): Extent {
  let left = Infinity;
  let right = -Infinity;
  let top = Infinity;
  let bottom = -Infinity;
  for (const row of rows) {
    for (const word of row) {
      left = Math.min(left, placed.left[word] ?? 0);
      right = Math.max(right, placed.right[word] ?? 0);
      top = Math.min(top, placed.top[word] ?? 0);
      bottom = Math.max(bottom, placed.bottom[word] ?? 0);
    }
  }
  return { left, right, top, bottom };
}

/** The gutter's middle where the rows are two columns of running text around the position; else undefined. */
function judgeZone(
  placed: PlacedWords,
  rows: readonly Row[],
  position: number,
  height: number,
): number | undefined {
  const { left, right } = splitRows(placed, rows, position);
  if (left.length < minSideRows || right.length < minSideRows) return undefined;
  const one = measure(placed, left);
  const other = measure(placed, right);
  if (other.left - one.right < minGutterHeights * height) return undefined;
  const beside = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  if (beside < minSideBySide * Math.min(one.bottom - one.top, other.bottom - other.top)) return undefined;
  return isProse(placed, left) && isProse(placed, right) ? (one.right + other.left) / 2 : undefined;
}

/** A row that stands on one side only and apart from the next one belongs above or below the columns. */
function trimZone(placed: PlacedWords, rows: readonly Row[], zone: ColumnZone, height: number): ColumnZone {
  const isApart = (row: Row, next: Row | undefined): boolean => {
    const { left, right } = splitRows(placed, [row], zone.gutter);
    if (!next || (left.length > 0 && right.length > 0)) return false;
    const [one, other] = [measure(placed, [row]), measure(placed, [next])];
    return Math.max(other.top - one.bottom, one.top - other.bottom) > 1.2 * height;
  };
  let { first, end } = zone;
  while (end - first > minSideRows && isApart(rows[first] ?? [], rows[first + 1])) first += 1;
  while (end - first > minSideRows && isApart(rows[end - 1] ?? [], rows[end - 2])) end -= 1;
  return { ...zone, first, end };
}

/** The number of words in the rows before each one, and at the end in all. */
function sumWords(rows: readonly Row[]): Int32Array {
  const sums = new Int32Array(rows.length + 1);
  for (let row = 0; row < rows.length; row += 1) sums[row + 1] = (sums[row] ?? 0) + (rows[row]?.length ?? 0);
  return sums;
}

/**
 * How many words stand left of a position, where both sides may be columns of running text; -1 where one side has too few rows, or
 * too few rows of several words. Most gutters are those of tables, and are told here without taking them apart.
 */
function countLeft(
  { left, right }: PlacedWords,
  rows: readonly Row[],
  { first, end }: Pick<ColumnZone, "first" | "end">,
  position: number,
): number {
  let words = 0;
  let leftRows = 0;
  let leftFull = 0;
  let rightRows = 0;
  let rightFull = 0;
  for (let index = first; index < end; index += 1) {
    const row = rows[index] ?? [];
    let count = 0;
    for (let place = 0; place < row.length; place += 1) {
      const word = row[place] ?? 0;
      const start = left[word] ?? 0;
      // Words of a row go from left to right.
      if (start >= position) break;
      if ((start + (right[word] ?? 0)) / 2 < position) count += 1;
    }
    if (count > 0) leftRows += 1;
    if (count >= minWordsPerRow) leftFull += 1;
    if (count < row.length) rightRows += 1;
    if (row.length - count >= minWordsPerRow) rightFull += 1;
    words += count;
  }
  const isPossible = leftRows >= minSideRows && rightRows >= minSideRows;
  return isPossible && 2 * leftFull >= leftRows && 2 * rightFull >= rightRows ? words : -1;
}

const takeMarks = keepArray((length) => new Uint8Array(length));

/** For each step across the page the rows of which a word stands there: 1 at step * rows + row. */
function markSteps(placed: PlacedWords, rows: readonly Row[], positions: Float64Array): Uint8Array {
  const count = rows.length;
  const marks = takeMarks(count * steps).fill(0, 0, count * steps);
  const origin = positions[0] ?? 0;
  const stepWidth = (positions[1] ?? 0) - origin;
  for (let row = 0; row < count; row += 1) {
    for (const word of rows[row] ?? []) {
      const left = placed.left[word] ?? 0;
      const right = placed.right[word] ?? 0;
      let step = stepWidth > 0 ? Math.max(1, Math.floor((left - origin) / stepWidth)) : 1;
      for (; step < steps && (positions[step] ?? 0) < right; step += 1) {
        if ((positions[step] ?? 0) > left) marks[step * count + row] = 1;
      }
    }
  }
  return marks;
}

function measureHeight({ top, bottom }: PlacedWords, rows: readonly Row[]): number {
  const heights = new Float64Array(rows.reduce((sum, row) => sum + row.length, 0));
  let place = 0;
  for (const row of rows) {
    for (const word of row) {
      heights[place] = (bottom[word] ?? 0) - (top[word] ?? 0);
      place += 1;
    }
  }
  return median(heights);
}

/** The zone of two columns that holds the most words; undefined where every row is to be read over its whole width. */
export function findColumns(placed: PlacedWords, rows: readonly Row[]): ColumnZone | undefined {
  const count = rows.length;
  if (count < minSideRows) return undefined;
  const page = measure(placed, rows);
  const height = measureHeight(placed, rows);
  const positions = new Float64Array(steps);
  for (let step = 0; step < steps; step += 1) {
    positions[step] = page.left + ((page.right - page.left) * step) / steps;
  }
  const marks = markSteps(placed, rows, positions);
  // Neighbouring positions part most zones alike: as many words on the left are the same words.
  const known = new Map<number, number | undefined>();
  const wordsBefore = sumWords(rows);
  const most = 1 + (wordsBefore[count] ?? 0);
  const judge = (first: number, end: number, position: number): number | undefined => {
    const leftWords = countLeft(placed, rows, { first, end }, position);
    if (leftWords < 0) return undefined;
    const key = (first * (count + 1) + end) * most + leftWords;
    if (!known.has(key)) known.set(key, judgeZone(placed, rows.slice(first, end), position, height));
    return known.get(key);
  };
  let best: ColumnZone | undefined;
  let bestWords = 0;
  for (let step = 1; step < steps; step += 1) {
    const column = step * count;
    for (let first = 0; first + minSideRows <= count;) {
      // The last marked one of the fewest rows that a zone has tells where the next one may begin.
      let last = first + minSideRows - 1;
      while (last >= first && marks[column + last] === 0) last -= 1;
      if (last >= first) {
        first = last + 1;
        continue;
      }
      let end = first + minSideRows;
      while (end < count && marks[column + end] === 0) end += 1;
      const words = (wordsBefore[end] ?? 0) - (wordsBefore[first] ?? 0);
      const gutter = words > bestWords ? judge(first, end, positions[step] ?? 0) : undefined;
      if (gutter !== undefined) {
        best = { first, end, gutter };
        bestWords = words;
      }
      first = end + 1;
    }
  }
  return best && trimZone(placed, rows, best, height);
}
