import { crc32 } from "node:zlib";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import image from "../../src/formats/image.ts";
import type { OpenFile } from "../../src/ports/format.ts";
import { load } from "../../src/load.ts";
import { toParts } from "../../src/to-parts.ts";
import { formatContext } from "../support/format-context.ts";

const white = { width: 80, height: 40, channels: 3 as const, background: "#fff" };
const dot = await sharp({ create: { ...white, width: 8, height: 8, background: "#000" } })
  .png()
  .toBuffer();
/** A black square of 8 pixels at (64, 8) of 80 x 40. */
const upright = await sharp({ create: white })
  .composite([{ input: dot, left: 64, top: 8 }])
  .png()
  .toBuffer();
const square = { x: 0.8, y: 0.2, width: 0.1, height: 0.2 };

/** The same picture, stored as cameras do that were held otherwise, so that this orientation sets it upright. */
async function storeTurned(orientation: number): Promise<Buffer> {
  const isMirrored = [2, 4, 5, 7].includes(orientation);
  const angle = [0, 0, 0, 180, 180, 270, 270, 90, 90][orientation] ?? 0;
  const turned = sharp(await (isMirrored ? sharp(upright).flop() : sharp(upright)).png().toBuffer()).rotate(
    angle,
  );
  return await turned.withMetadata({ orientation }).png().toBuffer();
}

async function open(bytes: Uint8Array): Promise<OpenFile> {
  return await image.open({ bytes, name: "a.png", mediaType: "image/png" }, formatContext());
}

async function darkest(
  opened: OpenFile,
  region: typeof square,
): Promise<{ min: number; max: number; size: number[] }> {
  const { bytes, width, height } = await opened.render({ page: 0, region, mediaType: "image/png" });
  const [channel] = (await sharp(bytes).stats()).channels;
  return { min: channel?.min ?? -1, max: channel?.max ?? -1, size: [width, height] };
}

describe("regions of a picture", () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])("are of the upright page (EXIF orientation %i)", async (orientation) => {
    const opened = await open(await storeTurned(orientation));
    expect(opened.pages[0]).toMatchObject({ width: 80, height: 40 });
    expect(await darkest(opened, square)).toEqual({ min: 0, max: 0, size: [8, 8] });
    expect(await darkest(opened, { x: 0, y: 0, width: 0.8, height: 1 })).toEqual({
      min: 255,
      max: 255,
      size: [64, 40],
    });
    const { region } = await opened.render({ page: 0, region: square, mediaType: "image/png" });
    expect(region).toEqual(square);
  });

  it("are never empty, and are shrunk as whole pages are", async () => {
    const opened = await open(upright);
    const thin = { x: 1, y: 0.5, width: 0, height: 0 };
    expect(await opened.render({ page: 0, region: thin, mediaType: "image/png" })).toMatchObject({
      width: 1,
      height: 1,
    });
    const half = { x: 0.5, y: 0, width: 0.5, height: 1 };
    expect(await opened.render({ page: 0, region: half, maxEdge: 20, mediaType: "image/png" })).toMatchObject(
      { width: 20, height: 20 },
    );
  });

  it("are what a long screenshot is handed over in, top to bottom", async () => {
    const rows = Buffer.alloc(300 * 6000, 255);
    for (let row = 0; row < 6000; row += 1) rows.fill(row >> 5, row * 300, row * 300 + 150);
    const tall = await sharp(rows, { raw: { width: 300, height: 6000, channels: 1 } })
      .png()
      .toBuffer();
    const opened = await load(tall);
    const parts = await toParts(opened, { forms: ["base64"] });
    await opened.close();
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) {
      const { data, info } = await sharp(Buffer.from(part.value, "base64"))
        .raw()
        .toBuffer({ resolveWithObject: true });
      const { y = 0, height = 1 } = part.region ?? {};
      expect([info.width, info.height]).toEqual([
        300,
        Math.round((y + height) * 6000) - Math.round(y * 6000),
      ]);
      expect(Math.abs((data[0] ?? 0) - (Math.round(y * 6000) >> 5))).toBeLessThan(2);
    }
  });
});

describe("the encoding of a picture", () => {
  const noise = { type: "gaussian" as const, mean: 128, sigma: 40 };
  const photo = sharp({ create: { ...white, width: 200, height: 200, noise } });
  const ask = { page: 0, mediaType: "image/jpeg", orLossless: "image/png" } as const;

  it.each([
    ["a screenshot", () => sharp(upright).png(), "image/png"],
    ["a photo", () => photo.clone().png(), "image/jpeg"],
    ["a photo that is JPEG", () => photo.clone().jpeg(), "image/jpeg"],
  ])("is chosen by what %s shows", async (_, make, mediaType) => {
    const rendering = await (await open(await make().toBuffer())).render(ask);
    expect(rendering.mediaType).toBe(mediaType);
    expect(`image/${(await sharp(rendering.bytes).metadata()).format}`).toBe(mediaType);
  });

  it("keeps every pixel of a screenshot, also as WebP", async () => {
    for (const orLossless of ["image/png", "image/webp"] as const) {
      const { bytes } = await (await open(upright)).render({ ...ask, orLossless });
      const [before, after] = await Promise.all(
        [upright, bytes].map((picture) => sharp(picture).removeAlpha().raw().toBuffer()),
      );
      expect(after?.equals(before ?? Buffer.alloc(0))).toBe(true);
    }
  });

  it("holds nothing that stood beside the pixels", async () => {
    const text = Buffer.from("tEXtOwner\0Secret name");
    const length = Buffer.alloc(4);
    length.writeUInt32BE(text.length - 4);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(text));
    const afterHeader = 33;
    const told = Buffer.concat([
      upright.subarray(0, afterHeader),
      length,
      text,
      sum,
      upright.subarray(afterHeader),
    ]);
    expect((await sharp(told).metadata()).comments?.[0]?.text).toBe("Secret name");
    const rendering = await (await open(told)).render(ask);
    expect(Buffer.from(rendering.bytes).includes("Secret")).toBe(false);
  });
});
