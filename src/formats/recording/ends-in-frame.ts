import type { FileHandle } from "node:fs/promises";

/** Looked through from the end: some fifty frames of the largest kind. */
const tailBytes = 65_536;
/** Frames of one kind that have to follow each other for what was found to be frames. */
const minFrames = 4;
/** Kilobits a second by version 1 (layers I, II, III) or 2 (layer I; II and III), by their number in the header. */
const rates = {
  first: [
    [32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
    [32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
    [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  ],
  second: [
    [32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
    [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
    [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
  ],
} as const;
const samplesPerSecond = [44_100, 48_000, 32_000] as const;
/** Of the header: all that stays the same from frame to frame. */
const sameBits = 0xfffe_0c00;

/** Bytes of the MPEG audio frame with this header; undefined for what is none. */
function measureFrame(header: number): number | undefined {
  const version = (header >>> 19) & 3;
  const layer = 3 - ((header >>> 17) & 3);
  const rate = ((header >>> 12) & 15) - 1;
  const hertz = samplesPerSecond[(header >>> 10) & 3];
  if (header >>> 21 !== 0x7ff || version === 1 || layer === 3 || hertz === undefined) return undefined;
  const kilobits = (version === 3 ? rates.first : rates.second)[layer]?.[rate];
  if (kilobits === undefined) return undefined;
  // Version 2 halves the samples a second, 2.5 quarters them.
  const actual = version === 3 ? hertz : version === 2 ? hertz / 2 : hertz / 4;
  const padding = (header >>> 9) & 1;
  if (layer === 0) return (Math.floor((12_000 * kilobits) / actual) + padding) * 4;
  const perFrame = layer === 2 && version !== 3 ? 72_000 : 144_000;
  return Math.floor((perFrame * kilobits) / actual) + padding;
}

/**
 * Whether a recording in MPEG audio (MP2, MP3) ends in the midst of a frame. False where its end holds no frames, or something behind
 * them, such as tags.
 */
export async function endsInFrame(file: FileHandle, size: number): Promise<boolean> {
  const wanted = Math.min(size, tailBytes);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(wanted), 0, wanted, size - wanted);
  const tail = buffer.subarray(0, bytesRead);
  for (let start = 0; start + 4 <= tail.length; start += 1) {
    const first = tail.readUInt32BE(start);
    let frames = 0;
    let at = start;
    while (at + 4 <= tail.length) {
      const header = tail.readUInt32BE(at);
      const length = ((header ^ first) & sameBits) === 0 ? measureFrame(header) : undefined;
      if (length === undefined) break;
      frames += 1;
      at += length;
    }
    if (frames >= minFrames) return at > tail.length;
  }
  return false;
}
