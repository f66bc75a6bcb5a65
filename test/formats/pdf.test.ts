import sharp from "sharp";
import { describe, expect, it } from "vitest";
import pdf from "../../src/formats/pdf.ts";
import type { FormatContext, OpenFile } from "../../src/ports/format.ts";
import type { PixelImage } from "../../src/ports/pixel-reader.ts";
import { makeEndlessPage, makeLetter, makeScan } from "./pdf-files.ts";

const limits = { maxPages: 10, maxPixels: 10_000_000, pageTimeoutMs: 120_000 };
const seen: PixelImage[] = [];
const context: FormatContext = {
  maxBytes: 10_000_000,
  limits,
  recordings: { maxSeconds: 600, maxFrames: 10 },
  archives: { maxFiles: 10, maxExpandedBytes: 10_000_000, maxExpansion: 100 },
  words: "auto",
  readPixels: async (image) => {
    seen.push(image);
    const words = [{ text: "scanned", box: { x: 0.1, y: 0.1, width: 0.2, height: 0.05 }, confidence: 0.9 }];
    return { words, unreadRegions: [], rotation: 0 };
  },
};

const open = (bytes: Uint8Array, more: Partial<FormatContext> = {}): Promise<OpenFile> =>
  pdf.open({ bytes, name: "letter.pdf", mediaType: "application/pdf" }, { ...context, ...more });

async function findInk(file: OpenFile, box: { x: number; y: number; width: number; height: number }) {
  const { bytes, width, height } = await file.render({ page: 0, dpi: 144, mediaType: "image/png" });
  const region = {
    left: Math.round(box.x * width),
    top: Math.round(box.y * height),
    width: Math.round(box.width * width),
    height: Math.round(box.height * height),
  };
  const { channels } = await sharp(await sharp(bytes).extract(region).toBuffer()).stats();
  return channels[0]?.min ?? 255;
}

describe("the PDF format", () => {
  it.each([0, 90, 180, 270])(
    "puts words on their ink on a cropped page turned by %i degrees",
    async (rotation) => {
      const file = await open(await makeLetter({ rotation }));
      const { words } = await file.read(0);
      const isTurned = rotation % 180 !== 0;
      expect(file.pages[0]).toMatchObject({
        width: isTurned ? 500 : 400,
        height: isTurned ? 400 : 500,
        rotation,
      });
      const anchor = words.find((word) => word.text === "Anchor");
      expect(await findInk(file, anchor?.box ?? { x: 0, y: 0, width: 0.01, height: 0.01 })).toBeLessThan(60);
      await file.close();
    },
  );

  it("gives boxes as shares of the cropped page, origin top left", async () => {
    const file = await open(await makeLetter());
    const { words } = await file.read(0);
    const box = words.find((word) => word.text === "Anchor")?.box ?? { x: 0, y: 0, width: 0, height: 0 };
    expect(box.x).toBeCloseTo(100 / 400, 2);
    expect(box.y + box.height).toBeCloseTo(1 - 300 / 500, 1);
    await file.close();
  });

  it("reads form values and crosses as words at the place where they are printed", async () => {
    const file = await open(await makeLetter());
    const { words } = await file.read(0);
    const fields = words.filter((word) => word.origin === "form-field");
    expect(fields.map((word) => word.text)).toEqual(["Ada", "Lovelace", "☒"]);
    expect(fields[0]?.box?.x).toBeCloseTo(52 / 400, 1);
    expect(await findInk(file, fields[1]?.box ?? { x: 0, y: 0, width: 0.01, height: 0.01 })).toBeLessThan(
      100,
    );
    await file.close();
  });

  it("tells pages, attachments and metadata, and cuts single pages out", async () => {
    const file = await open(await makeLetter());
    expect(file.pages).toHaveLength(2);
    expect(file.attachments.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ["data.xml", "<data/>"],
    ]);
    expect(file.metadata["title"]).toBe("A letter");
    const part = await open((await file.select?.([1])) ?? new Uint8Array());
    expect((await part.read(0)).text).toBe("Second page of the letter");
    expect(part.pages).toHaveLength(1);
    await file.close();
    await part.close();
  });

  it("hands a page that is only a picture to the reader of pixels, unless OCR is off", async () => {
    const png = await sharp({ create: { width: 40, height: 60, channels: 3, background: "#888" } })
      .png()
      .toBuffer();
    const scan = await makeScan(png);
    const file = await open(scan);
    seen.length = 0;
    expect(await file.read(0)).toMatchObject({ text: "scanned", textSource: "ocr", status: "read" });
    expect(seen[0]?.height).toBeGreaterThan(1600);
    const silent = await open(scan, { words: "text-layer" });
    expect(await silent.read(0)).toMatchObject({ text: "", textSource: "none", status: "unreadable" });
    await file.close();
    await silent.close();
  });

  it("gives up a page that never ends, and reads the next one", async () => {
    const file = await open(makeEndlessPage(), { limits: { ...limits, pageTimeoutMs: 1500 } });
    const first = await file.read(0);
    expect(first.status).toBe("failed");
    expect(first.warnings[0]).toMatchObject({ code: "page.timeout", pageNumber: 1 });
    expect((await file.read(1)).text).toBe("the next page");
    await expect(file.render({ page: 0, mediaType: "image/png" })).rejects.toMatchObject({
      code: "input.timeout",
    });
    await file.close();
  });

  it("finds a file behind junk, and reads what is left of one that is cut off", async () => {
    const letter = await makeLetter();
    const behind = await open(new Uint8Array(Buffer.concat([Buffer.from("junk\n".repeat(2000)), letter])));
    expect((await behind.read(1)).text).toBe("Second page of the letter");
    expect(behind.warnings).toEqual([]);
    const cut = await open(letter.slice(0, letter.length - 400));
    expect(cut.warnings[0]?.code).toBe("file.damaged");
    await behind.close();
    await cut.close();
  });

  it.each([
    ["noise", new Uint8Array(3000).fill(7), "input.corrupt"],
    ["a bare header", new TextEncoder().encode("%PDF-1.7\n"), "input.corrupt"],
  ])("refuses %s", async (_name, bytes, code) => {
    await expect(open(bytes)).rejects.toMatchObject({ code });
  });

  it("names the limit and the option when there are too many pages", async () => {
    const tooMany = open(await makeLetter(), { limits: { ...limits, maxPages: 1 } });
    await expect(tooMany).rejects.toMatchObject({ code: "input.too-large" });
    await expect(tooMany).rejects.toThrow(/2 pages.*limits\.maxPages.*1/);
  });
});
