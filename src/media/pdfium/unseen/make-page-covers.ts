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
  /** True where something that is drawn later reaches into the edges. */
  mayCover(edges: Edges, order: number): boolean;
  /** What a word that is drawn in its order may be hidden by. */
  findCover(word: Edges, order: number): "shape" | "picture" | undefined;
}

/** The areas of a page that are drawn after some of its letters. */
export function makePageCovers({ areas, firstTextOrder }: DrawnAreas): PageCovers {
  const late: DrawnArea[] = [];
  const hull = { left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity };
  for (const area of areas) {
    if (!area.isOpaque || area.order < firstTextOrder) continue;
    late.push(area);
    hull.left = Math.min(hull.left, area.left);
    hull.bottom = Math.min(hull.bottom, area.bottom);
    hull.right = Math.max(hull.right, area.right);
    hull.top = Math.max(hull.top, area.top);
  }
  const meets = (edges: Edges, area: Edges): boolean =>
    edges.left < area.right && edges.right > area.left && edges.bottom < area.top && edges.top > area.bottom;
  return {
    isAny: late.length > 0,
    mayCover: (edges, order) =>
      meets(edges, hull) && late.some((area) => area.order > order && meets(edges, area)),
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
