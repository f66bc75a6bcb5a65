import type { Region } from "./region.ts";

/** A line of text as a turned rectangle, in pixels of the detector's map. */
export interface Outline {
  readonly centerX: number;
  readonly centerY: number;
  /** Along the reading direction. */
  readonly width: number;
  readonly height: number;
  /** Radians clockwise. */
  readonly angle: number;
}

/** The detector is trained on shrunken text: how much of area over perimeter each side gets back. */
const unclip = 1.6;

/** The rectangle along `angle` that holds a region, grown to the size of the printed text. */
export function outlineRegion(region: Region, angle: number): Outline {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  let minU = Infinity;
  let maxU = -Infinity;
  let minV = Infinity;
  let maxV = -Infinity;
  const take = (x: number, y: number): void => {
    const u = x * cos + y * sin;
    const v = y * cos - x * sin;
    minU = Math.min(minU, u);
    maxU = Math.max(maxU, u);
    minV = Math.min(minV, v);
    maxV = Math.max(maxV, v);
  };
  for (const [row, start] of region.starts.entries()) {
    const end = region.ends[row]!;
    const y = region.top + row;
    // The corners of a pixel row stick out of a slanted line by up to half a pixel: its middle is the fair edge.
    const edges = angle === 0 ? [y, y + 1] : [y + 0.5];
    for (const edge of edges) {
      take(start, edge);
      take(end, edge);
    }
  }
  const width = maxU - minU;
  const height = maxV - minV;
  const grow = (width * height * unclip) / (2 * (width + height));
  const middleU = (minU + maxU) / 2;
  const middleV = (minV + maxV) / 2;
  return {
    centerX: middleU * cos - middleV * sin,
    centerY: middleU * sin + middleV * cos,
    width: width + 2 * grow,
    height: height + 2 * grow,
    angle,
  };
}
