import { BitmapFault } from "./bitmap-fault.ts";
import type { BitmapHeader, ChannelMasks } from "./bitmap-header.ts";

/** Sizes of the information header by which its versions are told. */
const oldest = 12;
const shortest = 16;
const usual = 40;
const withMasks = 52;
const withAlphaMask = 56;
const sizes: readonly number[] = [oldest, shortest, usual, withMasks, withAlphaMask, 64, 108, 124];
const os2Size = 64;

/** The compressions by their number. */
const runsOf8 = 1;
const runsOf4 = 2;
const bitFields = 3;
const bitFieldsWithAlpha = 6;

const noMasks: ChannelMasks = { red: 0, green: 0, blue: 0, alpha: 0 };
/** Where no masks are stated: five bits a channel, or a byte. The fourth byte of a pixel is then of no meaning. */
const masksOf15Bits: ChannelMasks = { red: 0x7c00, green: 0x3e0, blue: 0x1f, alpha: 0 };
const masksOfBytes: ChannelMasks = { red: 0xff0000, green: 0xff00, blue: 0xff, alpha: 0 };

function readMasks(view: DataView, bits: number, compression: number, size: number): ChannelMasks {
  if (bits <= 8) return noMasks;
  if (compression !== bitFields && compression !== bitFieldsWithAlpha)
    return bits === 16 ? masksOf15Bits : masksOfBytes;
  // They stand in the longer headers, and behind the usual one.
  const hasAlpha = size >= withAlphaMask || compression === bitFieldsWithAlpha;
  return {
    red: view.getUint32(usual, true),
    green: view.getUint32(usual + 4, true),
    blue: view.getUint32(usual + 8, true),
    alpha: hasAlpha ? view.getUint32(usual + 12, true) : 0,
  };
}

function choosePacking(compression: number, bits: number, isTopDown: boolean): BitmapHeader["packing"] {
  if (compression === runsOf8 || compression === runsOf4) {
    const isOf8 = compression === runsOf8;
    if (bits !== (isOf8 ? 8 : 4) || isTopDown) throw new BitmapFault("corrupt", "runs of another depth");
    return isOf8 ? "runs-of-8" : "runs-of-4";
  }
  if ((compression === bitFields || compression === bitFieldsWithAlpha) && (bits === 16 || bits === 32))
    return "none";
  if (compression !== 0) throw new BitmapFault("foreign", `compression ${compression}`);
  return "none";
}

/**
 * Reads the information header of a bitmap, at which `view` starts. `isIcon`: the height counts a mask besides.
 * Throws `BitmapFault` for what is no sound header, and RangeError where it is cut off.
 */
export function readBitmapHeader(view: DataView, isIcon = false): BitmapHeader {
  const size = view.getUint32(0, true);
  if (!sizes.includes(size)) throw new BitmapFault("corrupt", `a header of ${size} bytes`);
  const isOld = size === oldest;
  const width = isOld ? view.getUint16(4, true) : view.getInt32(4, true);
  const storedHeight = isOld ? view.getUint16(6, true) : view.getInt32(8, true);
  const planes = view.getUint16(isOld ? 8 : 12, true);
  const bits = view.getUint16(isOld ? 10 : 14, true);
  const compression = size >= usual ? view.getUint32(16, true) : 0;
  const stated = size >= usual ? view.getUint32(32, true) : 0;
  if (size === os2Size && compression > runsOf4) throw new BitmapFault("foreign", "a compression of OS/2");
  const height = Math.abs(storedHeight) / (isIcon ? 2 : 1);
  if (width <= 0 || height < 1 || !Number.isInteger(height)) throw new BitmapFault("corrupt", "no pixels");
  if (planes !== 1 && !(isIcon && planes === 0)) throw new BitmapFault("corrupt", `${planes} planes`);
  // A depth of 0 stands for a JPEG or PNG inside.
  if (![1, 2, 4, 8, 16, 24, 32].includes(bits))
    throw new BitmapFault(bits === 0 && compression > bitFields ? "foreign" : "corrupt", `${bits} bits`);
  const isTopDown = storedHeight < 0;
  const packing = choosePacking(compression, bits, isTopDown);
  const masksBehind = { [bitFields]: 12, [bitFieldsWithAlpha]: 16 }[compression] ?? 0;
  const offset = size + (size === usual ? masksBehind : 0);
  const entrySize = isOld ? 3 : 4;
  const most = bits <= 8 ? 2 ** bits : 0;
  const count = bits <= 8 ? (stated === 0 ? most : Math.min(stated, most)) : 0;
  // Pictures without one may still carry a palette, as a hint for old screens.
  const unused = bits > 8 ? Math.min(stated, 256) : 0;
  return {
    width,
    height,
    isTopDown,
    bits,
    packing,
    masks: readMasks(view, bits, compression, size),
    palette: { offset, count, entrySize },
    end: offset + (count + unused) * entrySize,
  };
}
