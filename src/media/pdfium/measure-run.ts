import type { Pdfium } from "./boot-pdfium.ts";
import { characterFlags } from "./characters.ts";
import type { Characters } from "./characters.ts";
import type { TypeFace } from "./read-type.ts";

/** Beyond this many ems a font's own ascent and descent are wrong, as those of many drawn (type 3) fonts are. */
const maxEms = 2;
const turnedRadians = 0.02;

/** Makes `place` the bounds of what the characters draw; leaves it where they draw nothing. */
function uniteTightBoxes(
  pdfium: Pdfium,
  textPage: number,
  { indices, boxes, flags }: Characters,
  [first, last]: readonly [number, number],
  place: Float64Array,
): void {
  const { api } = pdfium;
  const at = pdfium.allocate(32);
  const all = { left: Infinity, top: -Infinity, right: -Infinity, bottom: Infinity };
  const add = (left: number, top: number, right: number, bottom: number): void => {
    all.left = Math.min(all.left, left);
    all.right = Math.max(all.right, right);
    all.bottom = Math.min(all.bottom, bottom);
    all.top = Math.max(all.top, top);
  };
  for (let index = first; index <= last; index += 1) {
    const side = (of: number): number => boxes[4 * index + of] ?? 0;
    // The engine turns the ink of text that marked content tells twice.
    if (((flags[index] ?? 0) & characterFlags.inked) !== 0) add(side(0), side(1), side(2), side(3));
    else if (
      api.FPDFText_GetCharBox(textPage, indices?.[index] ?? index, at, at + 8, at + 16, at + 24) !== 0
    ) {
      const [left = 0, right = 0, bottom = 0, top = 0] = new Float64Array(pdfium.heap().buffer, at, 4);
      add(left, top, right, bottom);
    }
  }
  pdfium.release(at);
  if (all.left <= all.right) place.set([all.left, all.top, all.right, all.bottom]);
}

/**
 * Measures a run of characters, given by its first and its last one: as high as its font where text stands upright in the page's own
 * space, else the bounds of its ink. `place` (left, top, right, bottom) is as high as the font and as wide as the advances, empty for
 * turned text, and becomes the place of the run. Gives the size of the type in points.
 */
export function measureRun(
  pdfium: Pdfium,
  textPage: number,
  characters: Characters,
  run: readonly [number, number],
  { angle, em, baseline }: TypeFace,
  place: Float64Array,
): number {
  const height = (place[1] ?? 0) - (place[3] ?? 0);
  const isPlain = Math.abs(angle) < turnedRadians && (place[2] ?? 0) > (place[0] ?? 0);
  if (!isPlain || height <= 0) {
    uniteTightBoxes(pdfium, textPage, characters, run, place);
    return em > 0 ? em : (place[1] ?? 0) - (place[3] ?? 0);
  }
  if (((characters.flags[run[0]] ?? 0) & characterFlags.down) !== 0)
    return em > 0 ? em : (place[2] ?? 0) - (place[0] ?? 0);
  if (em > 0 && height > em * maxEms) {
    place[1] = baseline + em * 0.85;
    place[3] = baseline - em * 0.25;
    return em;
  }
  return em > 0 && em < height * maxEms ? em : height;
}
