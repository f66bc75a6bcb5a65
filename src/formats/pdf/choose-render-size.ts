import type { RenderRequest } from "../../document/render-request.ts";
import { scalePage } from "./scale-page.ts";
import type { PageSize, PixelSize } from "./scale-page.ts";

const pointsPerInch = 72;
const defaultDpi = 150;

/** The size that a request asks for: its dots an inch, or as large as its longest side allows, or 150 dots an inch. */
export function chooseRenderSize(page: PageSize, { dpi, maxEdge }: RenderRequest, limit: number): PixelSize {
  const longest = Math.max(page.width, page.height);
  const fromDpi = (dpi ?? defaultDpi) / pointsPerInch;
  const fromEdge = maxEdge === undefined ? undefined : maxEdge / longest;
  const factor = dpi === undefined ? (fromEdge ?? fromDpi) : Math.min(fromDpi, fromEdge ?? Infinity);
  return scalePage(page, factor, limit);
}
