import sharp from "sharp";
import { expect, it } from "vitest";
import { makeOcrSlot } from "../../src/ocr/ocr-slot.ts";
import type { PixelImage } from "../../src/ports/pixel-reader.ts";

async function print(text: string): Promise<PixelImage> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="80"><rect width="400" height="80" fill="#fff"/><text x="20" y="52" font-family="sans-serif" font-size="36">${text}</text></svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .flatten({ background: "#fff" })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

const join = (words: readonly { readonly text: string }[]): string => words.map(({ text }) => text).join(" ");

it("goes on reading after its thread was replaced for the memory that it held", async () => {
  const slot = makeOcrSlot({ maxResidentBytes: 1, minPictures: 1 });
  for (const number of ["4711", "4712"]) {
    const { words } = await slot.read(await print(number), undefined);
    expect(join(words)).toBe(number);
  }
  expect(slot.waiting).toBe(0);
});

it("lets a caller go at once who waits for another one's picture, and keeps the order of the others", async () => {
  const slot = makeOcrSlot();
  const leaving = new AbortController();
  const first = slot.read(await print("1001"), undefined);
  const second = slot.read(await print("1002"), leaving.signal);
  const third = slot.read(await print("1003"), undefined);
  leaving.abort(new Error("enough"));
  await expect(second).rejects.toThrow("enough");
  expect(slot.waiting).toBe(2);
  expect([join((await first).words), join((await third).words)]).toEqual(["1001", "1003"]);
});
