/** Bytes that are encoded at once; a multiple of three, so that no piece but the last is padded. */
const pieceLength = 3 * 32_768;

/** Base64 characters of bytes piece by piece, so that they never stand in memory as a whole. */
export function* encodeBase64(bytes: Uint8Array): Iterable<Uint8Array> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < buffer.length; at += pieceLength)
    yield Buffer.from(buffer.toString("base64", at, Math.min(at + pieceLength, buffer.length)), "latin1");
}
