import { GleanerError } from "../../errors/gleaner-error.ts";
import { BitmapFault } from "../../media/bitmap/bitmap-fault.ts";
import { decodeBitmap } from "../../media/bitmap/decode-bitmap.ts";
import { decodeIcon } from "../../media/bitmap/decode-icon.ts";
import type { Icon } from "../../media/bitmap/decode-icon.ts";
import { packPixels } from "../../media/pack-pixels.ts";
import type { FormatContext, FormatInput, OpenFile } from "../../ports/format.ts";
import { checkSize } from "./check-size.ts";
import { openPicture } from "./open-picture.ts";

function explain(error: unknown, name: string): unknown {
  if (!(error instanceof BitmapFault)) return error;
  const isForeign = error.kind === "foreign";
  return new GleanerError(isForeign ? "input.unsupported-type" : "input.corrupt", {
    what: `Cannot read ${name}`,
    seen: isForeign
      ? "it is no bitmap or icon of a kind that is decoded here"
      : "its picture data is damaged or cut off",
    hint: isForeign ? "Save it as PNG." : "Save or transfer it again.",
    where: { source: name },
    cause: error,
  });
}

/**
 * Opens a BMP, or the largest picture of an ICO or CUR. They are decoded here because the image engine knows neither.
 * Throws `input.corrupt`, `input.too-large` and, where it is something else, `input.unsupported-type`.
 */
export async function openBitmap(input: FormatInput, context: FormatContext): Promise<OpenFile> {
  const { bytes, name } = input;
  const check = (size: { width: number; height: number }): void => checkSize(size, name, context.limits);
  let icon: Icon;
  try {
    const isBitmap = bytes[0] === 0x42;
    icon = isBitmap ? { pixels: decodeBitmap(bytes, check), count: 1 } : decodeIcon(bytes, check);
  } catch (error) {
    throw explain(error, name);
  }
  const png = icon.png ?? (icon.pixels && (await packPixels(icon.pixels, "image/png")));
  const opened = await openPicture({ bytes: png ?? bytes, name, mediaType: "image/png" }, context);
  if (icon.count === 1) return opened;
  const message = `Only the largest of ${icon.count} pictures of ${name} is used.`;
  return { ...opened, warnings: [...opened.warnings, { code: "image.one-of-many", message }] };
}
