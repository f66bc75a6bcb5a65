import type { PlacedWords } from "./placed-words.ts";
import type { Rows } from "./rows.ts";

/** The parts of rows on either side of a gutter, without the empty ones. */
export function splitRows(
  { left, right }: PlacedWords,
  { count, words, starts }: Rows,
  gutter: number,
): { left: Rows; right: Rows } {
  const all = (starts[count] ?? 0) - (starts[0] ?? 0);
  const before = { count: 0, words: new Int32Array(all), starts: new Int32Array(count + 1) };
  const behind = { count: 0, words: new Int32Array(all), starts: new Int32Array(count + 1) };
  let beforeEnd = 0;
  let behindEnd = 0;
  for (let row = 0; row < count; row += 1) {
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at += 1) {
      const word = words[at] ?? 0;
      if (((left[word] ?? 0) + (right[word] ?? 0)) / 2 < gutter) {
        before.words[beforeEnd] = word;
        beforeEnd += 1;
      } else {
        behind.words[behindEnd] = word;
        behindEnd += 1;
      }
    }
    if (beforeEnd > (before.starts[before.count] ?? 0)) {
      before.count += 1;
      before.starts[before.count] = beforeEnd;
    }
    if (behindEnd > (behind.starts[behind.count] ?? 0)) {
      behind.count += 1;
      behind.starts[behind.count] = behindEnd;
    }
  }
  return { left: before, right: behind };
}
