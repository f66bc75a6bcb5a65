import { readFile } from "node:fs/promises";
import type { NamedBytes } from "./named-bytes.ts";
import { tooLarge } from "./too-large.ts";

/** All bytes of a source, also where they lie on disk. Throws `input.too-large` above what may be held in memory. */
export async function readWhole({ bytes, disk, name }: NamedBytes, maxBytes: number): Promise<Uint8Array> {
  if (!disk) return bytes;
  if (disk.size > maxBytes) throw tooLarge(name, maxBytes, disk.size);
  const { buffer, byteOffset, byteLength } = await readFile(disk.path);
  return new Uint8Array(buffer, byteOffset, byteLength);
}
