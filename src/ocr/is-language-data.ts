import { closeSync, fstatSync, openSync, readSync } from "node:fs";

/** Places in the file's table of the parts that the recogniser cannot do without: network, its letters, its codes. */
const needed = [17, 21, 22];
const maxParts = 64;

/**
 * Whether a file is data that the second reader can work with: that of old versions has no network, and files that are cut off
 * or something else would bring it down.
 */
export function isLanguageData(path: string): boolean {
  try {
    const file = openSync(path, "r");
    try {
      // A count, then for each part where it begins, or -1.
      const table = new DataView(new ArrayBuffer(4 + 8 * maxParts));
      const size = fstatSync(file).size;
      const length = readSync(file, table);
      const parts = table.getInt32(0, true);
      if (parts < 1 || parts > maxParts || length < 4 + 8 * parts) return false;
      const starts = Array.from({ length: parts }, (_, part) => table.getBigInt64(4 + 8 * part, true));
      return starts.every((start) => start < size) && needed.every((part) => (starts[part] ?? -1n) >= 0n);
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
}
