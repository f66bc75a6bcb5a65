import { glyphFlags } from "./glyph-flags.ts";
import type { Glyphs } from "./glyphs.ts";
import type { TextObjects } from "./text-objects.ts";

/** Letters of a page that are not known yet, by their names; each with how often it stands there and the object that tells it best. */
interface Unknown {
  readonly counts: number[];
  readonly best: number[];
  /** Of the best ones: letters that are asked for along with it. */
  readonly prices: number[];
  readonly names: Map<number, number>;
}

/** Of the last letter of an object, as the engine may leave out a blank there or take a hyphen for one that splits a word. */
const priceOfEnd = 10_000;

const noPlaces = new Int32Array(0);

function nameOf(objects: TextObjects, index: number, item: number): number {
  return (objects.fonts[index] ?? 0) * 0x1_0000 + (objects.codes[item] ?? 0);
}

function note(unknown: Unknown, objects: TextObjects, index: number, item: number): void {
  const { counts, best, prices, names } = unknown;
  const name = nameOf(objects, index, item);
  const number = names.get(name) ?? counts.length;
  if (number === counts.length) {
    names.set(name, number);
    counts.push(0);
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
function cover({ counts, best, names }: Unknown, objects: TextObjects): Set<number> {
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
    for (let item = start; item < end; item += 1) {
      const held = names.get(nameOf(objects, index, item));
      if (held !== undefined) isCovered[held] = 1;
    }
  }
  return chosen;
}

/** Looks up the letters of all objects. Gives objects that together hold those that are not known yet; undefined where one is left to the engine. */
export function findGlyphs(objects: TextObjects, glyphs: Glyphs): Set<number> | undefined {
  const unknown: Unknown = { counts: [], best: [], prices: [], names: new Map() };
  for (let index = 0; index < objects.count; index += 1) {
    const places = glyphs.fonts.get(objects.fonts[index] ?? 0)?.places ?? noPlaces;
    const end = objects.firstItem[index + 1] ?? 0;
    for (let item = objects.firstItem[index] ?? 0; item < end; item += 1) {
      const code = objects.codes[item] ?? -1;
      const glyph = code < 0 ? -1 : (places[code] ?? -1);
      objects.glyphs[item] = glyph;
      if (glyph >= 0) {
        if (((glyphs.flags[glyph] ?? 0) & glyphFlags.unfit) !== 0) return undefined;
      } else if (code !== -1) note(unknown, objects, index, item);
    }
  }
  return unknown.counts.length === 0 ? new Set() : cover(unknown, objects);
}
