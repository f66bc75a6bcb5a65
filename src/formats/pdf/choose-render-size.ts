import type { RenderRequest } from "../../document/render-request.ts";
import { scalePage } from "./scale-page.ts";
import type { PageSize, PixelSize } from "./scale-page.ts";

const pointsPerInch = 72;
const defaultDpi = 150;

/**
 * The size of the whole page that a request asks for: its dots an inch, or as large as the longest side of what is shown of it
 * allows, or 150 dots an inch.
 */
export function chooseRenderSize(
  page: PageSize,
  { dpi, maxEdge, region }: RenderRequest,
  limit: number,
): PixelSize {
  const longest = Math.max(page.width * (region?.width ?? 1), page.height * (region?.height ?? 1));
  const fromDpi = (dpi ?? defaultDpi) / pointsPerInch;
  const fromEdge = maxEdge === undefined ? undefined : maxEdge / longest;
  const factor = dpi === undefined ? (fromEdge ?? fromDpi) : Math.min(fromDpi, fromEdge ?? Infinity);
  return scalePage(page, factor, limit);
}
