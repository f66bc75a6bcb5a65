import { GleanerError } from "../../errors/gleaner-error.ts";
import type { FormatInput, FormatLimits } from "../../ports/format.ts";

/** What the engine says of bytes that it has no decoder for. */
const unknownFormat = /unsupported image format|no known loader|unknown format/iu;

/** What it says of pixels that are packed in a way which it was built without. */
const unknownPacking =
  /compression support is not configured|Compression scheme \d+ (?:scanline|tile|strip) decoding is not/iu;

/** A TIFF may keep its directory at its end; cut off, it looks foreign to the engine. */
function isTiff(bytes: Uint8Array): boolean {
  return ["49492a00", "4d4d002a"].includes(Buffer.from(bytes.subarray(0, 4)).toString("hex"));
}

/** What the image engine threw, as one of ours. Its own words stay in `cause`. */
export function pictureError(
  error: unknown,
  { bytes, name }: FormatInput,
  limits: FormatLimits,
): GleanerError {
  const message = error instanceof Error ? error.message : "";
  const what = `Cannot read ${name}`;
  if (message.startsWith("timeout:")) {
    return new GleanerError("input.timeout", {
      what,
      seen: `decoding it took longer than ${limits.pageTimeoutMs} ms`,
      hint: "Raise `limits.pageTimeoutMs`, or save it smaller.",
      where: { source: name, option: "limits.pageTimeoutMs" },
      cause: error,
    });
  }
  if (message.startsWith("memory:")) {
    return new GleanerError("input.too-large", {
      what,
      seen: "drawing it takes more memory than a picture may",
      hint: "Save it as PNG.",
      where: { source: name },
      cause: error,
    });
  }
  if (unknownPacking.test(message)) {
    return new GleanerError("input.unsupported-type", {
      what,
      seen: "its pixels are packed in a way that is not unpacked here",
      hint: "Save it as TIFF with LZW, or as PNG.",
      where: { source: name },
      cause: error,
    });
  }
  const isForeign = unknownFormat.test(message) && !isTiff(bytes);
  return new GleanerError(isForeign ? "input.unsupported-type" : "input.corrupt", {
    what,
    seen: isForeign ? "the image decoders do not know its content" : "its picture data is damaged or cut off",
    hint: isForeign ? "Save it as JPEG or PNG." : "Save or transfer it again.",
    where: { source: name },
    cause: error,
  });
}
