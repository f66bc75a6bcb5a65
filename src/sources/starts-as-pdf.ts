const signature = [0x25, 0x50, 0x44, 0x46];

/** True for bytes that begin with `%PDF`, by which alone a PDF is told: there is no need to compare other signatures. */
export function startsAsPdf(bytes: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
