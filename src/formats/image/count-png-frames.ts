/** Bytes before the first chunk, and around the content of each: length, type, checksum. */
const signature = 8;
const frame = 12;

/** Frames of a PNG that moves, as it states them; 1 for any other. The engine knows only the picture that stands for all of them. */
export function countPngFrames(bytes: Uint8Array): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = signature; at + frame <= buffer.length; at += buffer.readUInt32BE(at) + frame) {
    const type = buffer.toString("latin1", at + 4, at + 8);
    if (type === "acTL") return Math.max(1, buffer.readUInt32BE(at + 8));
    // It stands before the pixels.
    if (type === "IDAT") return 1;
  }
  return 1;
}
