import type { OpenDocument } from "../../document/open-document.ts";
import { defaults } from "../../options/defaults.ts";

type ImageType = "image/jpeg" | "image/png" | "image/webp";

/**
 * JPEG for photos and scans; PNG where it is no larger, as for screenshots and print of few colours, because it keeps every letter
 * sharp. Found out by encoding both, at the size at which the picture will be sent.
 */
export async function chooseImageType(
  document: OpenDocument,
  page: number,
  maxEdge: number,
  taken: readonly string[],
): Promise<ImageType> {
  if (!taken.includes("image/png")) return taken.includes("image/jpeg") ? "image/jpeg" : "image/webp";
  if (!taken.includes("image/jpeg")) return "image/png";
  const { quality } = defaults.render;
  const jpeg = await document.render({ page, maxEdge, quality, mediaType: "image/jpeg" });
  const png = await document.render({ page, maxEdge, mediaType: "image/png" });
  return png.bytes.byteLength <= jpeg.bytes.byteLength ? "image/png" : "image/jpeg";
}
