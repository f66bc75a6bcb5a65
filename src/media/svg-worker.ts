import { createWriteStream } from "node:fs";
import { fitSvg } from "./fit-svg.ts";
import { loadSharp } from "./load-sharp.ts";

/**
 * The program of the child process that draws one SVG: bytes in on standard input, a PNG out on standard output. Drawing runs in
 * native code that heeds no time limit, so only the end of a process stops it. From bytes, the drawing library loads no files
 * and no addresses.
 */

const maxPixels = 4_000_000;
/** Longest side that a drawing is given, in pixels, whatever size it states. */
const wantedEdge = 2000;
/** A tenth more than the target: sizes are rounded up to whole pixels. */
const slack = 1.1;
/** Dots per inch at which a drawing has the size that it states. */
const statedDensity = 72;

/** Sizes at which what was asked for has come of it; units of length make the engine count the density twice. */
const fitting = { minEdge: 1000, maxEdge: 2200 } as const;

interface Size {
  readonly width: number;
  readonly height: number;
}

async function measure(bytes: Uint8Array, density: number): Promise<Size | undefined> {
  const sharp = await loadSharp();
  return await sharp(bytes, { density, limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
}

function isFitting({ width, height }: Size): boolean {
  const edge = Math.max(width, height);
  return edge >= fitting.minEdge && edge <= fitting.maxEdge && width * height <= maxPixels * slack;
}

/** The drawing and the density at which it comes out at the size that is wanted. */
async function scale(bytes: Uint8Array): Promise<{ readonly drawing: Uint8Array; readonly density: number }> {
  const stated = await measure(bytes, statedDensity);
  if (stated) {
    const { width, height } = stated;
    const wanted = Math.min(wantedEdge / Math.max(width, height), Math.sqrt(maxPixels / (width * height)));
    const density = Math.min(10_000, Math.max(1, statedDensity * wanted));
    const found = await measure(bytes, density);
    if (found && isFitting(found)) return { drawing: bytes, density };
  }
  return { drawing: fitSvg(bytes, wantedEdge, maxPixels) ?? bytes, density: statedDensity };
}

async function draw(bytes: Uint8Array): Promise<Uint8Array> {
  const sharp = await loadSharp();
  const { drawing, density } = await scale(bytes);
  return await sharp(drawing, { density, limitInputPixels: Math.round(maxPixels * slack) })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .png({ compressionLevel: 1 })
    .toBuffer();
}

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
// Standard output is the way back to the parent here, no place for messages.
createWriteStream("", { fd: 1 }).end(await draw(Buffer.concat(chunks)));
