import { BitmapFault } from "./bitmap-fault.ts";
import type { BitmapHeader } from "./bitmap-header.ts";
import { readBitmapHeader } from "./read-bitmap-header.ts";
import { readRows } from "./read-rows.ts";
import type { BitmapPixels } from "./read-rows.ts";

const fileHeaderSize = 14;

/**
 * The pixels of a BMP file of any version, depth and packing that Windows writes. `checkSize` may throw before anything is
 * allocated. Throws `BitmapFault`.
 */
export function decodeBitmap(
  bytes: Uint8Array,
  checkSize: (size: Pick<BitmapHeader, "width" | "height">) => void,
): BitmapPixels {
  if (bytes[0] !== 0x42 || bytes[1] !== 0x4d) throw new BitmapFault("foreign", "no BMP signature");
  try {
    const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const view = new DataView(
      bytes.buffer,
      bytes.byteOffset + fileHeaderSize,
      bytes.byteLength - fileHeaderSize,
    );
    const header = readBitmapHeader(view);
    checkSize(header);
    // Some writers leave the place of the pixels out.
    return readRows(view, header, Math.max(header.end, file.getUint32(10, true) - fileHeaderSize));
  } catch (error) {
    if (error instanceof RangeError) throw new BitmapFault("corrupt", "it is cut off");
    throw error;
  }
}
