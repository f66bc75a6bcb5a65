import type { Sharp } from "sharp";
import type { RenderRequest } from "../document/render-request.ts";
import { isLineArt } from "./is-line-art.ts";
import { loadSharp } from "./load-sharp.ts";

export interface EncodedPicture {
  readonly bytes: Uint8Array;
  readonly mediaType: RenderRequest["mediaType"];
  readonly width: number;
  readonly height: number;
}

interface EncodeRequest extends Pick<RenderRequest, "maxEdge" | "mediaType" | "orLossless"> {
  readonly quality: number;
  /** JPEG without a code of its own for each picture: half the time, a few per cent more bytes. */
  readonly isQuick?: boolean;
}

async function encode(
  pipeline: Sharp,
  mediaType: RenderRequest["mediaType"],
  options: { readonly quality: number; readonly isLossless?: boolean; readonly isQuick?: boolean },
): Promise<EncodedPicture> {
  const { quality, isLossless: lossless = false, isQuick = false } = options;
  const encoded = {
    "image/jpeg": () => pipeline.jpeg({ quality, optimiseCoding: !isQuick }),
    "image/png": () => pipeline.png(),
    "image/webp": () => (lossless ? pipeline.webp({ lossless }) : pipeline.webp({ quality })),
  }[mediaType]();
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  return { bytes: data, mediaType, width: info.width, height: info.height };
}

/**
 * Shrinks a picture of three channels to the longest side asked for, never enlarging it, and encodes it: as `mediaType`, or as
 * `orLossless` where that is given and the picture is line art. It is decoded and shrunk once in either case.
 */
export async function encodePicture(
  pipeline: Sharp,
  { maxEdge, mediaType, orLossless, quality, isQuick = false }: EncodeRequest,
): Promise<EncodedPicture> {
  const sized =
    maxEdge === undefined
      ? pipeline
      : pipeline.resize(maxEdge, maxEdge, { fit: "inside", withoutEnlargement: true });
  if (orLossless === undefined) return await encode(sized, mediaType, { quality, isQuick });
  const { data, info } = await sized
    .removeAlpha()
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const sharp = await loadSharp();
  const pixels = sharp(data, { raw: { width, height, channels }, limitInputPixels: false });
  return isLineArt(data, info)
    ? await encode(pixels, orLossless, { quality, isLossless: true })
    : await encode(pixels, mediaType, { quality, isQuick });
}
