import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { decodeBitmap } from "../../src/media/bitmap/decode-bitmap.ts";
import { decodeIcon } from "../../src/media/bitmap/decode-icon.ts";
import { BitmapFault } from "../../src/media/bitmap/bitmap-fault.ts";

const accept = (): void => undefined;

interface Sketch {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly compression?: number;
  /** Between header and pixels: palette, masks. */
  readonly before?: readonly number[];
  readonly pixels: readonly number[];
  readonly colours?: number;
  readonly planes?: number;
  readonly gap?: number;
}

/** A BMP with the usual header of 40 bytes. */
function write({
  width,
  height,
  bits,
  compression = 0,
  before = [],
  pixels,
  colours = 0,
  planes = 1,
  gap = 0,
}: Sketch): Buffer {
  const header = Buffer.alloc(54);
  header.write("BM");
  header.writeUInt32LE(54 + before.length + gap, 10);
  header.writeUInt32LE(40, 14);
  header.writeInt32LE(width, 18);
  header.writeInt32LE(height, 22);
  header.writeUInt16LE(planes, 26);
  header.writeUInt16LE(bits, 28);
  header.writeUInt32LE(compression, 30);
  header.writeUInt32LE(colours, 46);
  return Buffer.concat([header, Buffer.from(before), Buffer.alloc(gap, 9), Buffer.from(pixels)]);
}

const palette = [0, 0, 255, 0, 0, 255, 0, 0, 255, 0, 0, 0];
const red = [255, 0, 0];
const green = [0, 255, 0];
const blue = [0, 0, 255];
const masks = [255, 0, 0, 0, 0, 255, 0, 0, 0, 0, 255, 0];

function rowsOf(bytes: Uint8Array): number[][] {
  const { data, channels } = decodeBitmap(bytes, accept);
  return Array.from({ length: data.length / channels }, (_, i) => [
    ...data.subarray(i * channels, (i + 1) * channels),
  ]);
}

describe("decoding BMP", () => {
  it.each([
    [
      "8 bit, from the bottom",
      { width: 2, height: 2, bits: 8, colours: 3, before: palette, pixels: [1, 2, 0, 0, 0, 1, 0, 0] },
      [red, green, green, blue],
    ],
    [
      "8 bit, from the top",
      { width: 2, height: -2, bits: 8, colours: 3, before: palette, pixels: [1, 2, 0, 0, 0, 1, 0, 0] },
      [green, blue, red, green],
    ],
    [
      "4 bit",
      { width: 3, height: 1, bits: 4, colours: 3, before: palette, pixels: [0x01, 0x20, 0, 0] },
      [red, green, blue],
    ],
    [
      "2 bit",
      { width: 3, height: 1, bits: 2, colours: 3, before: palette, pixels: [0b00011000, 0, 0, 0] },
      [red, green, blue],
    ],
    [
      "24 bit with a gap before the pixels",
      { width: 1, height: 1, bits: 24, gap: 6, pixels: [0, 0, 255, 0] },
      [red],
    ],
    [
      "32 bit, whose fourth byte means nothing",
      { width: 1, height: 1, bits: 32, pixels: [0, 255, 0, 0] },
      [[...green, 255]],
    ],
    [
      "32 bit by masks behind the header",
      { width: 1, height: 1, bits: 32, compression: 3, before: masks, pixels: [0, 0, 255, 0] },
      [[...blue, 255]],
    ],
    ["15 bit", { width: 1, height: 1, bits: 16, pixels: [0x00, 0x7c, 0, 0] }, [[...red, 255]]],
    [
      "runs of 8 bit with a move",
      {
        width: 3,
        height: 2,
        bits: 8,
        compression: 1,
        colours: 3,
        before: palette,
        pixels: [2, 1, 0, 0, 0, 2, 1, 0, 1, 2, 0, 1],
      },
      [red, blue, red, green, green, red],
    ],
    [
      "runs of 4 bit, a stretch as it is",
      {
        width: 3,
        height: 1,
        bits: 4,
        compression: 2,
        colours: 3,
        before: palette,
        pixels: [0, 3, 0x01, 0x20, 0, 1],
      },
      [red, green, blue],
    ],
  ] as const)("reads %s", (_, sketch, expected) => {
    expect(rowsOf(write(sketch))).toEqual(expected);
  });

  const sound = { width: 2, height: 2, bits: 24, pixels: Array.from({ length: 16 }, () => 7) } as const;
  it.each([
    ["rows that are missing", { ...sound, height: 3 }, "corrupt"],
    ["no width", { ...sound, width: 0 }, "corrupt"],
    ["a negative width", { ...sound, width: -2 }, "corrupt"],
    ["a depth that does not exist", { ...sound, bits: 13 }, "corrupt"],
    ["several planes", { ...sound, planes: 3 }, "corrupt"],
    ["a palette that is cut off", { width: 1, height: 1, bits: 8, pixels: [0, 0, 0, 0] }, "corrupt"],
    ["runs from the top", { ...sound, height: -2, bits: 8, compression: 1 }, "corrupt"],
    [
      "runs that leave the picture",
      {
        width: 1,
        height: 1,
        bits: 8,
        compression: 1,
        colours: 3,
        before: palette,
        pixels: [1, 1, 0, 0, 1, 1, 0, 1],
      },
      "corrupt",
    ],
    [
      "runs that break off",
      { width: 9, height: 9, bits: 8, compression: 1, colours: 3, before: palette, pixels: [2, 1] },
      "corrupt",
    ],
    ["a JPEG inside", { ...sound, bits: 0, compression: 4 }, "foreign"],
  ] as const)("refuses %s", (_, sketch, kind) => {
    expect(() => decodeBitmap(write(sketch), accept)).toThrowError(expect.objectContaining({ kind }));
  });

  it("asks about the size before it allocates anything", () => {
    const huge = write({ ...sound, width: 3_000_000, height: 2_000_000 });
    const refuse = ({ width, height }: { width: number; height: number }): never => {
      throw new Error(`${width} x ${height}`);
    };
    expect(() => decodeBitmap(huge, refuse)).toThrowError("3000000 x 2000000");
  });

  it("never ends in anything but a picture or a fault, wherever a file is cut or changed", async () => {
    const bytes = await readFile(new URL("../../fixtures/files/image-bmp-runs/locker.bmp", import.meta.url));
    const outcomes = Array.from({ length: 400 }, (_, at): unknown => {
      const changed = Buffer.from(bytes);
      changed[at % 60] = (at * 37) % 256;
      const cut = at % 2 === 0 ? changed : changed.subarray(0, at * 20);
      try {
        decodeBitmap(cut, ({ width, height }) => {
          if (width * height > 1e6) throw new BitmapFault("corrupt", "large");
        });
        return undefined;
      } catch (error) {
        return error;
      }
    });
    expect(outcomes.filter((error) => error !== undefined && !(error instanceof BitmapFault))).toEqual([]);
    expect(outcomes.filter((error) => error instanceof BitmapFault).length).toBeGreaterThan(100);
  });
});

