/** Room is made for binary data by what rich text says of it: false where it states more than it has. */
export function isBinaryWhole(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  for (const match of text.matchAll(/\\bin(\d+)/gu)) if (Number(match[1]) > bytes.byteLength) return false;
  return true;
}
