import type { Glyphs } from "./glyphs.ts";
import { isSameObject } from "./is-same-object.ts";
import { measureGlyph } from "./measure-glyph.ts";
import type { TextObjects } from "./text-objects.ts";

/** Objects before one in which its like is looked for. */
const looksBack = 5;

/** Indices of objects in the order in which they are read: along each line from left to right, without those that repeat another. */
export function orderObjects(
  objects: TextObjects,
  glyphs: Glyphs,
  isActive: (index: number) => boolean,
): number[] {
  const { count, firstItem, sizes, scaleX, scaleY, x, y } = objects;
  const order: number[] = [];
  // Of the line that is open: where it starts in `order`, and how many were closed before it.
  let start = 0;
  let closed = 0;
  const reach = (index: number, item: number): number =>
    ((measureGlyph(objects, glyphs, item) * (sizes[index] ?? 0)) / 1000) *
    (((scaleX[index] ?? 0) + (scaleY[index] ?? 0)) / 2);
  const isRepeated = (index: number): boolean => {
    for (let other = index - 1; other >= 0 && other >= index - looksBack; other -= 1) {
      if (isSameObject(objects, glyphs, index, other, closed > 1)) return true;
    }
    return false;
  };
  for (let index = 0; index < count; index += 1) {
    if (!isActive(index)) continue;
    if (order.length === 0) {
      order.push(index);
      continue;
    }
    if (isRepeated(index)) continue;
    const before = order[order.length - 1] ?? 0;
    const threshold =
      Math.max(reach(before, (firstItem[before + 1] ?? 0) - 1), reach(index, firstItem[index] ?? 0)) / 2;
    if (Math.abs((y[index] ?? 0) - (y[before] ?? 0)) > threshold) {
      start = order.length;
      closed += 1;
      order.push(index);
      continue;
    }
    let place = order.length;
    while (place > start && (x[index] ?? 0) < (x[order[place - 1] ?? 0] ?? 0)) place -= 1;
    if (place === order.length) order.push(index);
    else order.splice(place, 0, index);
  }
  return order;
}
