import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Box } from "../document/box.ts";
import { loadOnce } from "../values/load-once.ts";
import { loadSharp } from "./load-sharp.ts";

/** A code on a picture. */
export interface ReadCode {
  readonly text: string;
  /** 0..1 of the picture. */
  readonly box: Box;
}

/** Codes of one picture; more are a sheet of labels. */
const mostCodes = 4;

const loadReader = loadOnce(async () => {
  const path = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
  const [{ prepareZXingModule, readBarcodes }, bytes] = await Promise.all([
    import("zxing-wasm/reader"),
    readFile(path),
  ]);
  // Without its own bytes it would fetch them from the web.
  const wasmBinary = new Uint8Array(bytes).buffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  return readBarcodes;
});

/**
 * The QR codes on a picture, upright, turned or photographed, with their places. Only those whose error correction holds
 * are given, so that a text is read exactly or not at all. Throws what the image engine throws for bytes that are no picture.
 *
 * @param bytes an encoded picture
 */
export async function readCodes(bytes: Uint8Array): Promise<readonly ReadCode[]> {
  const [sharp, readBarcodes] = await Promise.all([loadSharp(), loadReader()]);
  const { data, info } = await sharp(bytes)
    .flatten({ background: "#fff" })
    .toColourspace("srgb")
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const pixels = { data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.length), width, height };
  const found = await readBarcodes(pixels as Parameters<typeof readBarcodes>[0], {
    formats: ["QRCode"],
    tryHarder: true,
    tryInvert: false,
    maxNumberOfSymbols: mostCodes,
  });
  return found.flatMap(({ isValid, text, position }): ReadCode[] => {
    if (!isValid || text === "") return [];
    const corners = [position.topLeft, position.topRight, position.bottomLeft, position.bottomRight];
    const [left, top] = [Math.min(...corners.map(({ x }) => x)), Math.min(...corners.map(({ y }) => y))];
    const [right, bottom] = [Math.max(...corners.map(({ x }) => x)), Math.max(...corners.map(({ y }) => y))];
    const box = {
      x: Math.max(0, left / width),
      y: Math.max(0, top / height),
      width: Math.min(1, (right - left) / width),
      height: Math.min(1, (bottom - top) / height),
    };
    return [{ text, box }];
  });
}
