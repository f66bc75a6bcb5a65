import { corruptArchive } from "../archive/corrupt-archive.ts";
import { ExpansionBudget } from "../archive/expansion-budget.ts";
import { readHeader } from "../tar/read-header.ts";
import { gzipStream } from "./gzip-stream.ts";

const blockBytes = 512;

/** Whether a gzip file begins as a tar archive does. Throws `input.corrupt` for one that cannot be unpacked at all. */
export async function holdsTar(name: string, path: string): Promise<boolean> {
  const budget = new ExpansionBudget(name, 1, { maxExpandedBytes: Infinity, maxExpansion: Infinity });
  let head = Buffer.alloc(0);
  try {
    for await (const piece of gzipStream({ path, budget })) {
      head = Buffer.concat([head, piece]);
      if (head.byteLength >= blockBytes) break;
    }
  } catch (error) {
    if (head.byteLength === 0) throw corruptArchive(name, error);
  }
  const block = head.subarray(0, blockBytes);
  return block.some((byte) => byte !== 0) && readHeader(block) !== undefined;
}
