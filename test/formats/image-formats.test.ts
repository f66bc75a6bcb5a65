import { readFile, readdir } from "node:fs/promises";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { OpenDocument } from "../../src/document/open-document.ts";
import { load } from "../../src/load.ts";
import { toParts } from "../../src/to-parts.ts";

interface Expected {
  readonly outcome: "read" | "warn" | "refuse";
  readonly code?: string;
  readonly mediaType?: string;
  readonly width?: number;
  readonly height?: number;
  readonly words?: readonly string[];
}

const home = new URL("../../fixtures/files/", import.meta.url);
const names = (await readdir(home)).filter((name) => name.startsWith("image-"));
const fixtures = await Promise.all(
  names.map(async (name) => {
    const files = await readdir(new URL(name, home));
    const file = files.find((entry) => entry.startsWith("locker")) ?? "";
    const expected = JSON.parse(await readFile(new URL(`${name}/expected.json`, home), "utf8")) as Expected;
    return { name, path: new URL(`${name}/${file}`, home), expected };
  }),
);
const readable = fixtures.filter(({ expected }) => expected.outcome !== "refuse");
const refused = fixtures.filter(({ expected }) => expected.outcome === "refuse");

/** Colour of one pixel of the first page, as it would be sent without loss. */
async function colourAt(document: OpenDocument, x: number, y: number): Promise<number[]> {
  const { bytes, width } = await document.render({ page: 0, mediaType: "image/png" });
  const { data } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  return [...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)];
}

describe("pictures as other programs write them", () => {
  it("are of every kind that the format claims", () => {
    expect(readable.length).toBeGreaterThan(15);
    expect(refused.length).toBeGreaterThan(3);
  });

  it.each(readable)("$name is opened, upright and in its colours", async ({ name, path, expected }) => {
    const opened = await load(path);
    const { files, pages, warnings } = opened.document;
    expect(files[0]?.mediaType).toBe(expected.mediaType);
    expect(pages).toHaveLength(1);
    const isIcon = expected.mediaType === "image/x-icon";
    const size = isIcon ? [256, 256] : [expected.width ?? 320, expected.height ?? 120];
    expect([pages[0]?.width, pages[0]?.height]).toEqual(size);
    const codes = isIcon ? ["image.one-of-many"] : expected.code === undefined ? [] : [expected.code];
    expect(warnings.map(({ code }) => code)).toEqual(codes);
    // Turned clockwise, the left upper corner comes to stand at the right.
    const isTurned = expected.width === 120;
    const [red = 0, green = 0, blue = 0] = await colourAt(opened, isTurned ? 100 : 20, 20);
    const isBlackAndWhite = name.endsWith("1-bit") || name.endsWith("fax");
    expect([red > 190, green < 40, blue < 45]).toEqual([!isBlackAndWhite, true, true]);
    expect(
      await colourAt(opened, isTurned ? 20 : 100, 100).then((pixel) => Math.min(...pixel)),
    ).toBeGreaterThan(235);
    await opened.close();
  });

  it.each(["image-heic-turned", "image-bmp-runs", "image-jpeg-cmyk", "image-tiff-fax"])(
    "%s is read, each word on its ink",
    async (name) => {
      const fixture = fixtures.find((entry) => entry.name === name);
      const opened = await load(fixture?.path ?? "");
      for await (const page of opened.read()) {
        expect(page.words.map(({ text }) => text)).toEqual(fixture?.expected.words);
        const [first] = page.words;
        expect(first?.box?.x).toBeLessThan(fixture?.expected.width === 120 ? 0.6 : 0.1);
      }
      await opened.close();
    },
  );

  it.each(refused)("$name is refused as what it is", async ({ path, expected }) => {
    await expect(load(path)).rejects.toMatchObject({
      code: expected.code,
      message: expect.stringMatching(/JPEG or PNG|Save it as PNG/u),
    });
  });

  it.each(["base64", "data-uri"] as const)("keep place and owner to themselves (%s)", async (form) => {
    const path = fixtures.find(({ name }) => name === "image-jpeg-place")?.path ?? "";
    expect((await readFile(path)).includes("Secret")).toBe(true);
    const opened = await load(path);
    const [part] = await toParts(opened, { forms: [form] });
    const sent = Buffer.from(part?.value.split(",").at(-1) ?? "", "base64");
    await opened.close();
    const { exif, xmp, icc, iptc } = await sharp(sent).metadata();
    expect([exif, xmp, icc, iptc]).toEqual([undefined, undefined, undefined, undefined]);
    expect(sent.includes("Secret")).toBe(false);
  });
});
