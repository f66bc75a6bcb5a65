import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { load } from "../../src/load.ts";
import { writeDirectory } from "../../src/media/tiff/write-directory.ts";
import { errorCodeOf } from "../support/error-code-of.ts";

const width = 4;
const height = 2;

interface Kind {
  readonly meaning: number;
  readonly bits: number;
  /** 1: unsigned, 3: floating point. */
  readonly format?: number;
  readonly extras?: readonly number[];
  readonly predictor?: number;
  readonly orientation?: number;
}

/** A TIFF whose left half has one colour and whose right half another one, each given as the bytes of a pixel. */
function writeTiff(
  left: Uint8Array,
  right: Uint8Array,
  { meaning, bits, format = 1, extras, predictor = 1, orientation = 1 }: Kind,
): Uint8Array {
  const samples = (left.length * 8) / bits;
  const row = Buffer.concat([left, left, right, right]);
  const pixels = Buffer.concat(Array.from({ length: height }, () => row));
  const header = Buffer.alloc(8);
  header.write("II*\0", "latin1");
  header.writeUInt32LE(8 + pixels.length, 4);
  const each = (value: number): number[] => Array.from({ length: samples }, () => value);
  const tags: (readonly [number, readonly number[]])[] = [
    [256, [width]],
    [257, [height]],
    [258, each(bits)],
    [259, [1]],
    [262, [meaning]],
    [273, [8]],
    [274, [orientation]],
    [277, [samples]],
    [278, [height]],
    [279, [pixels.length]],
    [317, [predictor]],
    ...(extras ? [[338, extras] as const] : []),
    [339, each(format)],
    [530, [1, 1]],
  ];
  return Buffer.concat([header, pixels, writeDirectory(8 + pixels.length, tags)]);
}

const bytesOf = (...values: number[]): Uint8Array => Uint8Array.from(values);
const wide = (...values: number[]): Uint8Array => new Uint8Array(Uint16Array.from(values).buffer);
const wider = (...values: number[]): Uint8Array => new Uint8Array(Uint32Array.from(values).buffer);
const floats = (...values: number[]): Uint8Array => new Uint8Array(Float32Array.from(values).buffer);
const doubles = (...values: number[]): Uint8Array => new Uint8Array(Float64Array.from(values).buffer);

async function coloursOf(file: Uint8Array, page = 0): Promise<number[][]> {
  const opened = await load(file, { grounding: { words: "off" } });
  const { bytes } = await opened.render({ page, mediaType: "image/png" });
  await opened.close();
  const { data, info } = await sharp(bytes)
    .removeAlpha()
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number): number[] => [...data.subarray(x * 3, x * 3 + 3)];
  return [at(0), at(info.width - 1)];
}

const red = [255, 0, 0];
const white = [255, 255, 255];
const grey = [128, 128, 128];
const black = [0, 0, 0];

