import { describe, expect, it } from "vitest";
import { findSeams } from "../../src/ocr/find-seams.ts";
import type { PixelImage } from "../../src/ports/pixel-reader.ts";

/** White, with dense black and white columns in the rows of each band. */
function paint(width: number, height: number, bands: readonly (readonly [number, number])[]): PixelImage {
  const data = new Uint8Array(width * height * 3).fill(255);
  for (const [from, to] of bands)
    for (let row = from; row < to; row += 1)
      for (let x = 0; x < width; x += 2) data.fill(0, (row * width + x) * 3, (row * width + x) * 3 + 3);
  return { data, width, height };
}

function transpose({ data, width, height }: PixelImage): PixelImage {
  const turned = new Uint8Array(data.length);
  for (let row = 0; row < height; row += 1)
    for (let x = 0; x < width; x += 1)
      turned.set(data.subarray((row * width + x) * 3, (row * width + x) * 3 + 3), (x * height + row) * 3);
  return { data: turned, width: height, height: width };
}

/** Lines of 30 rows with gaps of 10. */
const lines = Array.from({ length: 100 }, (_, i) => [i * 40, i * 40 + 30] as const);
const page = paint(900, 4000, lines);

describe("cutting a picture for reading", () => {
  it("cuts between the lines, never through one", () => {
    const seams = findSeams(page, 1);
    expect(seams.length).toBeGreaterThanOrEqual(2);
    for (const seam of seams) expect(seam % 40).toBeGreaterThanOrEqual(30);
    expect(seams).toEqual(seams.toSorted((a, b) => a - b));
  });

  it("makes parts that the detector sees at the scale asked for, give or take where a gap is", () => {
    for (const scale of [0.5, 0.8, 1]) {
      const ends = [0, ...findSeams(page, scale), 4000];
      const longest = Math.max(...ends.slice(1).map((end, index) => end - (ends[index] ?? 0)));
      expect(longest * 900 * scale ** 2).toBeLessThan(1_180_000 * 1.45);
    }
  });

  it("leaves whole what is seen at that scale as it is", () => {
    expect(findSeams(paint(900, 1200, []), 1)).toEqual([]);
    expect(findSeams(page, 0.4)).toEqual([]);
  });

  it("cuts a very wide picture by columns", () => {
    for (const seam of findSeams(transpose(page), 1)) expect(seam % 40).toBeGreaterThanOrEqual(30);
    expect(findSeams(transpose(page), 1).length).toBeGreaterThanOrEqual(2);
  });
});
