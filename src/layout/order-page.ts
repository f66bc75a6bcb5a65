import { orderWords } from "./order-words.ts";
import type { PageOrder } from "./page-order.ts";
import { placeWords } from "./place-words.ts";
import type { Quarter } from "./place-words.ts";
import { startOrder } from "./start-order.ts";
import type { OpenOrder } from "./start-order.ts";
import type { WordColumns } from "./word-columns.ts";

/** Degrees by which turned words may differ from a quarter turn, as those on skewed scans do. */
const maxTilt = 15;
/** More words on one page are no document that a person reads; they keep the order in which they came. */
const maxOrderedWords = 20_000;
const quarters: readonly Quarter[] = [0, 90, 180, 270];

const hasPlace = ({ boxes }: WordColumns, index: number): boolean =>
  !Number.isNaN(boxes[4 * index] ?? Number.NaN);

/** The quarter turn nearest to a word; undefined where it is slanted, as watermarks and stamps are. */
function quarterOf({ angles }: WordColumns, index: number): Quarter | undefined {
  const turned = angles[index] ?? Number.NaN;
  if (Number.isNaN(turned)) return 0;
  const angle = ((turned % 360) + 360) % 360;
  return quarters.find((quarter) => Math.abs(((angle - quarter + 540) % 360) - 180) <= maxTilt);
}

/** Adds words without a quarter of their own: one line a run of the same angle, in the order they came. */
function addByAngle(columns: WordColumns, indices: readonly number[], order: OpenOrder): void {
  const groups = new Map<number, number[]>();
  for (const index of indices) {
    // NaN is a key like any other.
    const key = hasPlace(columns, index) ? (columns.angles[index] ?? Number.NaN) : Number.NaN;
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  }
  for (const group of groups.values()) {
    for (const index of group) {
      order.words[order.wordCount] = index;
      order.wordCount += 1;
    }
    order.lineEnds[order.lineCount] = order.wordCount;
    order.lineBlocks[order.lineCount] = order.blockCount;
    order.lineCount += 1;
    order.blockCount += 1;
  }
}

/** The indices of all words where each one has a place and stands upright, as on nearly every page; else undefined. */
function listUpright(columns: WordColumns): Int32Array | undefined {
  const indices = new Int32Array(columns.count);
  for (let index = 0; index < columns.count; index += 1) {
    if (!hasPlace(columns, index) || !Number.isNaN(columns.angles[index] ?? 0)) return undefined;
    indices[index] = index;
  }
  return indices;
}

/** Puts words whose boxes lie within the page into lines, blocks and reading order. `width` and `height` are the page's in any unit. */
export function orderPage(columns: WordColumns, width: number, height: number): PageOrder {
  const { count } = columns;
  const order = startOrder(count);
  const addQuarter = (indices: Int32Array, quarter: Quarter): void => {
    if (indices.length === 0) return;
    const placed = placeWords(columns, indices, quarter, width > 0 ? width : 1, height > 0 ? height : 1);
    orderWords(placed, indices, order);
  };
  const upright = count <= maxOrderedWords ? listUpright(columns) : undefined;
  if (upright) {
    addQuarter(upright, 0);
    return { ...order, turn: 0 };
  }
  const parts = new Map<Quarter, number[]>(quarters.map((quarter) => [quarter, []]));
  const placed: number[] = [];
  const homeless: number[] = [];
  const others: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const isPlaced = hasPlace(columns, index);
    (isPlaced ? placed : homeless).push(index);
    const quarter = isPlaced ? quarterOf(columns, index) : undefined;
    if (quarter === undefined) others.push(index);
    else parts.get(quarter)?.push(index);
  }
  const most = quarters.find((quarter) => 2 * (parts.get(quarter)?.length ?? 0) > placed.length) ?? 0;
  const turn = (360 - most) % 360;
  if (placed.length > maxOrderedWords) {
    addByAngle(columns, placed, order);
    addByAngle(columns, homeless, order);
    return { ...order, turn };
  }
  for (const [quarter, part] of parts) addQuarter(Int32Array.from(part), quarter);
  addByAngle(columns, others, order);
  return { ...order, turn };
}
