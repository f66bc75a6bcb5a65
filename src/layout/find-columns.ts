import { isProse } from "./is-prose.ts";
import { markSteps } from "./mark-steps.ts";
import { median } from "./median.ts";
import type { PlacedWords } from "./placed-words.ts";
import type { Rows } from "./rows.ts";
import { sliceRows } from "./slice-rows.ts";
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

function measure(placed: PlacedWords, { count, words, starts }: Rows): Extent {
  const end = starts[count] ?? 0;
  let left = Infinity;
  let right = -Infinity;
  let top = Infinity;
  let bottom = -Infinity;
  for (let at = starts[0] ?? 0; at < end; at += 1) {
    const word = words[at] ?? 0;
    left = Math.min(left, placed.left[word] ?? 0);
    right = Math.max(right, placed.right[word] ?? 0);
    top = Math.min(top, placed.top[word] ?? 0);
    bottom = Math.max(bottom, placed.bottom[word] ?? 0);
  }
  return { left, right, top, bottom };
}

/** The gutter's middle where the rows are two columns of running text around the position; else undefined. */
function judgeZone(placed: PlacedWords, rows: Rows, position: number, height: number): number | undefined {
  const { left, right } = splitRows(placed, rows, position);
  if (left.count < minSideRows || right.count < minSideRows) return undefined;
  const one = measure(placed, left);
  const other = measure(placed, right);
  if (other.left - one.right < minGutterHeights * height) return undefined;
  const beside = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  if (beside < minSideBySide * Math.min(one.bottom - one.top, other.bottom - other.top)) return undefined;
  return isProse(placed, left) && isProse(placed, right) ? (one.right + other.left) / 2 : undefined;
}

/** A row that stands on one side only and apart from the next one belongs above or below the columns. */
function trimZone(placed: PlacedWords, rows: Rows, zone: ColumnZone, height: number): ColumnZone {
  const isApart = (row: number, next: number): boolean => {
    const alone = sliceRows(rows, row, row + 1);
    const { left, right } = splitRows(placed, alone, zone.gutter);
    if (left.count > 0 && right.count > 0) return false;
    const [one, other] = [measure(placed, alone), measure(placed, sliceRows(rows, next, next + 1))];
    return Math.max(other.top - one.bottom, one.top - other.bottom) > 1.2 * height;
  };
  let { first, end } = zone;
  while (end - first > minSideRows && isApart(first, first + 1)) first += 1;
  while (end - first > minSideRows && isApart(end - 1, end - 2)) end -= 1;
  return { ...zone, first, end };
}

/**
 * How many words stand left of a position, where both sides may be columns of running text; -1 where one side has too few rows, or
 * too few rows of several words. Most gutters are those of tables, and are told here without taking them apart.
 */
function countLeft(
  { left, right }: PlacedWords,
  { words, starts }: Rows,
  { first, end }: Pick<ColumnZone, "first" | "end">,
  position: number,
): number {
  let all = 0;
  let leftRows = 0;
  let leftFull = 0;
  let rightRows = 0;
  let rightFull = 0;
  for (let row = first; row < end; row += 1) {
    const rowStart = starts[row] ?? 0;
    const length = (starts[row + 1] ?? 0) - rowStart;
    let count = 0;
    for (let place = 0; place < length; place += 1) {
      const word = words[rowStart + place] ?? 0;
      const start = left[word] ?? 0;
      // Words of a row go from left to right.
      if (start >= position) break;
      if ((start + (right[word] ?? 0)) / 2 < position) count += 1;
    }
    if (count > 0) leftRows += 1;
    if (count >= minWordsPerRow) leftFull += 1;
    if (count < length) rightRows += 1;
    if (length - count >= minWordsPerRow) rightFull += 1;
    all += count;
  }
  const isPossible = leftRows >= minSideRows && rightRows >= minSideRows;
  return isPossible && 2 * leftFull >= leftRows && 2 * rightFull >= rightRows ? all : -1;
}

function measureHeight({ top, bottom }: PlacedWords, { count, words, starts }: Rows): number {
  const first = starts[0] ?? 0;
  const heights = new Float64Array((starts[count] ?? 0) - first);
  for (let place = 0; place < heights.length; place += 1) {
    const word = words[first + place] ?? 0;
    heights[place] = (bottom[word] ?? 0) - (top[word] ?? 0);
  }
  return median(heights);
}

/** The zone of two columns that holds the most words; undefined where every row is to be read over its whole width. */
export function findColumns(placed: PlacedWords, rows: Rows): ColumnZone | undefined {
  const { count, starts } = rows;
  if (count < minSideRows) return undefined;
  const page = measure(placed, rows);
  const positions = new Float64Array(steps);
  for (let step = 0; step < steps; step += 1) {
    positions[step] = page.left + ((page.right - page.left) * step) / steps;
  }
  const { marks, begins, closed } = markSteps(placed, rows, positions, minSideRows);
  let height: number | undefined;
  // Neighbouring positions part most zones alike: as many words on the left are the same words.
  const known = new Map<number, number | undefined>();
  const most = 1 + (starts[count] ?? 0) - (starts[0] ?? 0);
  const judge = (first: number, end: number, position: number): number | undefined => {
    const leftWords = countLeft(placed, rows, { first, end }, position);
    if (leftWords < 0) return undefined;
    const key = (first * (count + 1) + end) * most + leftWords;
    if (!known.has(key)) {
      height ??= measureHeight(placed, rows);
      known.set(key, judgeZone(placed, sliceRows(rows, first, end), position, height));
    }
    return known.get(key);
  };
  // Of the zone that begins at a row: its end, and the step at which it was last seen.
  const seenEnds = new Int32Array(count);
  const seenSteps = new Int32Array(count);
  let best: ColumnZone | undefined;
  let bestWords = 0;
  for (let step = 1; step < steps; step += 1) {
    const part = step >> 5;
    const bit = 1 << (step & 31);
    if (((closed[part] ?? 0) & bit) !== 0) continue;
    for (let first = 0; first + minSideRows <= count;) {
      // The last marked one of the fewest rows that a zone has tells where the next one may begin.
      let last = first + minSideRows - 1;
      while (last >= first && ((marks[4 * last + part] ?? 0) & bit) === 0) last -= 1;
      if (last >= first) {
        first = last + 1;
        continue;
      }
      let end = first + minSideRows;
      while (end < count && ((marks[4 * end + part] ?? 0) & bit) === 0) end += 1;
      // The words that are parted here are those that the step before has parted, unless one begins between the two.
      let isSeen = seenEnds[first] === end && seenSteps[first] === step - 1;
      for (let row = first; isSeen && row < end; row += 1)
        isSeen = ((begins[4 * row + part] ?? 0) & bit) === 0;
      seenEnds[first] = end;
      seenSteps[first] = step;
      const words = (starts[end] ?? 0) - (starts[first] ?? 0);
      const gutter = !isSeen && words > bestWords ? judge(first, end, positions[step] ?? 0) : undefined;
      if (gutter !== undefined) {
        best = { first, end, gutter };
        bestWords = words;
      }
      first = end + 1;
    }
  }
  return best && trimZone(placed, rows, best, height ?? 0);
}
