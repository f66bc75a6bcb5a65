import { GleanerError } from "../../errors/gleaner-error.ts";
import { isGleanerError } from "../../errors/is-gleaner-error.ts";
import { decodeHeic } from "../../media/heic/decode-heic.ts";
import type { HeicAnswer } from "../../media/heic/heic-message.ts";
import { packPixels } from "../../media/pack-pixels.ts";
import { readHeader } from "../../media/read-header.ts";
import type { FormatContext, FormatInput, OpenFile } from "../../ports/format.ts";
import { checkSize } from "./check-size.ts";
import { openPicture } from "./open-picture.ts";
import { pictureError } from "./picture-error.ts";

/** Decoding takes 19 bytes a pixel: 50 megapixels stay under a gigabyte. */
const maxHeicPixels = 50_000_000;

type Failure = Exclude<HeicAnswer, { readonly type: "pixels" }>;

function explain({ type, cause }: Failure, input: FormatInput, context: FormatContext): GleanerError {
  if (type === "corrupt") return pictureError(new Error(cause), input, context.limits);
  return new GleanerError("options.missing-package", {
    what: `Cannot read ${input.name}`,
    seen: "it is a HEIC photo, and the package heic-decode that decodes them is not installed",
    hint: "Install it beside this package (npm install heic-decode), or save the photo as JPEG.",
    where: { source: input.name },
    cause: new Error(cause),
  });
}

/**
 * Opens a HEIF file: what AV1 packed is decoded as any picture is, photos of phones (HEVC) by the optional package `heic-decode`.
 * Throws `options.missing-package` without it, and the `input.*` errors of a picture.
 */
export async function openHeif(input: FormatInput, context: FormatContext): Promise<OpenFile> {
  const { bytes, name } = input;
  const { limits, signal } = context;
  try {
    const { compression, width, height, pages = 1, pagePrimary = 0 } = await readHeader(bytes);
    if (compression !== "hevc") return await openPicture(input, context);
    checkSize({ width, height }, name, limits);
    if (width * height > maxHeicPixels) {
      throw new GleanerError("input.too-large", {
        what: `Cannot read ${name}`,
        seen: `it is a HEIC photo of ${width} x ${height} pixels, more than the ${maxHeicPixels} that are decoded`,
        hint: "Save it as JPEG.",
        where: { source: name },
      });
    }
    const options = { timeoutMs: limits.pageTimeoutMs, picture: pagePrimary, ...(signal ? { signal } : {}) };
    const answer = await decodeHeic(bytes, options);
    if (answer.type !== "pixels") throw explain(answer, input, context);
    const packed = await packPixels({ ...answer, channels: 4 }, "image/jpeg");
    const opened = await openPicture({ bytes: packed, name, mediaType: "image/jpeg" }, context);
    if (pages === 1) return opened;
    const message = `Only the main one of ${pages} pictures of ${name} is used.`;
    return { ...opened, warnings: [...opened.warnings, { code: "image.one-of-many", message }] };
  } catch (error) {
    signal?.throwIfAborted();
    throw isGleanerError(error) ? error : pictureError(error, input, limits);
  }
}
