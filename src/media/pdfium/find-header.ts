const searchedBytes = 64 * 1024;

/** The file from its `%PDF-` on: senders put junk before it. The same bytes where no header stands in the first 64 kB. */
export function findHeader(bytes: Uint8Array): Uint8Array {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, searchedBytes)).indexOf(
    "%PDF-",
  );
  return start > 0 ? bytes.subarray(start) : bytes;
}
