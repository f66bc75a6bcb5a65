import { BitmapFault } from "./bitmap-fault.ts";
import type { BitmapHeader } from "./bitmap-header.ts";
import { readBitmapHeader } from "./read-bitmap-header.ts";
import { readRows } from "./read-rows.ts";
import type { BitmapPixels } from "./read-rows.ts";
import { rowSize } from "./row-size.ts";

/** The largest picture of an icon: the bytes of a PNG, or pixels. */
export interface Icon {
  readonly png?: Uint8Array;
  readonly pixels?: BitmapPixels;
  /** Pictures in the file. */
  readonly count: number;
}

interface Entry {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly offset: number;
}

const directorySize = 6;
const entrySize = 16;
const pngSignature = 0x89504e47;
/** A side of 256 pixels does not fit into its byte and is written as 0. */
const largestSide = 256;

function listEntries(view: DataView): Entry[] {
  const [reserved, type, count] = [0, 2, 4].map((at) => view.getUint16(at, true));
  // 1 is an icon, 2 a mouse pointer; anything else is a file of another kind.
  if (reserved !== 0 || (type !== 1 && type !== 2) || !count) throw new BitmapFault("foreign", "no icon");
  return Array.from({ length: count }, (_, index) => {
    const at = directorySize + index * entrySize;
    const end = directorySize + count * entrySize;
    const [size, offset] = [view.getUint32(at + 8, true), view.getUint32(at + 12, true)];
    if (view.getUint8(at + 3) !== 0 || offset < end || offset >= view.byteLength)
      throw new BitmapFault("foreign", "no icon");
    return {
      width: view.getUint8(at) || largestSide,
      height: view.getUint8(at + 1) || largestSide,
      size,
      offset,
    };
  });
}

/** Pictures without transparency of their own carry a mask of one bit a pixel behind their rows. */
function applyMask(pixels: BitmapPixels, view: DataView, offset: number): BitmapPixels {
  const { width, height, channels } = pixels;
  const size = rowSize(width, 1);
  // Some writers leave it out where the pixels have a fourth byte, even an empty one.
  if (channels === 4 && offset + size * height > view.byteLength) return pixels;
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    const row = offset + (height - 1 - y) * size;
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      const isHidden = ((view.getUint8(row + (x >> 3)) >> (7 - (x & 7))) & 1) === 1;
      data.set(pixels.data.subarray(at * channels, at * channels + 3), at * 4);
      data[at * 4 + 3] = isHidden ? 0 : 255;
    }
  }
  return { data, width, height, channels: 4 };
}

/** The fourth byte of an icon's pixel is its alpha, whatever the header leaves out; where it is empty throughout, there is none. */
function hasAlpha(view: DataView, { bits, end, width, height }: BitmapHeader): boolean {
  if (bits !== 32) return false;
  for (let at = end + 3; at < end + width * height * 4; at += 4) if (view.getUint8(at) !== 0) return true;
  return false;
}

/**
 * The largest picture of an ICO or CUR file. `checkSize` may throw before anything is allocated. Throws `BitmapFault`.
 */
export function decodeIcon(
  bytes: Uint8Array,
  checkSize: (size: Pick<BitmapHeader, "width" | "height">) => void,
): Icon {
  try {
    const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entries = listEntries(file);
    const [best] = entries.toSorted((a, b) => b.width * b.height - a.width * a.height || b.size - a.size);
    if (!best) throw new BitmapFault("foreign", "no icon");
    const count = entries.length;
    const { offset, size } = best;
    if (file.getUint32(offset) === pngSignature) return { png: bytes.subarray(offset, offset + size), count };
    const view = new DataView(
      file.buffer,
      file.byteOffset + offset,
      Math.min(size, bytes.byteLength - offset),
    );
    const header = readBitmapHeader(view, true);
    checkSize(header);
    if (hasAlpha(view, header)) {
      const masks = { ...header.masks, alpha: 0xff000000 };
      return { pixels: readRows(view, { ...header, masks }, header.end), count };
    }
    const pixels = readRows(view, { ...header, masks: { ...header.masks, alpha: 0 } }, header.end);
    return {
      pixels: applyMask(pixels, view, header.end + rowSize(header.width, header.bits) * header.height),
      count,
    };
  } catch (error) {
    if (error instanceof RangeError) throw new BitmapFault("corrupt", "it is cut off");
    throw error;
  }
}
