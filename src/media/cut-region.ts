import type { Sharp } from "sharp";
import type { Box } from "../document/box.ts";

/** Cuts a region (0..1) out of a picture of the given size; at least one pixel of it. */
export function cutRegion(
  pipeline: Sharp,
  region: Box,
  { width, height }: { readonly width: number; readonly height: number },
): Sharp {
  const left = Math.max(0, Math.min(width - 1, Math.round(region.x * width)));
  const top = Math.max(0, Math.min(height - 1, Math.round(region.y * height)));
  const right = Math.min(width, Math.max(left + 1, Math.round((region.x + region.width) * width)));
  const bottom = Math.min(height, Math.max(top + 1, Math.round((region.y + region.height) * height)));
  return pipeline.extract({ left, top, width: right - left, height: bottom - top });
}
