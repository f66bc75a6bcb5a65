/** A page picture's size in pixels. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

export interface PageSize {
  /** Points. */
  readonly width: number;
  readonly height: number;
}

/** Of one side: no encoder takes longer ones. */
const maxSide = 16_000;
/** Of a page picture: 48 megapixels are 144 MB, which the engine's memory holds. */
const maxPixels = 48_000_000;

/** A page in points times a factor, in whole pixels, shrunk to what the engine and the limit allow. */
export function scalePage(page: PageSize, factor: number, limit: number): PixelSize {
  const most = Math.min(limit, maxPixels);
  const longest = Math.max(page.width, page.height) * factor;
  const shrink = Math.min(
    1,
    Math.sqrt(most / (page.width * page.height * factor * factor)),
    maxSide / longest,
  );
  const toPixels = (points: number): number =>
    Math.max(1, Math.min(most, maxSide, Math.floor(points * factor * shrink + 1e-6)));
  return { width: toPixels(page.width), height: toPixels(page.height) };
}
