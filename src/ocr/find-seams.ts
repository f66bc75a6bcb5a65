import type { PixelImage } from "../ports/pixel-reader.ts";
import { isWide } from "./is-wide.ts";
import { measureEdges } from "./measure-edges.ts";

/** Pixels that the detector looks at. */
const detectorArea = 1_180_000;
/** Parts shorter than this share of their width would mostly be seams. */
const leastShare = 0.1;
/** Share of a part's length in which its end may be moved to where nothing stands. */
const play = 0.2;
/** Jumps of brightness that a blank row may have more than the blankest one: the frame of a bubble or table. */
const tolerance = 2;

/** The middle of the longest run of rows that are about as blank as the blankest one. */
function findGap(counts: Uint32Array): number {
  const most = Math.min(...counts) + tolerance;
  let best = counts.length >> 1;
  let longest = 0;
  let length = 0;
  for (const [index, count] of counts.entries()) {
    length = count <= most ? length + 1 : 0;
    if (length > longest) {
      longest = length;
      best = index - (length >> 1);
    }
  }
  return best;
}

/**
 * Where a picture is cut so that the detector sees its parts at `scale`: rows in which nothing stands, so that no line of text is
 * cut; columns of a very wide one. Empty where it sees the whole so.
 */
export function findSeams(image: PixelImage, scale: number): number[] {
  const { width, height } = image;
  const sideways = isWide(image);
  const length = sideways ? width : height;
  const across = sideways ? height : width;
  const wanted = Math.max(across * leastShare, detectorArea / (across * scale ** 2));
  const count = Math.ceil(length / wanted);
  if (count <= 1) return [];
  const reach = Math.floor((length / count) * play);
  return Array.from({ length: count - 1 }, (_, index) => {
    const from = Math.round((length * (index + 1)) / count) - reach;
    return from + findGap(measureEdges(image, sideways, from, from + 2 * reach));
  });
}
