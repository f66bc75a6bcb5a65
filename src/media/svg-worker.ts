import { createWriteStream } from "node:fs";
import { loadSharp } from "./load-sharp.ts";

/**
 * The program of the child process that draws one SVG: bytes in on standard input, a PNG out on standard output. Drawing runs in
 * native code that heeds no time limit, so only the end of a process stops it. From bytes, the drawing library loads no files
 * and no addresses.
 */

const maxPixels = 4_000_000;
/** Longest side that a drawing is given, in pixels, whatever size it states. */
const wantedEdge = 2000;
/** Dots per inch at which a drawing has the size that it states. */
const statedDensity = 72;

async function draw(bytes: Uint8Array): Promise<Uint8Array> {
  const sharp = await loadSharp();
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
  const scale = Math.min(wantedEdge / Math.max(width, height), Math.sqrt(maxPixels / (width * height)));
  const density = Math.min(10_000, Math.max(1, statedDensity * scale));
  // A tenth more than the target: sizes are rounded up to whole pixels.
  const drawing = sharp(bytes, { density, limitInputPixels: Math.round(maxPixels * 1.1) });
  return await drawing
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .png({ compressionLevel: 1 })
    .toBuffer();
}

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
// Standard output is the way back to the parent here, no place for messages.
createWriteStream("", { fd: 1 }).end(await draw(Buffer.concat(chunks)));
