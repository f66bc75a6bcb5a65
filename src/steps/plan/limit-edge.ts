import type { Page } from "../../document/page.ts";
import { defaults } from "../../options/defaults.ts";
import type { PartCapability } from "../../ports/capabilities.ts";

/** A page, or a region of one. */
export type Shape = Pick<Page, "width" | "height" | "unit">;

/** The longest side, in pixels, that a model gains from in a picture of this shape: by its edge, its shorter edge, its pixels. */
export function limitEdge({ width, height }: Shape, capability: PartCapability): number {
  const { maxEdge = defaults.render.maxEdge, maxShortEdge = Infinity, maxPixels = Infinity } = capability;
  const ratio = width > 0 && height > 0 ? Math.max(width, height) / Math.min(width, height) : 1;
  return Math.max(1, Math.floor(Math.min(maxEdge, maxShortEdge * ratio, Math.sqrt(maxPixels * ratio))));
}