describe("decoding icons", () => {
  /** One picture of 1 x 1 in a CUR: a header whose height counts the mask, a row, a row of mask. */
  function writeIcon(mask: number, type = 2): Buffer {
    const directory = Buffer.from([0, 0, type, 0, 1, 0, 1, 1, 0, 0, 1, 0, 24, 0, 48, 0, 0, 0, 22, 0, 0, 0]);
    const picture = write({ width: 1, height: 2, bits: 24, pixels: [0, 0, 255, 0, mask, 0, 0, 0] });
    return Buffer.concat([directory, picture.subarray(14)]);
  }

  it.each([
    ["shown", 0x00, 255],
    ["hidden", 0x80, 0],
  ])("lets the mask say what is %s", (_, mask, alpha) => {
    const { pixels, count } = decodeIcon(writeIcon(mask), accept);
    expect([...(pixels?.data ?? [])]).toEqual([255, 0, 0, alpha]);
    expect(count).toBe(1);
  });

  it.each([
    ["a fourth byte, whatever the mask says", [0, 0, 255, 128], 0x80, 128],
    ["the mask where the fourth bytes are empty", [0, 0, 255, 0], 0x80, 0],
    ["nothing where the fourth bytes are empty and the mask is left out", [0, 0, 255, 0], undefined, 255],
  ])("lets of 32 bits decide %s", (_, pixel, mask, alpha) => {
    const rows = mask === undefined ? pixel : [...pixel, mask, 0, 0, 0];
    const directory = Buffer.from([0, 0, 1, 0, 1, 0, 1, 1, 0, 0, 1, 0, 32, 0, 48, 0, 0, 0, 22, 0, 0, 0]);
    const picture = write({ width: 1, height: 2, bits: 32, pixels: rows });
    const { pixels } = decodeIcon(Buffer.concat([directory, picture.subarray(14)]), accept);
    expect([...(pixels?.data ?? [])]).toEqual([255, 0, 0, alpha]);
  });

  it("takes the largest picture", async () => {
    const bytes = await readFile(new URL("../../fixtures/files/image-ico/locker.ico", import.meta.url));
    const { pixels, png, count } = decodeIcon(bytes, accept);
    expect(png ? 256 : pixels?.width).toBe(256);
    expect(count).toBe(3);
  });

  it.each([
    ["another kind of file", writeIcon(0, 7)],
    [
      "a Targa picture",
      Buffer.concat([Buffer.from([0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0]), Buffer.alloc(40, 7)]),
    ],
  ])("says of %s that it is none", (_, bytes) => {
    expect(() => decodeIcon(bytes, accept)).toThrowError(expect.objectContaining({ kind: "foreign" }));
  });

  it("says that a cut one is damaged", () => {
    expect(() => decodeIcon(writeIcon(0).subarray(0, 60), accept)).toThrowError(
      expect.objectContaining({ kind: "corrupt" }),
    );
  });
});
