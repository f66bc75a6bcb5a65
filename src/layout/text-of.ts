import type { WordColumns } from "./word-columns.ts";

/** The text of one word. */
export function textOf({ units, starts, ends }: WordColumns, index: number): string {
  return Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString(
    "utf16le",
    2 * (starts[index] ?? 0),
    2 * (ends[index] ?? 0),
  );
}
