import type { Sharp } from "sharp";
import type { RenderRequest } from "../document/render-request.ts";

export interface EncodedPicture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Shrinks a picture to the longest side asked for, never enlarging it, and encodes it. */
export async function encodePicture(
  pipeline: Sharp,
  {
    maxEdge,
    mediaType,
    quality,
  }: Pick<RenderRequest, "maxEdge" | "mediaType"> & { readonly quality: number },
): Promise<EncodedPicture> {
  const sized =
    maxEdge === undefined
      ? pipeline
      : pipeline.resize(maxEdge, maxEdge, { fit: "inside", withoutEnlargement: true });
  const encoded = {
    "image/jpeg": () => sized.jpeg({ quality }),
    "image/png": () => sized.png(),
    "image/webp": () => sized.webp({ quality }),
  }[mediaType]();
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}
