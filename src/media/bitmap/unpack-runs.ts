import { BitmapFault } from "./bitmap-fault.ts";

interface RunSize {
  readonly width: number;
  readonly height: number;
  /** Of one index: 8 or 4. */
  readonly bits: number;
}

/** Escapes of the encoding. */
const endOfLine = 0;
const endOfPicture = 1;
const move = 2;

/**
 * Run-length encoded palette indices as one byte a pixel, rows as they are stored. Pixels that the runs leave out are 0. Throws
 * `BitmapFault` where they leave the picture or break off.
 */
export function unpackRuns(data: Uint8Array, { width, height, bits }: RunSize): Uint8Array {
  const indices = new Uint8Array(width * height);
  const isNarrow = bits === 4;
  let at = 0;
  let x = 0;
  let y = 0;
  const put = (index: number): void => {
    if (y >= height) throw new BitmapFault("corrupt", "runs leave the picture");
    if (x < width) indices[y * width + x] = index;
    x += 1;
  };
  const half = (byte: number, isSecond: boolean): number => (isSecond ? byte & 15 : byte >> 4);
  while (at + 1 < data.length) {
    const count = data[at]!;
    const value = data[at + 1]!;
    at += 2;
    if (count > 0) {
      for (let i = 0; i < count; i += 1) put(isNarrow ? half(value, i % 2 === 1) : value);
    } else if (value === endOfLine) {
      x = 0;
      y += 1;
    } else if (value === endOfPicture) {
      return indices;
    } else if (value === move) {
      x += data[at] ?? 0;
      y += data[at + 1] ?? 0;
      at += 2;
    } else {
      const bytes = isNarrow ? Math.ceil(value / 2) : value;
      if (at + bytes > data.length) break;
      for (let i = 0; i < value; i += 1) {
        const byte = data[at + (isNarrow ? i >> 1 : i)]!;
        put(isNarrow ? half(byte, i % 2 === 1) : byte);
      }
      // Each stretch ends on an even byte.
      at += bytes + (bytes % 2);
    }
  }
  if (y >= height || (y === height - 1 && x >= width)) return indices;
  throw new BitmapFault("corrupt", "runs break off");
}
