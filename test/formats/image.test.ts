import sharp from "sharp";
import type { Sharp } from "sharp";
import { describe, expect, it } from "vitest";
import image from "../../src/formats/image.ts";
import type { OpenFile } from "../../src/ports/format.ts";
import type { PixelImage } from "../../src/ports/pixel-reader.ts";
import { formatContext } from "../support/format-context.ts";

type Channels = 3 | 4;
const background = { r: 255, g: 255, b: 255, alpha: 1 };

function paint(width: number, height: number, channels: Channels = 3, fill = background): Sharp {
  return sharp({ create: { width, height, channels, background: fill } });
}

/** 40 x 20, black in its left half: enough to see which way up it is. */
function paintHalf(): Sharp {
  const black = { create: { width: 20, height: 20, channels: 3 as const, background: { r: 0, g: 0, b: 0 } } };
  return paint(40, 20).composite([{ input: black, left: 0, top: 0 }]);
}

async function open(bytes: Uint8Array, change: Parameters<typeof formatContext>[0] = {}): Promise<OpenFile> {
  return await image.open({ bytes, name: "a.img", mediaType: "image/png" }, formatContext(change));
}

/** The pixels that the reader is handed, with a way to look at one. */
async function readPixelsOf(
  bytes: Uint8Array,
  page = 0,
): Promise<PixelImage & { at(x: number, y: number): number[] }> {
  let seen: PixelImage | undefined;
  const readPixels = async (pixels: PixelImage) => {
    seen = pixels;
    return { words: [], unreadRegions: [], rotation: 0 };
  };
  await (await open(bytes, { readPixels })).read(page);
  if (!seen) throw new Error("the reader was not asked");
  const { data, width, height } = seen;
  return {
    data,
    width,
    height,
    at: (x, y) => [...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)],
  };
}

describe("opening a picture", () => {
  it.each(["jpeg", "png", "webp", "gif", "tiff", "avif"] as const)(
    "gives a %s file one page of its size in pixels",
    async (kind) => {
      const opened = await open(await paint(40, 20).toFormat(kind).toBuffer());
      expect(opened.pages).toEqual([{ pageNumber: 1, width: 40, height: 20, unit: "pixel", rotation: 0 }]);
      expect(opened.warnings).toEqual([]);
    },
  );

  it.each([
    [1, { width: 40, height: 20, rotation: 0 }, { x: 0, y: 0 }, { x: 39, y: 0 }],
    [3, { width: 40, height: 20, rotation: 180 }, { x: 39, y: 0 }, { x: 0, y: 0 }],
    [6, { width: 20, height: 40, rotation: 90 }, { x: 0, y: 0 }, { x: 0, y: 39 }],
    [8, { width: 20, height: 40, rotation: 270 }, { x: 0, y: 39 }, { x: 0, y: 0 }],
  ])("sets EXIF orientation %i upright", async (orientation, page, black, white) => {
    const bytes = await paintHalf().withMetadata({ orientation }).png().toBuffer();
    expect((await open(bytes)).pages[0]).toMatchObject(page);
    const pixels = await readPixelsOf(bytes);
    expect([pixels.width, pixels.height]).toEqual([page.width, page.height]);
    expect(pixels.at(black.x, black.y)).toEqual([0, 0, 0]);
    expect(pixels.at(white.x, white.y)).toEqual([255, 255, 255]);
  });

  it("follows an orientation that stands only in the XMP", async () => {
    const xmp =
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:tiff="http://ns.adobe.com/tiff/1.0/" tiff:Orientation="6"/></rdf:RDF></x:xmpmeta>';
    const bytes = await paintHalf().withXmp(xmp).png().toBuffer();
    expect((await open(bytes)).pages[0]).toMatchObject({ width: 20, height: 40, rotation: 90 });
    expect((await readPixelsOf(bytes)).at(0, 0)).toEqual([0, 0, 0]);
  });

  it("shows transparent parts white", async () => {
    const bytes = await paint(8, 8, 4, { r: 255, g: 0, b: 0, alpha: 0 }).png().toBuffer();
    expect((await readPixelsOf(bytes)).at(3, 3)).toEqual([255, 255, 255]);
  });

  it.each([
    ["grey", () => paint(8, 8).toColourspace("b-w").png()],
    ["16 bit", () => paint(8, 8).toColourspace("rgb16").png()],
    ["CMYK", () => paint(8, 8).toColourspace("cmyk").jpeg()],
  ])("makes three channels of 8 bits of %s pictures", async (_, make) => {
    const pixels = await readPixelsOf(await make().toBuffer());
    expect(pixels.data.length).toBe(8 * 8 * 3);
    expect(Math.min(...pixels.at(4, 4))).toBeGreaterThan(250);
  });

  it("makes every picture of a TIFF a page with its own size", async () => {
    const frames = await Promise.all(
      [0, 1, 2].map((i) =>
        paint(40, 20, 3, { r: i * 100, g: 0, b: 0, alpha: 1 })
          .png()
          .toBuffer(),
      ),
    );
    const bytes = await sharp(frames, { join: { animated: true } })
      .tiff()
      .toBuffer();
    expect((await open(bytes)).pages.map(({ pageNumber, height }) => [pageNumber, height])).toEqual([
      [1, 20],
      [2, 20],
      [3, 20],
    ]);
    expect((await readPixelsOf(bytes, 2)).at(0, 0)[0]).toBeCloseTo(200, -1);
    await expect(
      open(bytes, { limits: { maxPages: 2, maxPixels: 1e6, pageTimeoutMs: 120_000 } }),
    ).rejects.toMatchObject({ code: "input.too-large" });
  });

  it("uses the first frame of an animation and says how many there are", async () => {
    const frames = await Promise.all(
      [0, 255].map((g) => paint(8, 8, 3, { r: 0, g, b: 0, alpha: 1 }).png().toBuffer()),
    );
    const opened = await open(
      await sharp(frames, { join: { animated: true } })
        .gif()
        .toBuffer(),
    );
    expect(opened.pages).toHaveLength(1);
    expect(opened.warnings).toEqual([
      { code: "image.animated", message: expect.stringContaining("first of 2 frames") },
    ]);
  });
});

