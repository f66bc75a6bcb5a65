import { BitmapFault } from "./bitmap-fault.ts";
import type { BitmapHeader } from "./bitmap-header.ts";
import { readChannel } from "./read-channel.ts";
import { rowSize } from "./row-size.ts";
import { unpackRuns } from "./unpack-runs.ts";

/** Pixels of three or four bytes (red, green, blue, alpha), from the top left corner on, no padding. */
export interface BitmapPixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
}

type Place = (row: number) => number;

function readIndices(stored: Uint8Array, { width, height, bits, packing }: BitmapHeader): Uint8Array {
  if (packing !== "none") return unpackRuns(stored, { width, height, bits });
  const size = rowSize(width, bits);
  const indices = new Uint8Array(width * height);
  const perByte = 8 / bits;
  const most = 2 ** bits - 1;
  for (let row = 0; row < height; row += 1) {
    for (let x = 0; x < width; x += 1) {
      const byte = stored[row * size + Math.floor(x / perByte)]!;
      indices[row * width + x] = (byte >> (8 - bits * ((x % perByte) + 1))) & most;
    }
  }
  return indices;
}

function readPalette(view: DataView, { palette }: BitmapHeader): Uint8Array {
  const { offset, count, entrySize } = palette;
  const colours = new Uint8Array(256 * 3);
  for (let i = 0; i < count; i += 1) {
    const at = offset + i * entrySize;
    colours.set([view.getUint8(at + 2), view.getUint8(at + 1), view.getUint8(at)], i * 3);
  }
  return colours;
}

function paintIndices(view: DataView, stored: Uint8Array, header: BitmapHeader, place: Place): BitmapPixels {
  const { width, height } = header;
  const colours = readPalette(view, header);
  const indices = readIndices(stored, header);
  const data = new Uint8Array(width * height * 3);
  for (let row = 0; row < height; row += 1) {
    let to = place(row) * width * 3;
    for (let x = 0; x < width; x += 1, to += 3) {
      const from = indices[row * width + x]! * 3;
      data[to] = colours[from]!;
      data[to + 1] = colours[from + 1]!;
      data[to + 2] = colours[from + 2]!;
    }
  }
  return { data, width, height, channels: 3 };
}

function paintBytes(stored: Uint8Array, { width, height }: BitmapHeader, place: Place): BitmapPixels {
  const data = new Uint8Array(width * height * 3);
  const size = rowSize(width, 24);
  for (let row = 0; row < height; row += 1) {
    let to = place(row) * width * 3;
    for (let from = row * size; from < row * size + width * 3; from += 3, to += 3) {
      data[to] = stored[from + 2]!;
      data[to + 1] = stored[from + 1]!;
      data[to + 2] = stored[from]!;
    }
  }
  return { data, width, height, channels: 3 };
}

function paintFields(stored: Uint8Array, header: BitmapHeader, place: Place): BitmapPixels {
  const { width, height, bits, masks } = header;
  const view = new DataView(stored.buffer, stored.byteOffset, stored.byteLength);
  const data = new Uint8Array(width * height * 4);
  const size = rowSize(width, bits);
  const step = bits / 8;
  const [red, green, blue] = [masks.red, masks.green, masks.blue].map((mask) => readChannel(mask, 0));
  const alpha = readChannel(masks.alpha, 255);
  for (let row = 0; row < height; row += 1) {
    let to = place(row) * width * 4;
    for (let x = 0; x < width; x += 1, to += 4) {
      const at = row * size + x * step;
      const pixel = step === 2 ? view.getUint16(at, true) : view.getUint32(at, true);
      data[to] = red!(pixel);
      data[to + 1] = green!(pixel);
      data[to + 2] = blue!(pixel);
      data[to + 3] = alpha(pixel);
    }
  }
  return { data, width, height, channels: 4 };
}

/** Many writers leave the alpha of pictures without transparency at 0. */
function withoutEmptyAlpha(pixels: BitmapPixels): BitmapPixels {
  const { data, channels } = pixels;
  if (channels === 3) return pixels;
  for (let i = 3; i < data.length; i += 4) if (data[i] !== 0) return pixels;
  for (let i = 3; i < data.length; i += 4) data[i] = 255;
  return pixels;
}

/**
 * The pixels of a bitmap whose information header stands at the start of `view` and whose rows start at `offset`. Throws
 * `BitmapFault` where rows are missing.
 */
export function readRows(view: DataView, header: BitmapHeader, offset: number): BitmapPixels {
  const { width, height, bits, packing, isTopDown } = header;
  const room = Math.max(0, view.byteLength - offset);
  const stored = new Uint8Array(view.buffer, view.byteOffset + Math.min(offset, view.byteLength), room);
  if (packing === "none" && rowSize(width, bits) * height > room)
    throw new BitmapFault("corrupt", "rows are missing");
  const place: Place = isTopDown ? (row) => row : (row) => height - 1 - row;
  if (bits <= 8) return paintIndices(view, stored, header, place);
  return bits === 24
    ? paintBytes(stored, header, place)
    : withoutEmptyAlpha(paintFields(stored, header, place));
}
