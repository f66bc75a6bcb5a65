import { open } from "node:fs/promises";
import { join } from "node:path";
import { isGleanerError } from "../../errors/is-gleaner-error.ts";
import { createTemporaryFolder } from "../../media/create-temporary-folder.ts";
import { temporaryFault } from "../../media/temporary-fault.ts";

export interface UnpackedFile {
  /** A private file. */
  readonly path: string;
  readonly size: number;
  /** Why it is not all there. */
  readonly fault?: unknown;
  remove(): Promise<void>;
}

/**
 * What a stream gives as a private file, as far as it goes: a stream that breaks off leaves what came before. Throws errors of ours,
 * the signal's reason, and `input.unreadable` where the disk does not take it.
 */
export async function unpackToDisk(
  stream: AsyncIterable<Uint8Array>,
  signal?: AbortSignal,
): Promise<UnpackedFile> {
  const folder = await createTemporaryFolder();
  const path = join(folder.path, "unpacked");
  let size = 0;
  let fault: unknown;
  try {
    const file = await open(path, "wx", 0o600);
    try {
      const pieces = stream[Symbol.asyncIterator]();
      for (;;) {
        const next = await pieces.next().catch((error: unknown) => {
          if (isGleanerError(error) || signal?.aborted === true) throw error;
          fault = error;
        });
        if (!next || next.done === true) break;
        await file.writeFile(next.value).catch((error: unknown) => {
          throw temporaryFault(error);
        });
        size += next.value.byteLength;
      }
    } finally {
      await file.close();
    }
  } catch (error) {
    await folder.remove();
    throw error;
  }
  return { path, size, ...(fault === undefined ? {} : { fault }), remove: () => folder.remove() };
}
