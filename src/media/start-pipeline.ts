import type { Sharp } from "sharp";
import { loadSharp } from "./load-sharp.ts";
import type { Picture } from "./picture.ts";

/**
 * The start of every way through the engine: upright, transparent parts white, three channels of 8 bits. Metadata (place, device,
 * owner) is never carried on.
 */
export async function startPipeline({
  bytes,
  page,
  maxPixels,
  timeoutMs,
  failOn,
  turn,
}: Picture): Promise<Sharp> {
  const sharp = await loadSharp();
  return sharp(bytes, { page, limitInputPixels: maxPixels, failOn })
    .autoOrient()
    .rotate(turn)
    .timeout({ seconds: Math.min(3600, Math.max(1, Math.ceil(timeoutMs / 1000))) })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb");
}
