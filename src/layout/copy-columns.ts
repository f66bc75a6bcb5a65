import type { WordColumns } from "./word-columns.ts";

/** Columns that stay as they are, no longer than they need to be. */
export function copyColumns(columns: WordColumns): WordColumns {
  const { count, ends } = columns;
  let lastUnit = 0;
  for (let word = 0; word < count; word += 1) lastUnit = Math.max(lastUnit, ends[word] ?? 0);
  return {
    count,
    units: columns.units.slice(0, lastUnit),
    starts: columns.starts.slice(0, count),
    ends: ends.slice(0, count),
    boxes: columns.boxes.slice(0, 4 * count),
    fontSizes: columns.fontSizes.slice(0, count),
    angles: columns.angles.slice(0, count),
    kinds: columns.kinds.slice(0, count),
  };
}
