import type { WordColumns } from "./word-columns.ts";

/** Room for a number of words, to be filled, whose texts stand in the given units. */
export function makeColumns(count: number, units: Uint16Array): WordColumns {
  return {
    count,
    units,
    starts: new Int32Array(count),
    ends: new Int32Array(count),
    boxes: new Float64Array(4 * count),
    fontSizes: new Float64Array(count),
    angles: new Float64Array(count),
    kinds: new Uint8Array(count),
  };
}
