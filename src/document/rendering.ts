import type { Box } from "./box.ts";

/**
 * An upright page, or a region of it, as an encoded picture. A point (x, y) of 0..1 on the picture of a whole page is the same
 * point of the page; on that of a region it is (region.x + x * region.width, region.y + y * region.height).
 */
export interface Rendering {
  readonly page: number;
  /** The part of the page that is shown; absent where it is all of it. */
  readonly region?: Box;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}
