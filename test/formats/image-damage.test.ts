import { readFile } from "node:fs/promises";
import { crc32 } from "node:zlib";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import image from "../../src/formats/image.ts";
import { listTiffDirectories } from "../../src/formats/image/list-tiff-directories.ts";
import { readHeader } from "../../src/media/read-header.ts";
import type { OpenFile } from "../../src/ports/format.ts";
import { errorCodeOf } from "../support/error-code-of.ts";
import { formatContext } from "../support/format-context.ts";

const limits = { maxPixels: 10_000_000, maxPages: 100, pageTimeoutMs: 60_000 };
const open = async (bytes: Uint8Array, mediaType = "image/png"): Promise<OpenFile> =>
  await image.open({ bytes, name: "a.img", mediaType }, formatContext({ limits }));
const codesOf = ({ warnings }: Pick<OpenFile, "warnings">): string[] => warnings.map(({ code }) => code);

/** Noise takes many bytes a pixel, so that a stretch lost from it is pixels. */
async function photo(width: number, height: number): Promise<Buffer> {
  const data = Buffer.alloc(width * height * 3);
  for (let at = 0; at < data.length; at += 1) data[at] = (Math.imul(at + 1, 2_654_435_761) >>> 24) & 0xff;
  return await sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 80 })
    .toBuffer();
}

/** Without a stretch in its midst; both ends are whole. */
const pierce = (bytes: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, bytes.length / 2), bytes.subarray(bytes.length / 2 + bytes.length / 8)]);

const readings = await readFile(
  new URL("../../fixtures/files/tiff-three-pages/readings.tiff", import.meta.url),
);

describe("a JPEG of which a stretch in the midst is lost", () => {
  it("is told damaged when it is opened", async () => {
    const whole = await photo(300, 200);
    expect(codesOf(await open(whole, "image/jpeg"))).toEqual([]);
    expect(codesOf(await open(pierce(whole), "image/jpeg"))).toEqual(["input.damaged"]);
  });

  it("is told damaged when it is read, where it is large", async () => {
    const whole = await photo(1600, 1300);
    const told = async (bytes: Uint8Array) => codesOf(await (await open(bytes, "image/jpeg")).read(0));
    expect(await told(whole)).toEqual([]);
    expect(await told(pierce(whole))).toEqual(["input.damaged"]);
  });
});

/** Where the directory of each picture stands in a TIFF whose numbers begin with their lowest byte. */
function findDirectories(bytes: Buffer): number[] {
  const places: number[] = [];
  for (
    let at = bytes.readUInt32LE(4);
    at !== 0;
    at = bytes.readUInt32LE(at + 2 + 12 * bytes.readUInt16LE(at))
  )
    places.push(at);
  return places;
}

describe("a TIFF of many pages", () => {
  it("is listed by its directories as the engine lists it", async () => {
    const headers = [0, 1, 2].map(async (page) => await readHeader(readings, page));
    const sizes = (await Promise.all(headers)).map(({ width, height }) => ({ width, height }));
    expect(listTiffDirectories(readings, 3)).toMatchObject(sizes);
    expect(listTiffDirectories(readings, 2)).toBeUndefined();
    expect(listTiffDirectories(readings.subarray(0, 100), 3)).toBeUndefined();
  });

  it("gives the pages before its damage, and says that something is lost", async () => {
    const directories = findDirectories(readings);
    const bytes = Buffer.from(readings);
    const second = directories[1] ?? 0;
    // The way to the third page leads out of the file.
    bytes.writeUInt32LE(bytes.length + 1000, second + 2 + 12 * bytes.readUInt16LE(second));
    const opened = await open(bytes, "image/tiff");
    expect([opened.pages.length, codesOf(opened)]).toEqual([2, ["input.damaged"]]);
  });

  it("is unsupported where its pixels are packed in a way that nobody here unpacks", async () => {
    const bytes = Buffer.from(readings);
    const [first = 0] = findDirectories(bytes);
    for (let entry = 0; entry < bytes.readUInt16LE(first); entry += 1) {
      const at = first + 2 + 12 * entry;
      if (bytes.readUInt16LE(at) === 259) bytes.writeUInt16LE(50_000, at + 8);
    }
    expect(await errorCodeOf(open(bytes, "image/tiff"))).toBe("input.unsupported-type");
  });
});

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const bytes = Buffer.alloc(named.length + 8);
  bytes.writeUInt32BE(content.length, 0);
  named.copy(bytes, 4);
  bytes.writeUInt32BE(crc32(named), named.length + 4);
  return bytes;
}

describe("pictures of rarer kinds", () => {
  it("say of a PNG that moves how many frames are left out", async () => {
    const still = await sharp(readings).png().toBuffer();
    const frames = Buffer.from([0, 0, 0, 7, 0, 0, 0, 0]);
    // The header of a PNG ends at byte 33.
    const moving = Buffer.concat([still.subarray(0, 33), chunk("acTL", frames), still.subarray(33)]);
    expect((await open(still)).warnings).toEqual([]);
    expect((await open(moving)).warnings).toMatchObject([
      { code: "image.animated", message: expect.stringContaining("first of 7 frames") },
    ]);
  });

  it.each(["utf-16le", "utf-16be"])("draw an SVG in %s", async (encoding) => {
    const text = `\u{FEFF}<?xml version="1.0" encoding="UTF-16"?><svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="9" height="9"/></svg>`;
    const bytes = Buffer.from(text, "utf16le");
    const opened = await open(encoding === "utf-16le" ? bytes : bytes.swap16(), "image/svg+xml");
    expect(opened.pages).toMatchObject([{ width: 2000, height: 1000 }]);
  });
});
