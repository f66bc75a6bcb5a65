import type { BitmapPixels } from "./bitmap/read-rows.ts";
import { loadSharp } from "./load-sharp.ts";

/** JPEG quality at which no letter changes: decoded photos were lossy before. */
const quality = 95;

/**
 * Decoded pixels as a small file that the engine reads, so that an open document does not hold them: JPEG for photos, PNG for what
 * has to stay as it is. What is transparent becomes white.
 */
export async function packPixels(
  { data, width, height, channels }: BitmapPixels,
  mediaType: "image/jpeg" | "image/png",
): Promise<Uint8Array> {
  const sharp = await loadSharp();
  const pixels = sharp(data, { raw: { width, height, channels }, limitInputPixels: false }).flatten({
    background: "#ffffff",
  });
  return mediaType === "image/png"
    ? await pixels.png({ compressionLevel: 1 }).toBuffer()
    : await pixels.jpeg({ quality, chromaSubsampling: "4:4:4" }).toBuffer();
}
