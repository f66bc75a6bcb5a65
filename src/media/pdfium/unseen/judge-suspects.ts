import type { Pdfium } from "../boot-pdfium.ts";
import type { Characters } from "../characters.ts";
import type { OpenPage } from "../open-page.ts";
import { drawRegion } from "./draw-region.ts";
import type { Suspect } from "./suspect.ts";

/** `seen`: its letters leave ink. `unseen`: nothing is where they are. `other`: they leave none, but something else is there. */
export type Sight = "seen" | "unseen" | "other";

/** What the picture of a page says of each character of a word, in their order. */
export interface Judgement {
  readonly suspect: Suspect;
  readonly sights: readonly Sight[];
}

/** Levels of 255 by which a pixel must change for anybody to see it. */
const minChange = 6;
/** Levels by which the pixels of a plain area may differ. */
const plainRange = 24;
const maxPixels = 1_500_000;
const margin = 2;
/** Shares of a letter's place that are left out at its sides and at its upper and lower edge: others reach into them. */
const sideShare = 0.1;
const edgeShare = 0.3;
/** Share of the rest that must change for a letter to be seen; a thin stroke is more. */
const minShare = 0.02;
/** Pixels of a letter's height that tell its parts apart. */
const wantedHeight = 11;
const maxScale = 4;

interface Place {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where each character stands on the upright page, in points. */
function placeCharacters(page: OpenPage, { boxes }: Characters, { first, last }: Suspect): Place[] {
  const place = new Float64Array(4);
  const box = new Float64Array(4);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    for (let side = 0; side < 4; side += 1) place[side] = boxes[4 * (first + index) + side] ?? 0;
    page.map.writeBox(place, box, 0);
    const [x = 0, y = 0, width = 0, height = 0] = box;
    const [left, top] = [x * page.width, y * page.height];
    return { left, top, right: left + width * page.width, bottom: top + height * page.height };
  });
}

/**
 * Looks for the letters of words in the picture of their page: drawn with them and without them, it differs where anybody can see them.
 * Words whose place is beyond the page are unseen.
 */
export function judgeSuspects(
  pdfium: Pdfium,
  page: OpenPage,
  characters: Characters,
  suspects: readonly Suspect[],
): Judgement[] {
  const placed = suspects.map((suspect) => ({ suspect, places: placeCharacters(page, characters, suspect) }));
  const places = placed.flatMap((one) => one.places);
  const clamp = (value: number, most: number): number => Math.min(most, Math.max(0, value));
  const left = clamp(Math.min(...places.map((place) => place.left)) - margin, page.width);
  const top = clamp(Math.min(...places.map((place) => place.top)) - margin, page.height);
  const right = clamp(Math.max(...places.map((place) => place.right)) + margin, page.width);
  const bottom = clamp(Math.max(...places.map((place) => place.bottom)) + margin, page.height);
  if (!(right > left && bottom > top)) {
    return placed.map(({ suspect, places: own }) => ({ suspect, sights: own.map(() => "unseen" as const) }));
  }
  const heights = places.map((place) => place.bottom - place.top).toSorted((one, other) => one - other);
  const wanted = wantedHeight / Math.max(1, heights[Math.floor(heights.length / 4)] ?? 1);
  const most = Math.sqrt(maxPixels / ((right - left) * (bottom - top)));
  const scale = Math.min(most, Math.max(1, Math.min(maxScale, wanted)));
  const region = { x: left, y: top, width: right - left, height: bottom - top };
  const whole = drawRegion(pdfium, page, region, scale);
  const objects = new Set(suspects.map(({ object }) => object));
  const setActive = (value: number): void => {
    for (const object of objects) pdfium.api.FPDFPageObj_SetIsActive(object, value);
  };
  setActive(0);
  let without: Uint8Array;
  try {
    without = drawRegion(pdfium, page, region, scale).data;
  } finally {
    setActive(1);
  }
  const { data, stride } = whole;
  const judge = (place: Place, isLetter: boolean): Sight => {
    // Letters of the lines above and below reach into the upper and lower part of the place; marks may stand nowhere else.
    const [insetX, insetY] = isLetter
      ? [sideShare * (place.right - place.left), edgeShare * (place.bottom - place.top)]
      : [0, 0];
    const columns = [place.left + insetX, place.right - insetX].map((x) =>
      clamp(Math.round((x - left) * scale), whole.width),
    );
    const rows = [place.top + insetY, place.bottom - insetY].map((y) =>
      clamp(Math.round((y - top) * scale), whole.height),
    );
    const [firstColumn = 0, endColumn = 0] = columns;
    const [firstRow = 0, endRow = 0] = rows;
    const enough = isLetter ? minShare * (endColumn - firstColumn) * (endRow - firstRow) : 0;
    let changed = 0;
    const least = [255, 255, 255];
    const greatest = [0, 0, 0];
    for (let row = firstRow; row < endRow && changed <= enough; row += 1) {
      for (let column = firstColumn; column < endColumn; column += 1) {
        let change = 0;
        for (let channel = 0; channel < 3; channel += 1) {
          const at = row * stride + 3 * column + channel;
          const value = data[at] ?? 0;
          least[channel] = Math.min(least[channel] ?? 0, value);
          greatest[channel] = Math.max(greatest[channel] ?? 0, value);
          change = Math.max(change, Math.abs(value - (without[at] ?? 0)));
        }
        if (change >= minChange) changed += 1;
      }
    }
    if (changed > enough) return "seen";
    return greatest.some((value, channel) => value - (least[channel] ?? 0) > plainRange) ? "other" : "unseen";
  };
  return placed.map(({ suspect, places: own }) => ({
    suspect,
    sights: own.map((place, index) => {
      const code = characters.codes[suspect.first + index] ?? 0;
      return judge(place, code <= 0x10ffff && /[\p{L}\p{N}]/u.test(String.fromCodePoint(code)));
    }),
  }));
}
