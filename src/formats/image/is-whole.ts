import { crc32 } from "node:zlib";
import type { PicturePages } from "./list-pages.ts";

/** Bytes of a PNG's chunk around its content: length, type, checksum. */
const frame = 12;
const pngSignature = 8;
/** First bytes of packed pixels: the only packing there is, and a checksum of its own. */
const isPacked = (start: number): boolean => ((start >> 8) & 15) === 8 && start % 31 === 0;

function isWholePng(buffer: Buffer): boolean {
  let isFirst = true;
  let at = pngSignature;
  while (at + frame <= buffer.length) {
    const length = buffer.readUInt32BE(at);
    const end = at + 8 + length;
    const type = buffer.toString("latin1", at + 4, at + 8);
    if (end + 4 > buffer.length || crc32(buffer.subarray(at + 4, end)) !== buffer.readUInt32BE(end))
      return false;
    if (type === "IEND") return !isFirst;
    if (type === "IDAT" && isFirst) {
      if (length < 2 || !isPacked(buffer.readUInt16BE(at + 8))) return false;
      isFirst = false;
    }
    at = end + 4;
  }
  return false;
}

const endOfPicture = Buffer.from([0xff, 0xd9]);
/** The start of its pixels, behind previews that have an end of their own. */
const startOfPixels = 0xda;

/** Pixels never hold the mark of the end by chance: it stands where all of them are there, with whatever a camera adds behind. */
function isWholeJpeg(buffer: Buffer): boolean {
  let at = 2;
  while (at + 4 <= buffer.length && buffer[at] === 0xff) {
    const marker = buffer[at + 1];
    if (marker === startOfPixels) return buffer.indexOf(endOfPicture, at) !== -1;
    at += 2 + buffer.readUInt16BE(at + 2);
  }
  return false;
}

/**
 * Whether a file can be told to be complete by its structure alone, without decoding it. False where it is not, or cannot be told.
 */
export function isWhole(bytes: Uint8Array, format: PicturePages["format"]): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (format === "jpeg") return isWholeJpeg(buffer);
  return format === "png" && isWholePng(buffer);
}
