import type { DrawnArea, DrawnAreas, Edges } from "./drawn-areas.ts";

/** Share of a word under an area from which on it may be hidden; less leaves it to be guessed. */
const minCovered = 0.25;
/** Where on the middle line of a word its cover is looked for, as shares of its width. */
const places = [0.1, 0.3, 0.5, 0.7, 0.9];

function shareUnder(word: Edges, area: Edges): number {
  const width = Math.min(word.right, area.right) - Math.max(word.left, area.left);
  const height = Math.min(word.top, area.top) - Math.max(word.bottom, area.bottom);
  const whole = (word.right - word.left) * (word.top - word.bottom);
  return width > 0 && height > 0 && whole > 0 ? (width * height) / whole : 0;
}

/** What lies over the words of a page. */
export interface PageCovers {
  /** False where nothing is drawn over any word. */
  readonly isAny: boolean;
  /** Of what reaches into the edges, the place in the order of drawing of the last one; 0 where nothing does. */
  findLast(edges: Edges): number;
  /** What a word that is drawn in its order may be hidden by. */
  findCover(word: Edges, order: number): "shape" | "picture" | undefined;
}

/** Points: areas are looked up by the bands of the page that they reach into. */
const bandHeight = 24;
const maxBands = 1000;

const bandOf = (y: number): number => Math.min(maxBands, Math.max(0, Math.floor(y / bandHeight)));

/** The areas of a page that are drawn after some of its letters. */
export function makePageCovers({ areas, firstTextOrder }: DrawnAreas): PageCovers {
  const late = areas.filter(({ isOpaque, order }) => isOpaque && order > firstTextOrder);
  const bands: DrawnArea[][] = [];
  for (const area of late) {
    for (let band = bandOf(area.bottom); band <= bandOf(area.top); band += 1) (bands[band] ??= []).push(area);
  }
  return {
    isAny: late.length > 0,
    findLast({ left, bottom, right, top }) {
      let last = 0;
      for (let band = bandOf(bottom); band <= bandOf(top); band += 1) {
        for (const area of bands[band] ?? []) {
          const isMet = left < area.right && right > area.left && bottom < area.top && top > area.bottom;
          if (isMet && area.order > last) last = area.order;
        }
      }
      return last;
    },
    findCover(word, order) {
      const over = late.filter((area) => {
        if (area.order < order || shareUnder(word, area) < minCovered) return false;
        return places.some((place) =>
          area.fills(word.left + place * (word.right - word.left), (word.bottom + word.top) / 2),
        );
      });
      if (over.length === 0) return undefined;
      return over.some(({ color }) => color !== undefined) ? "shape" : "picture";
    },
  };
}
