import { createHash, hash } from "node:crypto";
import { createReadStream } from "node:fs";
import type { NamedBytes } from "./named-bytes.ts";

/** SHA-256 of all its bytes, in hexadecimal; a file on disk is read once, piece by piece. */
export async function hashSource({ bytes, disk }: NamedBytes, signal?: AbortSignal): Promise<string> {
  if (!disk) return hash("sha256", bytes, "hex");
  const whole = createHash("sha256");
  const stream = createReadStream(disk.path, { highWaterMark: 1 << 20, ...(signal ? { signal } : {}) });
  for await (const chunk of stream) whole.update(chunk as Uint8Array);
  return whole.digest("hex");
}
