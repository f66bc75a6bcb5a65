import type { Flow } from "./find-flow.ts";
import type { Glyphs } from "./glyphs.ts";
import { measureGlyph } from "./measure-glyph.ts";
import type { TextObjects } from "./text-objects.ts";

/** What stands between two text objects. `hyphen`: the last character of the first is one that splits a word. */
export type Joint = "none" | "blank" | "line" | "hyphen";

/** The text objects of a page as they are being joined. */
export interface Joining {
  readonly objects: TextObjects;
  readonly glyphs: Glyphs;
  /** How the lines of the page run; asked for only where an object does not tell. */
  readonly flow: () => Flow;
  /** True where the text so far ends in a hyphen behind a letter, and the character goes on with the word. */
  readonly splitsWord: (next: number) => boolean;
}

/** The engine reckons in single precision, and writers put gaps just where it draws its lines. */
const single = Math.fround;
const hyphens = new Set([0x2d, 0xad]);
const blank = 0x20;
/** Objects lower than this may stand on the line of another without touching it. */
const smallHeight = 4.5;
const straightReach = 0.0001;
/** Right edge of what the engine takes for a line. */
const lineReach = 1000;

function shrink(width: number): number {
  if (width < 400) return width / 2;
  if (width < 700) return width / 4;
  return width < 800 ? width / 5 : width / 6;
}

function countCodes({ firstItem, codes }: TextObjects, index: number): number {
  let count = 0;
  for (let item = firstItem[index] ?? 0; item < (firstItem[index + 1] ?? 0); item += 1) {
    if (codes[item] !== -1) count += 1;
  }
  return count;
}

function flowOf({ objects, flow }: Joining, index: number): Flow {
  const { firstItem, codes, positions, scaleX } = objects;
  let first = -1;
  let last = -1;
  for (let item = firstItem[index] ?? 0; item < (firstItem[index + 1] ?? 0); item += 1) {
    if (codes[item] === -1) continue;
    if (first === -1) first = item;
    last = item;
  }
  if (first === last) return flow();
  const reach = Math.abs((positions[last] ?? 0) - (positions[first] ?? 0)) * (scaleX[index] ?? 0);
  return reach <= straightReach ? "unknown" : "across";
}

function isOnLine(objects: TextObjects, index: number, of: number): boolean {
  const { bounds, x, y } = objects;
  const left = x[index] ?? 0;
  const base = y[index] ?? 0;
  return (
    left >= 0 && left <= lineReach && base >= (bounds[4 * of + 1] ?? 0) && base <= (bounds[4 * of + 3] ?? 0)
  );
}

/** From the page to the text space of an object. */
function invert(
  scaleX: number,
  scaleY: number,
  x: number,
  y: number,
): {
  readonly scaleX: number;
  readonly scaleY: number;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
} {
  const area = single(scaleX * scaleY);
  const [backX, backY] = [single(scaleY / area), single(scaleX / area)];
  return {
    scaleX: backX,
    scaleY: backY,
    x: single(-single(scaleY * x) / area),
    y: single(single(scaleX * y) / -area),
    scale: single(single(backX + backY) / 2),
  };
}

/** What the engine puts between two text objects that follow each other; undefined where that is left to the engine itself. */
export function joinObjects(joining: Joining, before: number, index: number): Joint | undefined {
  const { objects, glyphs } = joining;
  const { firstItem, sizes, scaleX, scaleY, x, y, bounds, positions } = objects;
  const firstOfThis = firstItem[index] ?? 0;
  const lastBefore = (firstItem[before + 1] ?? 0) - 1;
  const glyph = objects.glyphs[firstOfThis] ?? -1;
  const next = glyph < 0 ? -1 : (glyphs.codes[glyph] ?? 0);
  const newLine = (): Joint => (joining.splitsWord(next) ? "hyphen" : "line");
  let flow = flowOf(joining, index);
  if (flow === "unknown") flow = flowOf(joining, before);
  if (flow === "down") return undefined;

  const height = (bounds[4 * index + 3] ?? 0) - (bounds[4 * index + 1] ?? 0);
  const heightBefore = (bounds[4 * before + 3] ?? 0) - (bounds[4 * before + 1] ?? 0);
  if (flow === "across" && height > smallHeight && heightBefore > smallHeight) {
    const top = Math.min(bounds[4 * index + 3] ?? 0, bounds[4 * before + 3] ?? 0);
    const bottom = Math.max(bounds[4 * index + 1] ?? 0, bounds[4 * before + 1] ?? 0);
    if (bottom >= top) return newLine();
  }

  const size = sizes[index] ?? 0;
  const sizeBefore = sizes[before] ?? 0;
  const width = measureGlyph(objects, glyphs, firstOfThis);
  const widthBefore = measureGlyph(objects, glyphs, lastBefore);
  const reach = single(single(width * size) / 1000);
  const reachBefore = single(single(widthBefore * sizeBefore) / 1000);
  const back = invert(scaleX[before] ?? 1, scaleY[before] ?? 1, x[before] ?? 0, y[before] ?? 0);
  const penX = single(single(back.scaleX * (x[index] ?? 0)) + back.x);
  const penY = single(single(back.scaleY * (y[index] ?? 0)) + back.y);
  if (flow === "across") {
    const quarter = single(Math.max(reach, reachBefore) / 4);
    const threshold = reachBefore < reach ? single(quarter * back.scale) : quarter;
    const isFlat = (bounds[4 * before] ?? 0) >= (bounds[4 * before + 2] ?? 0) || heightBefore <= 0;
    const isOff =
      (penY > threshold * 2 || penY < threshold * -3) &&
      (Math.abs(penY) >= 1 || Math.abs(penY) > Math.abs(penX));
    if ((isFlat && heightBefore > 5) || isOff) {
      const firstBefore = firstItem[before] ?? 0;
      const isRunningOn =
        lastBefore > firstBefore &&
        (positions[lastBefore] ?? 0) > (positions[firstBefore] ?? 0) &&
        (isOnLine(objects, index, before) || isOnLine(objects, before, index));
      if (!isRunningOn) return newLine();
    }
  }
  if (hyphens.has(next) && countCodes(objects, index) === 1 && joining.splitsWord(next)) return "hyphen";
  if (next === blank) return "none";
  const glyphBefore = objects.glyphs[lastBefore] ?? -1;
  const last = glyphBefore < 0 ? 0 : (glyphs.more.get(glyphBefore)?.at(-1) ?? glyphs.codes[glyphBefore] ?? 0);
  if (last === blank) return "none";

  let gap = single(shrink(Math.max(width, widthBefore)));
  if (widthBefore >= width) gap = single(gap * sizeBefore);
  else {
    const scale = single(single((scaleX[index] ?? 0) + (scaleY[index] ?? 0)) / 2);
    gap = single(single(single(gap * size) * scale) * back.scale);
  }
  gap = single(gap / 1000);
  if ((gap > 1.4879 && gap < 1.4881) || (gap > 1.38999 && gap < 1.39001)) gap = single(gap * 1.5);
  const pen = positions[lastBefore] ?? 0;
  if (Math.abs(single(single(pen + reachBefore) - penX)) <= gap) return "none";
  const step = single(penX - pen);
  const most = single(gap + reachBefore);
  const isApart = Math.abs(step) > most || (penX < 0 && -most > step) || step > single(reach + reachBefore);
  return isApart ? "blank" : "none";
}
