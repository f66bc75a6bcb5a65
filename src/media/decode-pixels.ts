import type { PixelImage } from "../ports/pixel-reader.ts";
import { startPipeline } from "./start-pipeline.ts";
import type { Picture } from "./picture.ts";

/** A larger picture is shrunk to this before it is read: 600 dpi of an A4 page is 35 megapixels, and letters need half of that. */
const maxReadPixels = 24_000_000;

/** An upright picture as raw pixels for reading; `width` and `height` are those of the upright picture. */
export async function decodePixels(picture: Picture, width: number, height: number): Promise<PixelImage> {
  const scale = Math.min(1, Math.sqrt(maxReadPixels / (width * height)));
  const pipeline = await startPipeline(picture);
  const sized =
    scale === 1
      ? pipeline
      : pipeline.resize(Math.floor(width * scale), Math.floor(height * scale), { fit: "fill" });
  const { data, info } = await sized
    .removeAlpha()
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
