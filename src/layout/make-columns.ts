import { keepArray } from "./keep-array.ts";
import type { WordColumns } from "./word-columns.ts";

const takeStarts = keepArray((length) => new Int32Array(length));
const takeEnds = keepArray((length) => new Int32Array(length));
const takeBoxes = keepArray((length) => new Float64Array(length));
const takeSizes = keepArray((length) => new Float64Array(length));
const takeAngles = keepArray((length) => new Float64Array(length));
const takeKinds = keepArray((length) => new Uint8Array(length));

/** Room for a number of words, to be filled, whose texts stand in the given units. Valid until it is asked for again. */
export function makeColumns(count: number, units: Uint16Array): WordColumns {
  return {
    count,
    units,
    starts: takeStarts(count),
    ends: takeEnds(count),
    boxes: takeBoxes(4 * count),
    fontSizes: takeSizes(count),
    angles: takeAngles(count),
    kinds: takeKinds(count),
  };
}
