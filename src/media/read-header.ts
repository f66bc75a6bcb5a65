import type { Metadata } from "sharp";
import { loadSharp } from "./load-sharp.ts";

/** What a picture's header says, without decoding it; `page` is 0-based. Throws what the engine throws. */
export async function readHeader(bytes: Uint8Array, page = 0): Promise<Metadata> {
  const sharp = await loadSharp();
  return await sharp(bytes, { page, limitInputPixels: false, failOn: "none" }).metadata();
}
