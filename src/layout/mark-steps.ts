import { keepArray } from "./keep-array.ts";
import type { PlacedWords } from "./placed-words.ts";
import type { Rows } from "./rows.ts";

/** Numbers of 32 bits that hold a mark for each step. */
const parts = 4;

const takeMarks = keepArray((length) => new Int32Array(length));

/** Where words stand on rows, in steps across the page, of which there are at most 128. Valid until the next are marked. */
export interface StepMarks {
  /** Four numbers a row: the bit `step % 32` of number `step / 32` is set where a word stands. */
  readonly marks: Int32Array;
  /** The same four numbers: a bit is not set where some rows in turn, as many as asked for, are free. */
  readonly closed: Int32Array;
}

/** Marks the steps, given by their positions from left to right, that words stand on. */
export function markSteps(
  { left, right }: PlacedWords,
  { count, words, starts }: Rows,
  positions: Float64Array,
  fewestRows: number,
): StepMarks {
  const marks = takeMarks(count * parts).fill(0, 0, count * parts);
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
      let step = Math.max(1, Math.floor((start - origin) * factor) - 1);
      while (step < steps && (positions[step] ?? 0) <= start) step += 1;
      for (; step < steps && (positions[step] ?? 0) < end; step += 1) {
        const part = row * parts + (step >> 5);
        marks[part] = (marks[part] ?? 0) | (1 << (step & 31));
      }
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
  return { marks, closed };
}
