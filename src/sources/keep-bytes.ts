import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTemporaryFolder } from "../media/create-temporary-folder.ts";
import { temporaryFault } from "../media/temporary-fault.ts";
import type { DiskFile } from "./named-bytes.ts";

/** Bytes as a private file, for what can only be read from one. Throws `input.unreadable` where the disk does not take it. */
export async function keepBytes(bytes: Uint8Array): Promise<DiskFile> {
  const folder = await createTemporaryFolder();
  const path = join(folder.path, "source");
  try {
    await writeFile(path, bytes, { mode: 0o600 });
  } catch (error) {
    await folder.remove();
    throw temporaryFault(error);
  }
  return { path, size: bytes.byteLength, remove: () => folder.remove() };
}