describe("a TIFF whose samples are not what the engine takes them for", () => {
  it.each<[string, Uint8Array, Uint8Array, Kind, number[], number[]]>([
    ["Lab", bytesOf(138, 81, 70), bytesOf(255, 0, 0), { meaning: 8, bits: 8 }, red, white],
    [
      "Lab with transparency",
      bytesOf(138, 81, 70, 255),
      bytesOf(0, 0, 0, 0),
      { meaning: 8, bits: 8, extras: [2] },
      red,
      white,
    ],
    [
      "Lab of 16 bits with transparency",
      wide(35_550, 81 * 256, 70 * 256, 65_535),
      wide(0, 0, 0, 65_535),
      { meaning: 8, bits: 16, extras: [2] },
      red,
      black,
    ],
    ["Lab of profiles", bytesOf(138, 209, 198), bytesOf(0, 128, 128), { meaning: 9, bits: 8 }, red, black],
    ["numbers up to 1", floats(0.5), floats(1), { meaning: 1, bits: 32, format: 3 }, grey, white],
    ["numbers up to 255", floats(128), floats(255), { meaning: 1, bits: 32, format: 3 }, grey, white],
    ["numbers of any size", floats(5e8), floats(1e9), { meaning: 1, bits: 32, format: 3 }, grey, white],
    ["double numbers", doubles(1, 0, 0), doubles(1, 1, 1), { meaning: 2, bits: 64, format: 3 }, red, white],
    ["32 bits", wider(0x80808080), wider(0xffffffff), { meaning: 1, bits: 32 }, grey, white],
    ["32 bits, white first", wider(0xffffffff), wider(0), { meaning: 0, bits: 32 }, black, white],
    [
      "differences of 32 bits",
      wider(0x80808080),
      wider(0),
      { meaning: 1, bits: 32, predictor: 2 },
      grey,
      [1, 1, 1],
    ],
    [
      "luminance and colour",
      bytesOf(76, 85, 255),
      bytesOf(255, 128, 128),
      { meaning: 6, bits: 8 },
      red,
      white,
    ],
    [
      "three extra samples",
      bytesOf(255, 0, 0, 9, 9, 9),
      bytesOf(255, 255, 255, 9, 9, 9),
      { meaning: 2, bits: 8, extras: [0, 0, 0] },
      red,
      white,
    ],
    [
      "a spot colour beside four of print",
      bytesOf(0, 0, 0, 0, 0),
      bytesOf(0, 0, 0, 0, 0),
      { meaning: 5, bits: 8, extras: [0] },
      white,
      white,
    ],
  ])("is shown in its colours: %s", async (_, left, right, kind, wantedLeft, wantedRight) => {
    const colours = await coloursOf(writeTiff(left, right, kind));
    const off = colours.flat().map((value, at) => Math.abs(value - [...wantedLeft, ...wantedRight][at]!));
    expect([colours, Math.max(...off) <= 2]).toEqual([expect.anything(), true]);
  });

  it("keeps ink under a spot colour, which is no transparency", async () => {
    const [ink] = await coloursOf(
      writeTiff(bytesOf(0, 0, 0, 255, 0), bytesOf(0, 0, 0, 0, 0), { meaning: 5, bits: 8, extras: [0] }),
    );
    expect(Math.max(...ink!)).toBeLessThan(80);
  });

  it("is turned as it says", async () => {
    const file = writeTiff(bytesOf(138, 81, 70), bytesOf(255, 0, 0), { meaning: 8, bits: 8, orientation: 6 });
    const opened = await load(file, { grounding: { words: "off" } });
    await opened.close();
    expect(opened.document.pages[0]).toMatchObject({ width: height, height: width });
  });

  it("shows each page of several kinds", async () => {
    const lab = writeTiff(bytesOf(138, 81, 70), bytesOf(255, 0, 0), { meaning: 8, bits: 8 });
    const plain = writeTiff(bytesOf(10, 20, 30), bytesOf(200, 210, 220), { meaning: 2, bits: 8 });
    // The second file stands behind the first one; places in it are moved by as much.
    const moved = Buffer.from(plain);
    const directory = moved.readUInt32LE(4);
    for (let index = 0; index < moved.readUInt16LE(directory); index += 1) {
      const at = directory + 2 + index * 12;
      const size = moved.readUInt16LE(at + 2) === 3 ? 2 : 4;
      const isPlace = moved.readUInt16LE(at) === 273 || size * moved.readUInt32LE(at + 4) > 4;
      if (!isPlace) continue;
      if (moved.readUInt16LE(at) === 273) moved.writeUInt16LE(4, at + 2);
      moved.writeUInt32LE(moved.readUInt32LE(at + 8) + lab.length, at + 8);
    }
    const first = Buffer.from(lab);
    const start = first.readUInt32LE(4);
    first.writeUInt32LE(lab.length + directory, start + 2 + first.readUInt16LE(start) * 12);
    const both = Buffer.concat([first, moved]);
    const [red1] = await coloursOf(both, 0);
    expect(Math.max(...red1!.map((value, at) => Math.abs(value - red[at]!)))).toBeLessThan(3);
    expect(await coloursOf(both, 1)).toEqual([
      [10, 20, 30],
      [200, 210, 220],
    ]);
  });

  it("is refused where it is cut off, and where it is too large", async () => {
    const whole = writeTiff(floats(0.5), floats(1), { meaning: 1, bits: 32, format: 3 });
    const far = Buffer.from(whole);
    const at = far.readUInt32LE(4) + 2;
    const entry = [...Array.from({ length: 14 }).keys()].find(
      (index) => far.readUInt16LE(at + index * 12) === 273,
    )!;
    far.writeUInt16LE(60_000, at + entry * 12 + 8);
    expect(await errorCodeOf(load(far))).toBe("input.corrupt");
    expect(await errorCodeOf(load(whole, { limits: { maxPixels: 4 } }))).toBe("input.too-large");
  });
});
