import { keepArray } from "./keep-array.ts";
import type { PlacedWords } from "./placed-words.ts";
import type { Rows } from "./rows.ts";

/** Numbers of 32 bits that hold a mark for each step. */
const parts = 4;

const takeMarks = keepArray((length) => new Int32Array(length));
const takeBegins = keepArray((length) => new Int32Array(length));

/**
 * Where words stand on rows, in steps across the page, of which there are at most 128. Four numbers a row: a step has the bit
 * `step % 32` of the number `step / 32`. Valid until the next are marked.
 */
export interface StepMarks {
  /** Steps that a word stands on. */
  readonly marks: Int32Array;
  /** Steps before which, and not before the step to the left, a word begins. */
  readonly begins: Int32Array;
  /** Of four numbers: steps that nowhere are free in as many rows in turn as asked for. */
  readonly closed: Int32Array;
}

/** Sets the bits from one to before another in the numbers that begin at a place. */
function setBits(numbers: Int32Array, at: number, first: number, end: number): void {
  for (let bit = first; bit < end;) {
    const part = at + (bit >> 5);
    const partEnd = Math.min(end, (bit | 31) + 1);
    numbers[part] = (numbers[part] ?? 0) | ((-1 << (bit & 31)) & (-1 >>> (31 & -partEnd)));
    bit = partEnd;
  }
}

/** Marks the steps, given by their positions from left to right, that words stand on. */
export function markSteps(
  { left, right }: PlacedWords,
  { count, words, starts }: Rows,
  positions: Float64Array,
  fewestRows: number,
): StepMarks {
  const marks = takeMarks(count * parts).fill(0, 0, count * parts);
  const begins = takeBegins(count * parts).fill(0, 0, count * parts);
  const steps = positions.length;
  const origin = positions[0] ?? 0;
  const stepWidth = (positions[1] ?? 0) - origin;
  const factor = stepWidth > 0 ? 1 / stepWidth : 0;
  for (let row = 0; row < count; row += 1) {
    const rowEnd = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < rowEnd; at += 1) {
      const word = words[at] ?? 0;
      const start = left[word] ?? 0;
      const end = right[word] ?? 0;
      // Division may miss the place by one step.
      let first = Math.max(1, Math.floor((start - origin) * factor));
      while (first < steps && (positions[first] ?? 0) <= start) first += 1;
      if (first >= steps) continue;
      let last = Math.max(first, Math.floor((end - origin) * factor) - 1);
      while (last < steps && (positions[last] ?? 0) < end) last += 1;
      setBits(marks, row * parts, first, Math.min(last, steps));
      setBits(begins, row * parts, first, first + 1);
    }
  }
  const closed = new Int32Array(parts).fill(-1);
  for (let row = 0; row + fewestRows <= count; row += 1) {
    for (let part = 0; part < parts; part += 1) {
      let together = 0;
      for (let ahead = 0; ahead < fewestRows; ahead += 1)
        together |= marks[(row + ahead) * parts + part] ?? 0;
      closed[part] = (closed[part] ?? 0) & together;
    }
  }
  return { marks, begins, closed };
}
