/** Base64 characters that bytes are sent as, padding included. */
export function encodedLength(bytes: Uint8Array): number {
  return Math.ceil(bytes.byteLength / 3) * 4;
}
