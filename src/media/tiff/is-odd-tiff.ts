import { describeSamples } from "./describe-samples.ts";
import type { TiffPage } from "./list-tiff-pages.ts";
import { tiffTags } from "./tiff-tags.ts";

/** Depths that the image engine takes for what they are. */
const usualBits: readonly number[] = [1, 2, 4, 8, 16];
/** No packing, LZW, deflate (both numbers) and packed bits: rows of bytes, whatever these mean. */
const rowPackings: readonly number[] = [1, 5, 8, 32_946, 32_773];
/** Packings that come with a meaning of their own for the samples. */
const jpegPackings: readonly number[] = [6, 7];

/**
 * Whether the image engine takes the samples of a picture for something else than they are, or refuses them, and they can be unpacked
 * here: Lab, floating point, 32 bits and uncommon depths, uncompressed YCbCr, spot colours beside the colours.
 */
export function isOddTiff(page: TiffPage): boolean {
  const found = describeSamples(page);
  const { bits, format, samples, meaning, colours, alpha, compression } = found;
  const bitsOfAll = page.tags.get(tiffTags.bits) ?? [];
  if (meaning === "other" || !rowPackings.includes(compression) || samples < colours) return false;
  if (bitsOfAll.some((each) => each !== bits) || bits > 64 || format === "signed") return false;
  if (meaning === "lab" || meaning === "icc-lab") return format === "unsigned" && (bits === 8 || bits === 16);
  if (meaning === "ycc") {
    const [across = 2, down = 2] = page.tags.get(tiffTags.subsampling) ?? [];
    return !jpegPackings.includes(compression) && across === 1 && down === 1 && bits === 8;
  }
  // Where a profile says what its numbers mean, the engine follows that.
  if (format === "float") return (bits === 32 || bits === 64) && !page.tags.has(tiffTags.profile);
  if (!usualBits.includes(bits)) return bits <= 32;
  const spare = samples - colours;
  return bits >= 8 && (spare > 1 || (meaning === "cmyk" && spare === 1 && alpha === undefined));
}
