/** How a page is turned into a picture. */
export interface RenderRequest {
  /** Index in `Document.pages`. */
  readonly page: number;
  /** Longest side in pixels; the page is never enlarged beyond its own pixels where it is a picture. */
  readonly maxEdge?: number;
  /** Dots per inch for pages measured in points; `maxEdge` still caps it. */
  readonly dpi?: number;
  readonly mediaType: "image/jpeg" | "image/png" | "image/webp";
  /** 1..100, for lossy types. */
  readonly quality?: number;
}
