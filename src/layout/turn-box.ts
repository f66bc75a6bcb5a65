import type { Box } from "../document/box.ts";

/** Where a box lies after its page was turned clockwise by a number of quarter turns, given in degrees. */
export function turnBox({ x, y, width, height }: Box, degrees: number): Box {
  switch (((degrees % 360) + 360) % 360) {
    case 90:
      return { x: 1 - y - height, y: x, width: height, height: width };
    case 180:
      return { x: 1 - x - width, y: 1 - y - height, width, height };
    case 270:
      return { x: y, y: 1 - x - width, width: height, height: width };
    default:
      return { x, y, width, height };
  }
}
