import { crc32 } from "node:zlib";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { GleanerError } from "../../src/errors/gleaner-error.ts";
import image from "../../src/formats/image.ts";
import type { FormatContext, OpenFile } from "../../src/ports/format.ts";
import type { PixelReading } from "../../src/ports/pixel-reader.ts";
import { errorCodeOf } from "../support/error-code-of.ts";
import { formatContext } from "../support/format-context.ts";

function open(
  bytes: Uint8Array,
  change: Partial<FormatContext> = {},
  reading: Partial<PixelReading> = {},
): Promise<OpenFile> {
  return image.open({ bytes, name: "scan.img", mediaType: "image/png" }, formatContext(change, reading));
}

const white = { create: { width: 200, height: 100, channels: 3 as const, background: "#fff" } };
const blank = await sharp(white).png().toBuffer();
const noise = { type: "gaussian" as const, mean: 128, sigma: 40 };
const photo = sharp({ create: { ...white.create, noise } });
const jpeg = await photo.jpeg().toBuffer();
const word = { text: "Total", box: { x: 0.1, y: 0.1, width: 0.3, height: 0.1 }, confidence: 0.9 };

/** A PNG that claims a size and holds no pixels to speak of. */
function claimSize(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    chunk("IDAT", Buffer.alloc(8)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

describe("reading the words of a picture", () => {
  it("lays out what the reader found", async () => {
    const page = await (await open(jpeg, {}, { words: [word] })).read(0);
    expect(page).toMatchObject({ text: "Total", status: "read", textSource: "ocr", page: 0 });
    expect(page.words[0]).toMatchObject({
      origin: "ocr",
      confidence: 0.9,
      box: { x: 0.1, width: expect.closeTo(0.3, 6) },
    });
  });

  it("tells a blank page from one that nobody can read", async () => {
    expect(await (await open(blank)).read(0)).toMatchObject({ status: "read", textSource: "none" });
    expect(await (await open(jpeg)).read(0)).toMatchObject({ status: "unreadable", textSource: "none" });
  });

  it("warns of a page that was read turned", async () => {
    const { warnings } = await (await open(jpeg, {}, { words: [word], rotation: 90 })).read(0);
    expect(warnings.map(({ code }) => code)).toEqual(["page.turned"]);
  });

  it.each([
    ["text-layer", "unreadable"],
    ["off", "read"],
  ] as const)("does not ask the reader with words: %s", async (words, status) => {
    const readPixels = async (): Promise<PixelReading> => {
      throw new Error("asked");
    };
    expect(await (await open(jpeg, { words, readPixels })).read(0)).toMatchObject({
      status,
      words: [],
      warnings: [],
    });
  });

  it("says that reading failed instead of throwing, except for an abort and a reader that is not installed", async () => {
    const failing = async (): Promise<PixelReading> => {
      throw new Error("private words");
    };
    const page = await (await open(jpeg, { readPixels: failing })).read(0);
    expect(page).toMatchObject({ status: "failed", warnings: [{ code: "page.failed" }] });
    expect(JSON.stringify(page)).not.toContain("private words");
    const missing = new GleanerError("options.missing-package", { what: "a", seen: "b", hint: "c" });
    const reading = await open(jpeg, { readPixels: () => Promise.reject(missing) });
    expect(await errorCodeOf(reading.read(0))).toBe("options.missing-package");
    const reason = new Error("stop");
    const opened = await open(jpeg, { readPixels: failing, signal: AbortSignal.abort(reason) });
    expect(await errorCodeOf(opened.read(0))).toBe(reason);
  });
});

describe("damaged and hostile pictures", () => {
  it.each([
    ["JPEG", () => photo.jpeg()],
    ["PNG", () => photo.png({ compressionLevel: 0 })],
  ])("what is left of a cut %s is read, with a warning", async (_, make) => {
    const whole = await make().toBuffer();
    const opened = await open(whole.subarray(0, Math.floor(whole.length * 0.45)));
    expect(opened.pages[0]).toMatchObject({ width: 200, height: 100 });
    expect(opened.warnings.map(({ code }) => code)).toEqual(["input.damaged"]);
    expect(await opened.render({ page: 0, mediaType: "image/png" })).toMatchObject({
      width: 200,
      height: 100,
    });
    expect((await opened.read(0)).status).toBe("unreadable");
  });

  it.each([
    ["WebP", () => photo.webp({ lossless: true })],
    ["TIFF", () => photo.tiff({ compression: "lzw" })],
    ["AVIF", () => photo.avif({ effort: 0 })],
  ])("of a cut %s nothing can be relied on", async (_, make) => {
    const whole = await make().toBuffer();
    expect(await errorCodeOf(open(whole.subarray(0, Math.floor(whole.length * 0.45))))).toBe("input.corrupt");
  });

  it("a picture over the limit is refused by its header, naming limit, value and option", async () => {
    const limits = { maxPages: 1, maxPixels: 100_000_000, pageTimeoutMs: 120_000 };
    const error: unknown = await open(claimSize(20_000, 20_000), { limits }).catch(
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({
      code: "input.too-large",
      message: expect.stringMatching(/20000 x 20000.*100000000.*limits\.maxPixels/u),
    });
  });

  it.each([
    ["a header without pixels", claimSize(10, 10), "input.corrupt"],
    ["a few bytes of a JPEG", jpeg.subarray(0, 20), "input.corrupt"],
    ["something else", Buffer.from("no picture at all"), "input.unsupported-type"],
  ])("%s ends in an error of ours", async (_, bytes, code) => {
    expect(await errorCodeOf(open(bytes))).toBe(code);
  });
});
