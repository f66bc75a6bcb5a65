import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import type { ExpansionBudget } from "../archive/expansion-budget.ts";

interface GzipInput {
  readonly path: string;
  readonly budget: ExpansionBudget;
  readonly signal?: AbortSignal;
}

/** What a gzip file holds, piece by piece, each counted before it is given. Throws `input.too-large`, and what unpacking throws. */
export async function* gzipStream({ path, budget, signal }: GzipInput): AsyncGenerator<Uint8Array> {
  const packed = createReadStream(path);
  const unpacked = createGunzip();
  packed.on("error", (error) => unpacked.destroy(error));
  try {
    for await (const chunk of packed.pipe(unpacked) as AsyncIterable<Buffer>) {
      signal?.throwIfAborted();
      budget.take(chunk.byteLength);
      yield chunk;
    }
  } finally {
    packed.destroy();
    unpacked.destroy();
  }
}
