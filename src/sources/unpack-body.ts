import { pipeline } from "node:stream";
import type { Duplex, Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from "node:zlib";

const unpackers: Readonly<Record<string, () => Duplex>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
};

/**
 * The body of an answer as it was before it was packed for the way. Other than HTTP clients do, packed content that ends too early is
 * an error: half a text looks like a whole one. An encoding that nobody knows stays as it is.
 */
export function unpackBody(body: Readable, contentEncoding: string | undefined): Readable {
  const names = (contentEncoding ?? "").toLowerCase().split(",");
  return names.reverse().reduce<Readable>((packed, name) => {
    const start = unpackers[name.trim()];
    // Failures arrive at whoever reads the last stream.
    return start ? pipeline(packed, start(), () => undefined) : packed;
  }, body);
}
