import type { TiffPage } from "./list-tiff-pages.ts";

const magicOfLarge = 43;

/** A TIFF with only one of the pictures of another one: a copy whose list of directories begins and ends with that one's. */
export function singleTiff(bytes: Uint8Array, { at, nextAt, isLittleEndian }: TiffPage): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  const isLarge = view.getUint16(2, isLittleEndian) === magicOfLarge;
  if (isLarge) {
    view.setBigUint64(8, BigInt(at), isLittleEndian);
    view.setBigUint64(nextAt, 0n, isLittleEndian);
  } else {
    view.setUint32(4, at, isLittleEndian);
    view.setUint32(nextAt, 0, isLittleEndian);
  }
  return copy;
}
