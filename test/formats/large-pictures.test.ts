import sharp from "sharp";
import { describe, expect, it } from "vitest";
import image from "../../src/formats/image.ts";
import type { OpenFile } from "../../src/ports/format.ts";
import { errorCodeOf } from "../support/error-code-of.ts";
import { formatContext } from "../support/format-context.ts";

/** Beyond the size up to which a picture is decoded once to see whether it is whole. */
const size = { width: 1800, height: 1200 };
const limits = { maxPages: 1, maxPixels: 10_000_000, pageTimeoutMs: 120_000 };
const noise = { type: "gaussian" as const, mean: 128, sigma: 40 };
const photo = sharp({ create: { ...size, channels: 3, background: "#fff", noise } });
const jpeg = await photo.clone().jpeg({ quality: 50 }).toBuffer();
const png = await photo.clone().greyscale().png({ compressionLevel: 1 }).toBuffer();

function open(bytes: Uint8Array): Promise<OpenFile> {
  return image.open({ bytes, name: "large.img", mediaType: "image/png" }, formatContext({ limits }));
}

/** One byte of the pixels turned over. */
function harm(bytes: Buffer): Buffer {
  const harmed = Buffer.from(bytes);
  const at = harmed.length >> 1;
  harmed[at] = (harmed[at] ?? 0) ^ 0x5a;
  return harmed;
}

/** An odd colour profile says nothing about the pixels. */
const withOddProfile = Buffer.concat([
  jpeg.subarray(0, 2),
  Buffer.from([0xff, 0xe2, 0, 24]),
  Buffer.from("ICC_PROFILE\0\x01\x01no pro"),
  Buffer.alloc(2),
  jpeg.subarray(2),
]);

describe("large pictures", () => {
  it.each([
    ["JPEG", jpeg],
    ["PNG", png],
    ["JPEG with words of a camera behind it", Buffer.concat([jpeg, Buffer.alloc(900, 7)])],
    ["JPEG with a profile that is none", withOddProfile],
  ])("a whole %s is opened and rendered without complaint", async (_, bytes) => {
    const opened = await open(bytes);
    expect(opened.warnings).toEqual([]);
    expect(await opened.render({ page: 0, maxEdge: 90, mediaType: "image/jpeg" })).toMatchObject({
      width: 90,
      height: 60,
    });
  });

  it.each([
    ["cut JPEG", jpeg.subarray(0, jpeg.length >> 1)],
    ["cut PNG", png.subarray(0, png.length >> 1)],
    ["PNG with a wrong byte", harm(png)],
  ])("what is left of a %s is read, with a warning", async (_, bytes) => {
    const opened = await open(bytes);
    expect(opened.warnings.map(({ code }) => code)).toEqual(["input.damaged"]);
    expect(await opened.render({ page: 0, maxEdge: 90, mediaType: "image/jpeg" })).toMatchObject({
      width: 90,
    });
  });

  it("a header without pixels is damaged", async () => {
    const at = png.indexOf("IDAT") - 4;
    expect(await errorCodeOf(open(png.subarray(0, at)))).toBe("input.corrupt");
  });
});
