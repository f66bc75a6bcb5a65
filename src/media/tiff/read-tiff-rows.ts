import { loadSharp } from "../load-sharp.ts";
import type { TiffSamples } from "./describe-samples.ts";
import type { TiffPage } from "./list-tiff-pages.ts";
import { tiffTags } from "./tiff-tags.ts";
import { writeDirectory } from "./write-directory.ts";

/** Where a TIFF says at which place its first directory stands. */
const firstDirectory = 4;

/** Rows of bytes as they are stored, padded to whole tiles where they are stored in tiles. */
export interface TiffRows {
  /** Of all rows, one plane after the other. */
  readonly bytes: Uint8Array;
  readonly rowBytes: number;
}

/** Part of a list of places or sizes: those of one plane. */
function cut(values: readonly number[], plane: number, planes: number): readonly number[] {
  const each = Math.ceil(values.length / planes);
  return values.slice(plane * each, (plane + 1) * each);
}

/** Throws where parts lie behind the end of the file, which the engine fills with zeros, or hold less than they should. */
function checkParts(
  places: readonly number[],
  sizes: readonly number[],
  fileBytes: number,
  leastBytes: number,
): void {
  const sum = sizes.reduce((total, size) => total + size, 0);
  const isInside = places.every((place, index) => place + (sizes[index] ?? Infinity) <= fileBytes);
  if (places.length === 0 || !isInside || sum < leastBytes)
    throw new Error("parts of the picture are missing");
}

/**
 * The bytes of all rows of a picture, unpacked but otherwise as they are stored, one plane after the other. The engine unpacks them as
 * a grey picture of as many bytes in width: to that end a directory which says so is put behind a copy of the file. Throws what the
 * engine throws.
 */
export async function readTiffRows(
  bytes: Uint8Array,
  { tags }: TiffPage,
  found: TiffSamples,
): Promise<TiffRows> {
  const { width, height, bits, samples, isPlanar, compression } = found;
  const inRow = isPlanar ? 1 : samples;
  const bytesOf = (pixels: number): number => Math.ceil((pixels * inRow * bits) / 8);
  const tileWidth = tags.get(tiffTags.tileWidth)?.[0];
  const planes = isPlanar ? samples : 1;
  const sharp = await loadSharp();
  const rowBytes =
    tileWidth === undefined ? bytesOf(width) : Math.ceil(width / tileWidth) * bytesOf(tileWidth);
  const size = rowBytes * height;
  const rows = new Uint8Array(size * planes);
  for (let plane = 0; plane < planes; plane += 1) {
    const list = (tag: number): readonly number[] => cut(tags.get(tag) ?? [], plane, planes);
    const places: readonly (readonly [number, readonly number[]])[] =
      tileWidth === undefined
        ? [
            [tiffTags.stripOffsets, list(tiffTags.stripOffsets)],
            [tiffTags.stripRows, tags.get(tiffTags.stripRows) ?? [height]],
            [tiffTags.stripSizes, list(tiffTags.stripSizes)],
          ]
        : [
            [tiffTags.tileWidth, [bytesOf(tileWidth)]],
            [tiffTags.tileHeight, tags.get(tiffTags.tileHeight) ?? []],
            [tiffTags.tileOffsets, list(tiffTags.tileOffsets)],
            [tiffTags.tileSizes, list(tiffTags.tileSizes)],
          ];
    const isTiled = tileWidth !== undefined;
    checkParts(
      list(isTiled ? tiffTags.tileOffsets : tiffTags.stripOffsets),
      list(isTiled ? tiffTags.tileSizes : tiffTags.stripSizes),
      bytes.byteLength,
      compression === 1 ? size : 1,
    );
    const start = bytes.byteLength + (bytes.byteLength % 2);
    const directory = writeDirectory(start, [
      [tiffTags.width, [rowBytes]],
      [tiffTags.height, [height]],
      [tiffTags.bits, [8]],
      [tiffTags.compression, [compression]],
      [tiffTags.meaning, [1]],
      [tiffTags.samples, [1]],
      [tiffTags.fillOrder, tags.get(tiffTags.fillOrder) ?? [1]],
      ...places,
    ]);
    const file = new Uint8Array(start + directory.byteLength);
    file.set(bytes);
    file.set(directory, start);
    file.set([0x49, 0x49, 42, 0]);
    new DataView(file.buffer).setUint32(firstDirectory, start, true);
    const unpacked = await sharp(file, { limitInputPixels: false, failOn: "error", ignoreIcc: true })
      .toColourspace("b-w")
      .raw({ depth: "uchar" })
      .toBuffer();
    rows.set(unpacked.subarray(0, size), plane * size);
  }
  return { bytes: rows, rowBytes };
}
