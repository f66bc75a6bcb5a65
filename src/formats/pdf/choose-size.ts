import type { RenderRequest } from "../../document/render-request.ts";

/** A page picture's size in pixels. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

interface PageSize {
  /** Points. */
  readonly width: number;
  readonly height: number;
}

const pointsPerInch = 72;
/** Of a page picture: 48 megapixels are 144 MB, which the engine's memory holds. */
const maxPixels = 48_000_000;
const defaultDpi = 150;
const ocr = { dpi: 200, minEdge: 1700, maxEdge: 3200 };

function scale(page: PageSize, factor: number, limit: number): PixelSize {
  const most = Math.min(limit, maxPixels);
  const shrink = Math.min(1, Math.sqrt(most / (page.width * page.height * factor * factor)));
  const toPixels = (points: number): number =>
    Math.max(1, Math.min(most, Math.floor(points * factor * shrink + 1e-6)));
  return { width: toPixels(page.width), height: toPixels(page.height) };
}

/** The size for reading words from a page: 200 dots an inch, but pages of odd sizes are drawn neither tiny nor huge. */
export function chooseOcrSize(page: PageSize, limit: number): PixelSize {
  const longest = Math.max(page.width, page.height);
  const edge = Math.min(ocr.maxEdge, Math.max(ocr.minEdge, (longest * ocr.dpi) / pointsPerInch));
  return scale(page, edge / longest, limit);
}

/** The size that a request asks for: its dots an inch, or as large as its longest side allows, or 150 dots an inch. */
export function chooseRenderSize(page: PageSize, { dpi, maxEdge }: RenderRequest, limit: number): PixelSize {
  const longest = Math.max(page.width, page.height);
  const fromDpi = (dpi ?? defaultDpi) / pointsPerInch;
  const fromEdge = maxEdge === undefined ? undefined : maxEdge / longest;
  const factor = dpi === undefined ? (fromEdge ?? fromDpi) : Math.min(fromDpi, fromEdge ?? Infinity);
  return scale(page, factor, limit);
}