describe("making a picture of a picture", () => {
  const rendered = async (width: number, height: number, maxEdge?: number) => {
    const opened = await open(
      await paintHalf().resize(width, height).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
    );
    return await opened.render({
      page: 0,
      mediaType: "image/jpeg",
      ...(maxEdge === undefined ? {} : { maxEdge }),
    });
  };

  it.each([
    [400, 200, 100, 50, 100],
    [400, 200, undefined, 200, 400],
    [40, 20, 1000, 20, 40],
  ])(
    "%i x %i within %s comes out upright as %i x %i and is never enlarged",
    async (width, height, maxEdge, newWidth, newHeight) => {
      const picture = await rendered(width, height, maxEdge);
      expect([picture.width, picture.height]).toEqual([newWidth, newHeight]);
      expect(await sharp(picture.bytes).metadata()).toMatchObject({
        width: newWidth,
        height: newHeight,
        format: "jpeg",
      });
    },
  );

  it("keeps no metadata", async () => {
    const { bytes } = await rendered(40, 20);
    const { exif, xmp, icc, orientation } = await sharp(bytes).metadata();
    expect([exif, xmp, icc, orientation]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it.each([
    ["image/jpeg", true],
    ["image/webp", true],
    ["image/png", false],
  ] as const)("encodes %s, smaller at lower quality: %s", async (mediaType, isLossy) => {
    const noise = { type: "gaussian" as const, mean: 128, sigma: 40 };
    const source = { create: { width: 64, height: 64, channels: 3 as const, background, noise } };
    const opened = await open(await sharp(source).png().toBuffer());
    const low = await opened.render({ page: 0, mediaType, quality: 20 });
    const high = await opened.render({ page: 0, mediaType, quality: 95 });
    expect(`image/${(await sharp(high.bytes).metadata()).format}`).toBe(mediaType);
    expect(low.bytes.length < high.bytes.length).toBe(isLossy);
  });
});
