import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { readPixels } from "../../src/ocr/read-pixels.ts";
import type { PixelImage } from "../../src/ports/pixel-reader.ts";
import { drawPage } from "../support/draw-page.ts";

/** A picture put onto a far larger white one. */
async function placeOn(part: PixelImage, width: number, height: number, top: number): Promise<PixelImage> {
  const bottom = height - top - part.height;
  const { data } = await sharp(part.data, { raw: { width: part.width, height: part.height, channels: 3 } })
    .extend({ top, bottom, right: width - part.width, background: "white" })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width, height };
}

describe("small print on a large picture", () => {
  it("is read in parts, with each word where it stands", async () => {
    const prints = Array.from({ length: 10 }, (_, i) => ({
      text: `Order ${2304 + i * 77} shipped to Harwich`,
      x: 20 + (i % 3) * 20,
      y: 30 + i * 20,
      size: 14,
    }));
    const part = await drawPage(prints, { width: 400, height: 240, maxEdge: 400 });
    // As long as a screenshot of a whole web page; shrunk to what the detector sees at once, nothing of it is left.
    const top = 2900;
    const image = await placeOn(part, 1600, 4000, top);
    const { words, rotation } = await readPixels(image);
    expect(rotation).toBe(0);
    const numbers = prints.map(({ text }) => text.split(" ")[1] ?? "");
    const found = numbers.filter((number) => words.some(({ text }) => text === number));
    expect(found.length).toBeGreaterThanOrEqual(9);
    for (const [index, { y }] of prints.entries()) {
      const word = words.find(({ text }) => text === numbers[index]);
      if (!word) continue;
      const middle = (word.box.y + word.box.height / 2) * image.height - top;
      // The middle of a digit stands a third of its size above the line.
      expect(Math.abs(middle - (y - 5))).toBeLessThan(5);
    }
  });
});
