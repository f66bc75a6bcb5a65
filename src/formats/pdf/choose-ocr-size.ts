import { scalePage } from "./scale-page.ts";
import type { PageSize, PixelSize } from "./scale-page.ts";

const pointsPerInch = 72;
const ocr = { dpi: 200, minEdge: 1700, maxEdge: 3200 };

/** The size for reading words from a page: 200 dots an inch, but pages of odd sizes are drawn neither tiny nor huge. */
export function chooseOcrSize(page: PageSize, limit: number): PixelSize {
  const longest = Math.max(page.width, page.height);
  const edge = Math.min(ocr.maxEdge, Math.max(ocr.minEdge, (longest * ocr.dpi) / pointsPerInch));
  return scalePage(page, edge / longest, limit);
}
