import type { PixelImage } from "../ports/pixel-reader.ts";

/** By how much neighbours differ, of 255, where a letter begins or ends; the grain of paper stays below. */
const minContrast = 48;

/** For each row (each column where `sideways`) from `from` to `to`: at how many places its brightness jumps. */
export function measureEdges(
  { data, width, height }: PixelImage,
  sideways: boolean,
  from: number,
  to: number,
): Uint32Array {
  const counts = new Uint32Array(to - from);
  const length = sideways ? height : width;
  const step = (sideways ? width : 1) * 3;
  const stride = (sideways ? 1 : width) * 3;
  for (let line = from; line < to; line += 1) {
    let at = line * stride;
    let before = data[at + 1]!;
    let jumps = 0;
    for (let i = 1; i < length; i += 1) {
      at += step;
      // Green carries most of the brightness.
      const value = data[at + 1]!;
      if (Math.abs(value - before) > minContrast) jumps += 1;
      before = value;
    }
    counts[line - from] = jumps;
  }
  return counts;
}
