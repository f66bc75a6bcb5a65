import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import type { NamedBytes } from "./named-bytes.ts";

/** SHA-256 of all its bytes, in hexadecimal; a file on disk is read once, piece by piece. */
export async function hashSource({ bytes, disk }: NamedBytes, signal?: AbortSignal): Promise<string> {
  const hash = createHash("sha256");
  if (!disk) return hash.update(bytes).digest("hex");
  const stream = createReadStream(disk.path, { highWaterMark: 1 << 20, ...(signal ? { signal } : {}) });
  for await (const chunk of stream) hash.update(chunk as Uint8Array);
  return hash.digest("hex");
}
