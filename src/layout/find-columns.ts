import type { Row } from "./group-rows.ts";
import { isProse } from "./is-prose.ts";
import { median } from "./median.ts";
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

function measure(rows: readonly Row[]): Extent {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const row of rows) {
    for (const word of row) {
      left = Math.min(left, word.left);
      right = Math.max(right, word.right);
      top = Math.min(top, word.top);
      bottom = Math.max(bottom, word.bottom);
    }
  }
  return { left, right, top, bottom };
}

/** The gutter's middle where the rows are two columns of running text around the position; else undefined. */
function judgeZone(rows: readonly Row[], position: number, height: number): number | undefined {
  const { left, right } = splitRows(rows, position);
  if (left.length < minSideRows || right.length < minSideRows) return undefined;
  const one = measure(left);
  const other = measure(right);
  if (other.left - one.right < minGutterHeights * height) return undefined;
  const beside = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  if (beside < minSideBySide * Math.min(one.bottom - one.top, other.bottom - other.top)) return undefined;
  return isProse(left) && isProse(right) ? (one.right + other.left) / 2 : undefined;
}

/** A row that stands on one side only and apart from the next one belongs above or below the columns. */
function trimZone(rows: readonly Row[], zone: ColumnZone, height: number): ColumnZone {
  const isApart = (row: Row, next: Row | undefined): boolean => {
    const { left, right } = splitRows([row], zone.gutter);
    if (!next || (left.length > 0 && right.length > 0)) return false;
    const [one, other] = [measure([row]), measure([next])];
    return Math.max(other.top - one.bottom, one.top - other.bottom) > 1.2 * height;
  };
  let { first, end } = zone;
  while (end - first > minSideRows && isApart(rows[first] ?? [], rows[first + 1])) first += 1;
  while (end - first > minSideRows && isApart(rows[end - 1] ?? [], rows[end - 2])) end -= 1;
  return { ...zone, first, end };
}

function countLeft(rows: readonly Row[], position: number): number {
  let count = 0;
  for (const row of rows) for (const word of row) if ((word.left + word.right) / 2 < position) count += 1;
  return count;
}

/** For each row the steps across the page on which one of its words stands: 1 at row * steps + step. */
function markSteps(rows: readonly Row[], positionOf: (step: number) => number): Uint8Array {
  const marks = new Uint8Array(rows.length * steps);
  const origin = positionOf(0);
  const stepWidth = positionOf(1) - origin;
  for (const [index, row] of rows.entries()) {
    for (const { left, right } of row) {
      let step = stepWidth > 0 ? Math.max(1, Math.floor((left - origin) / stepWidth)) : 1;
      for (; step < steps && positionOf(step) < right; step += 1) {
        if (positionOf(step) > left) marks[index * steps + step] = 1;
      }
    }
  }
  return marks;
}

/** The zone of two columns that holds the most words; undefined where every row is to be read over its whole width. */
export function findColumns(rows: readonly Row[]): ColumnZone | undefined {
  if (rows.length < minSideRows) return undefined;
  const page = measure(rows);
  const height = median(rows.flatMap((row) => row.map((word) => word.bottom - word.top)));
  const positionOf = (step: number): number => page.left + ((page.right - page.left) * step) / steps;
  const marks = markSteps(rows, positionOf);
  // Neighbouring positions part most zones alike: as many words on the left are the same words.
  const known = new Map<string, number | undefined>();
  const judge = (first: number, end: number, position: number): number | undefined => {
    const zone = rows.slice(first, end);
    const key = `${first} ${end} ${countLeft(zone, position)}`;
    if (!known.has(key)) known.set(key, judgeZone(zone, position, height));
    return known.get(key);
  };
  let best: ColumnZone | undefined;
  let bestWords = 0;
  for (let step = 1; step < steps; step += 1) {
    let first = 0;
    let words = 0;
    for (let end = 0; end <= rows.length; end += 1) {
      if (end < rows.length && marks[end * steps + step] === 0) {
        words += rows[end]?.length ?? 0;
        continue;
      }
      const gutter =
        words > bestWords && end - first >= minSideRows ? judge(first, end, positionOf(step)) : undefined;
      if (gutter !== undefined) {
        best = { first, end, gutter };
        bestWords = words;
      }
      first = end + 1;
      words = 0;
    }
  }
  return best && trimZone(rows, best, height);
}
