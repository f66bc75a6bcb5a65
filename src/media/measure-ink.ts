import type { PixelImage } from "../ports/pixel-reader.ts";

/** How far from the background a pixel's brightness must be to count as ink, of 255; paper grain and JPEG noise stay below. */
const minContrast = 40;

/** The share (0..1) of pixels that stand out from the commonest brightness. */
export function measureInk({ data, width, height }: PixelImage): number {
  const counts = new Uint32Array(256);
  const pixels = width * height;
  for (let i = 0; i < pixels * 3; i += 3) {
    // Weights of ITU-R BT.601 in 256ths.
    const brightness = ((data[i] ?? 0) * 77 + (data[i + 1] ?? 0) * 150 + (data[i + 2] ?? 0) * 29) >> 8;
    counts[brightness] = (counts[brightness] ?? 0) + 1;
  }
  const background = counts.indexOf(Math.max(...counts));
  const ink = counts.reduce(
    (sum, count, brightness) => (Math.abs(brightness - background) > minContrast ? sum + count : sum),
    0,
  );
  return pixels === 0 ? 0 : ink / pixels;
}
