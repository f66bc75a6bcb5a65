import type { Pdfium } from "../boot-pdfium.ts";
import { characterFlags } from "../characters.ts";
import type { Characters } from "../characters.ts";
import { findClusters } from "./find-clusters.ts";
import type { Cluster, Matrix } from "./find-clusters.ts";
import { pickCharacters } from "./pick-characters.ts";

/** Below it, a letter is hardly ever drawn as several glyphs that only marked content makes a letter of. */
const firstBeyondLatin = 0x300;

function mayHaveClusters({ count, codes, flags }: Characters): boolean {
  for (let index = 0; index < count; index += 1) {
    if ((codes[index] ?? 0) >= firstBeyondLatin || ((flags[index] ?? 0) & characterFlags.joined) !== 0) {
      return true;
    }
  }
  return false;
}

/** How far the font of a text object reaches across its line, on the page: from its feet to its head. Undefined where it does not say. */
function measureFont(
  pdfium: Pdfium,
  object: number,
  [a, b, c, d, e, f]: Matrix,
  isQuarter: boolean,
  scratch: number,
): readonly [number, number] | undefined {
  const { api } = pdfium;
  const font = api.FPDFTextObj_GetFont(object);
  const numberAt = (place: number): number => pdfium.numbers()[(scratch >>> 2) + place] ?? 0;
  if (font === 0 || api.FPDFTextObj_GetFontSize(object, scratch) === 0) return undefined;
  const size = numberAt(0);
  const isMeasured =
    api.FPDFFont_GetAscent(font, size, scratch) !== 0 &&
    api.FPDFFont_GetDescent(font, size, scratch + 4) !== 0 &&
    api.FPDFPageObj_GetMatrix(object, scratch + 8) !== 0;
  if (!isMeasured) return undefined;
  const [upX, upY, x, y] = [numberAt(4), numberAt(5), numberAt(6), numberAt(7)];
  const [scale, base] = isQuarter
    ? [a * upX + c * upY, a * x + c * y + e]
    : [b * upX + d * upY, b * x + d * y + f];
  const sides = [base + numberAt(1) * scale, base + numberAt(0) * scale];
  const [low, high] = [Math.min(...sides), Math.max(...sides)];
  return low < high ? [low, high] : undefined;
}

/** Gives the characters of a cluster equal parts of all the width that it draws where it is level, else all of it; as high as its font. */
function placeCluster(
  pdfium: Pdfium,
  { boxes, flags, objects }: Characters,
  { matrix, left, bottom, right, top }: Cluster,
  first: number,
  end: number,
  scratch: number,
): void {
  const flag = flags[first] ?? 0;
  if (left >= right) return;
  const isQuarter = (flag & characterFlags.quarter) !== 0;
  const isLevel = (flag & characterFlags.level) !== 0;
  const isAlong = isQuarter || isLevel || (flag & characterFlags.back) !== 0;
  const reach = isAlong ? measureFont(pdfium, objects[first] ?? 0, matrix, isQuarter, scratch) : undefined;
  const [low, high] = reach ?? [];
  const part = isLevel ? (right - left) / (end - first) : 0;
  for (let index = first; index < end; index += 1) {
    const at = 4 * index;
    boxes[at] = isQuarter ? (low ?? left) : left + (index - first) * part;
    boxes[at + 1] = isQuarter ? top : (high ?? top);
    boxes[at + 2] = isQuarter ? (high ?? right) : isLevel ? left + (index + 1 - first) * part : right;
    boxes[at + 3] = isQuarter ? bottom : (low ?? bottom);
  }
}

/** Blanks that nothing draws, before or behind what is left out, become ends of lines, which part words only where a gap does. */
function loosenBlanks({ count, codes, objects }: Characters, before: number, behind: number): void {
  for (let index = before; index >= 0 && objects[index] === 0 && codes[index] === 0x20; index -= 1)
    codes[index] = 10;
  for (let index = behind; index < count && objects[index] === 0 && codes[index] === 0x20; index += 1)
    codes[index] = 10;
}

/**
 * Keeps the text that marked content tells of itself once, where the engine puts it for each of several text objects that draw it and
 * other ones stand between, and gives it the place of all of them. Its characters are `joined`.
 */
export function uniteClusters(pdfium: Pdfium, page: number, characters: Characters): Characters {
  if (!mayHaveClusters(characters)) return characters;
  const clusterOf = findClusters(pdfium, page);
  if (clusterOf.size === 0) return characters;
  const { count, flags, objects } = characters;
  const drawnBy = new Map<Cluster, number>();
  const kept: number[] = [];
  const scratch = pdfium.allocate(32);
  for (let index = 0; index < count; index += 1) {
    const object = objects[index] ?? 0;
    const cluster = clusterOf.get(object);
    if (!cluster) {
      kept.push(index);
      continue;
    }
    let end = index + 1;
    while (end < count && objects[end] === object) end += 1;
    const first = drawnBy.get(cluster);
    if (first !== undefined && first !== object) loosenBlanks(characters, index - 1, end);
    else {
      drawnBy.set(cluster, object);
      for (let place = index; place < end; place += 1) {
        const isJoined = place > index ? characterFlags.joined : 0;
        flags[place] = (flags[place] ?? 0) | isJoined | characterFlags.inked;
        kept.push(place);
      }
      placeCluster(pdfium, characters, cluster, index, end, scratch);
    }
    index = end - 1;
  }
  pdfium.release(scratch);
  return kept.length === count ? characters : pickCharacters(characters, kept);
}
