import type { Box } from "./box.ts";

/** A QR code that was read off a page. */
export interface PageCode {
  /** Index in `Document.pages`. */
  readonly page: number;
  /** 0..1 of the upright page. */
  readonly box: Box;
  readonly text: string;
}
