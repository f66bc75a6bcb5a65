import type { Glyphs } from "./glyphs.ts";
import { measureGlyph } from "./measure-glyph.ts";
import type { TextObjects } from "./text-objects.ts";

interface Bounds {
  left: number;
  bottom: number;
  right: number;
  top: number;
}

function boundsOf({ bounds }: TextObjects, index: number): Bounds {
  const at = 4 * index;
  return {
    left: bounds[at] ?? 0,
    bottom: bounds[at + 1] ?? 0,
    right: bounds[at + 2] ?? 0,
    top: bounds[at + 3] ?? 0,
  };
}

const isEmpty = ({ left, bottom, right, top }: Bounds): boolean => left >= right || bottom >= top;

function hasSameCodes({ codes, firstItem }: TextObjects, one: number, other: number): boolean {
  const start = firstItem[one] ?? 0;
  const length = (firstItem[one + 1] ?? 0) - start;
  const otherStart = firstItem[other] ?? 0;
  if ((firstItem[other + 1] ?? 0) - otherStart !== length) return false;
  for (let item = 0; item < length; item += 1) {
    if (codes[start + item] !== codes[otherStart + item]) return false;
  }
  return true;
}

/** Where two objects lie over each other: their common bounds. Undefined where they are apart, or unlike in width or size. */
function findCommon(objects: TextObjects, one: number, other: number, hasLines: boolean): Bounds | undefined {
  const mine = boundsOf(objects, one);
  const its = boundsOf(objects, other);
  if (isEmpty(mine) && isEmpty(its)) return hasLines && mine.left !== its.left ? undefined : mine;
  const common = {
    left: Math.max(mine.left, its.left),
    bottom: Math.max(mine.bottom, its.bottom),
    right: Math.min(mine.right, its.right),
    top: Math.min(mine.top, its.top),
  };
  const width = its.right - its.left;
  const isUnlike = Math.abs(common.right - common.left - width) > width / 2;
  if (isEmpty(common) || isUnlike || objects.sizes[one] !== objects.sizes[other]) return undefined;
  return common;
}

/** True where an object repeats another one in its place, as writers do for heavier type. `hasLines`: whole lines stand before both. */
export function isSameObject(
  objects: TextObjects,
  glyphs: Glyphs,
  one: number,
  other: number,
  hasLines: boolean,
): boolean {
  if (!hasSameCodes(objects, one, other)) return false;
  const common = findCommon(objects, one, other, hasLines);
  if (!common) return false;
  const { sizes, x, y, firstItem } = objects;
  const size = sizes[one] ?? 0;
  const width = measureGlyph(objects, glyphs, (firstItem[one + 1] ?? 0) - 1);
  const extent = Math.max(common.top - common.bottom, common.right - common.left, size);
  return (
    Math.abs((x[other] ?? 0) - (x[one] ?? 0)) <= (0.9 * width * size) / 1000 &&
    Math.abs((y[other] ?? 0) - (y[one] ?? 0)) <= extent / 8
  );
}
