const searchedBytes = 2048;

/**
 * True where the file ends as it should and its last `startxref` leads to a cross-reference table or stream. PDFium
 * builds a lost index again without a word, and what the lost one held may be missing then.
 */
export function hasSoundIndex(bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const ending = view.subarray(Math.max(0, view.length - searchedBytes)).toString("latin1");
  const start = [...ending.matchAll(/startxref\s+(\d+)\s/g)].at(-1)?.[1];
  if (start === undefined || !ending.includes("%%EOF")) return false;
  const target = view.subarray(Number(start), Number(start) + 64).toString("latin1");
  return /^\s*(?:xref\s|\d+\s+\d+\s+obj\b)/.test(target);
}
