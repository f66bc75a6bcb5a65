import { glyphFlags } from "./glyph-flags.ts";
import type { FontGlyphs, Glyphs } from "./glyphs.ts";
import { setPlace } from "./set-place.ts";
import type { TextObjects } from "./text-objects.ts";

/** Letters of a page that are not known yet, each with how often it stands there and the object that tells it best. */
interface Unknown {
  readonly codes: number[];
  readonly fonts: FontGlyphs[];
  readonly counts: number[];
  readonly best: number[];
  /** Of the best ones: letters that are asked for along with it. */
  readonly prices: number[];
}

/** Of the last letter of an object, as the engine may leave out a blank there or take a hyphen for one that splits a word. */
const priceOfEnd = 10_000;
/** Codes beyond are left to the engine. */
const maxCode = 0xffff;
/** What stands for the first unknown letter where those that are known have their index; that of the next one is less by one. */
const firstUnknown = -2;

function note(unknown: Unknown, objects: TextObjects, index: number, item: number, font: FontGlyphs): void {
  const { codes, fonts, counts, best, prices } = unknown;
  const code = objects.codes[item] ?? 0;
  let number = firstUnknown - (font.places[code] ?? -1);
  if (number < 0) {
    number = counts.length;
    font.places = setPlace(font.places, code, firstUnknown - number);
    codes.push(code);
    fonts.push(font);
    counts.push(0);
    best.push(index);
    prices.push(Infinity);
  }
  counts[number] = (counts[number] ?? 0) + 1;
  const end = objects.firstItem[index + 1] ?? 0;
  const price = end - (objects.firstItem[index] ?? 0) + (item === end - 1 ? priceOfEnd : 0);
  if (price >= (prices[number] ?? 0)) return;
  prices[number] = price;
  best[number] = index;
}

/** A few objects that hold each of the letters: those with rare ones first, as frequent ones come along with them. */
function cover({ counts, best }: Unknown, objects: TextObjects, glyphs: Glyphs): Set<number> {
  const chosen = new Set<number>();
  const isCovered = new Uint8Array(counts.length);
  const byRarity = counts.map((_, number) => number).toSorted((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0));
  for (const number of byRarity) {
    if (isCovered[number] === 1) continue;
    const index = best[number] ?? 0;
    chosen.add(index);
    const start = objects.firstItem[index] ?? 0;
    const end = objects.firstItem[index + 1] ?? 0;
    if (end - start === 1) {
      // A blank that stands alone is told only where something follows on its line.
      if (index > 0) chosen.add(index - 1);
      if (index + 1 < objects.count) chosen.add(index + 1);
    }
    const font = glyphs.fonts.get(objects.fonts[index] ?? 0);
    if (!font) continue;
    for (let item = start; item < end; item += 1) {
      const held = firstUnknown - (font.places[objects.codes[item] ?? -1] ?? -1);
      if (held >= 0) isCovered[held] = 1;
    }
  }
  return chosen;
}

/** Of letters that are not known yet: a few objects that together hold all of them, and every object that holds one. */
export interface UnknownGlyphs {
  readonly asked: ReadonlySet<number>;
  readonly holders: readonly number[];
}

/** Looks up the letters of objects, of all of them where none are given. Undefined where one is left to the engine. */
export function findGlyphs(
  objects: TextObjects,
  glyphs: Glyphs,
  indices?: readonly number[],
): UnknownGlyphs | undefined {
  const unknown: Unknown = { codes: [], fonts: [], counts: [], best: [], prices: [] };
  const holders: number[] = [];
  let isFit = true;
  const length = indices?.length ?? objects.count;
  for (let place = 0; isFit && place < length; place += 1) {
    const index = indices?.[place] ?? place;
    const font = glyphs.fonts.get(objects.fonts[index] ?? 0);
    const end = objects.firstItem[index + 1] ?? 0;
    isFit = font !== undefined;
    if (!font) break;
    let isKnown = true;
    for (let item = objects.firstItem[index] ?? 0; item < end; item += 1) {
      const code = objects.codes[item] ?? -1;
      const glyph = code < 0 ? -1 : (font.places[code] ?? -1);
      objects.glyphs[item] = glyph < 0 ? -1 : glyph;
      if (glyph >= 0) isFit &&= ((glyphs.flags[glyph] ?? 0) & glyphFlags.unfit) === 0;
      else if (code > maxCode || code < -1) isFit = false;
      else if (code !== -1) {
        note(unknown, objects, index, item, font);
        isKnown = false;
      }
    }
    if (!isKnown) holders.push(index);
  }
  const asked = isFit ? cover(unknown, objects, glyphs) : undefined;
  for (const [number, { places }] of unknown.fonts.entries()) places[unknown.codes[number] ?? 0] = -1;
  return asked && { asked, holders };
}
