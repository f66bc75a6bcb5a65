import type { DrawnArea, DrawnAreas, Edges } from "./drawn-areas.ts";

const white = 0xffffff;
/** Channels of a colour that differ less than this are taken for alike: the picture decides then. */
const maxAlike = 32;

const isAlike = (one: number, other: number): boolean =>
  Math.abs((one & 0xff) - (other & 0xff)) <= maxAlike &&
  Math.abs(((one >>> 8) & 0xff) - ((other >>> 8) & 0xff)) <= maxAlike &&
  Math.abs(((one >>> 16) & 0xff) - ((other >>> 16) & 0xff)) <= maxAlike;

/** What lies under the words of a page. */
export interface PageGround {
  /** True where something on the page, or its paper, has the colour. */
  has(color: number): boolean;
  /** True where a word of that colour, drawn in its order, seems to lie right on something of the same one. */
  isUnder(word: Edges, color: number, order: number): boolean;
}

/** The paper and the areas of a page by their colours. */
export function makePageGround(drawn: DrawnAreas): PageGround {
  // What shines through takes another colour.
  const areas = drawn.areas.filter(({ isOpaque }) => isOpaque);
  const alike = new Map<number, readonly DrawnArea[]>();
  const listAlike = (color: number): readonly DrawnArea[] => {
    const known =
      alike.get(color) ?? areas.filter((area) => area.color !== undefined && isAlike(area.color, color));
    alike.set(color, known);
    return known;
  };
  const findUnder = (word: Edges, order: number, among: readonly DrawnArea[]): DrawnArea | undefined => {
    const x = (word.left + word.right) / 2;
    const y = (word.bottom + word.top) / 2;
    return among.findLast(
      (area) =>
        area.order < order &&
        area.left <= x &&
        area.right >= x &&
        area.bottom <= y &&
        area.top >= y &&
        area.fills(x, y),
    );
  };
  return {
    has: (color) => isAlike(color, white) || listAlike(color).length > 0,
    isUnder(word, color, order) {
      const same = findUnder(word, order, listAlike(color));
      return (same !== undefined || isAlike(color, white)) && findUnder(word, order, areas) === same;
    },
  };
}
