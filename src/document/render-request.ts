import type { Box } from "./box.ts";

/** How a page is turned into a picture. */
export interface RenderRequest {
  /** Index in `Document.pages`. */
  readonly page: number;
  /** Only this part of the page; all of it where absent. */
  readonly region?: Box;
  /** Longest side in pixels; the page is never enlarged beyond its own pixels where it is a picture. */
  readonly maxEdge?: number;
  /** Dots per inch for pages measured in points; `maxEdge` still caps it. */
  readonly dpi?: number;
  readonly mediaType: "image/jpeg" | "image/png" | "image/webp";
  /** The type to take instead, without loss, where the picture is print, a drawing or a screenshot rather than a photo. */
  readonly orLossless?: "image/png" | "image/webp";
  /** 1..100, for lossy types. */
  readonly quality?: number;
}
