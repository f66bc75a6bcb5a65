import type { Metadata, Sharp } from "sharp";
import { loadSharp } from "./load-sharp.ts";

/** How a picture's bytes are to be decoded. */
export interface Picture {
  readonly bytes: Uint8Array;
  /** 0-based; pages of a TIFF, first frame of an animation. */
  readonly page: number;
  readonly maxPixels: number;
  readonly timeoutMs: number;
  /** `none` gives what is left of a damaged picture, the rest grey. */
  readonly failOn: "error" | "truncated" | "none";
  /** Degrees clockwise to turn besides what EXIF asks for. */
  readonly turn: number;
}

/** What a picture's header says, without decoding it. Throws what the engine throws. */
export async function readHeader(bytes: Uint8Array, page = 0): Promise<Metadata> {
  const sharp = await loadSharp();
  return await sharp(bytes, { page, limitInputPixels: false, failOn: "none" }).metadata();
}

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
