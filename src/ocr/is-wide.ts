import type { PixelImage } from "../ports/pixel-reader.ts";

/** Width over height. */
const minRatio = 3;

/** Whether a picture is cut through its rows, by columns; others are cut between their rows, where lines of text stay whole. */
export function isWide({ width, height }: PixelImage): boolean {
  return width >= minRatio * height;
}
