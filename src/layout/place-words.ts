import { keepArray } from "./keep-array.ts";
import type { PlacedWords } from "./placed-words.ts";
import type { WordColumns } from "./word-columns.ts";

export type Quarter = 0 | 90 | 180 | 270;

const takeLeft = keepArray((length) => new Float64Array(length));
const takeTop = keepArray((length) => new Float64Array(length));
const takeRight = keepArray((length) => new Float64Array(length));
const takeBottom = keepArray((length) => new Float64Array(length));

/**
 * Words moved into the frame in which those turned by the quarter stand upright; `width` and `height` are the page's. Valid until the
 * next ones are placed.
 */
export function placeWords(
  columns: WordColumns,
  indices: Int32Array,
  quarter: Quarter,
  width: number,
  height: number,
): PlacedWords {
  const { count, boxes } = columns;
  const left = takeLeft(count);
  const top = takeTop(count);
  const right = takeRight(count);
  const bottom = takeBottom(count);
  for (let place = 0; place < indices.length; place += 1) {
    const index = indices[place] ?? 0;
    const x = boxes[4 * index] ?? 0;
    const y = boxes[4 * index + 1] ?? 0;
    const x1 = x * width;
    const y1 = y * height;
    const x2 = (x + (boxes[4 * index + 2] ?? 0)) * width;
    const y2 = (y + (boxes[4 * index + 3] ?? 0)) * height;
    left[index] = quarter === 0 ? x1 : quarter === 90 ? y1 : quarter === 180 ? width - x2 : height - y2;
    top[index] = quarter === 0 ? y1 : quarter === 90 ? width - x2 : quarter === 180 ? height - y2 : x1;
    right[index] = quarter === 0 ? x2 : quarter === 90 ? y2 : quarter === 180 ? width - x1 : height - y1;
    bottom[index] = quarter === 0 ? y2 : quarter === 90 ? width - x1 : quarter === 180 ? height - y1 : x2;
  }
  return { columns, left, top, right, bottom };
}
