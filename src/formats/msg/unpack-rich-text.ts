const headerBytes = 16;
const packed = 0x75465a4c;
const plain = 0x414c454d;
const windowBytes = 4096;
/** What every window begins with: words that most rich text holds. */
const start =
  String.raw`{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0` +
  "\r\n" +
  String.raw`\par \pard\plain\f0\fs20\b\i\u\tab\tx`;

/**
 * Rich text as mails keep it: each sign stands for itself, or two bytes for a stretch of the last 4,096 signs. Undefined for what was
 * packed in no such way; what is cut off gives what is there. At most nine times as long as what is packed.
 */
export function unpackRichText(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.byteLength < headerBytes) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = view.getUint32(8, true);
  if (kind === plain) return bytes.subarray(headerBytes, headerBytes + view.getUint32(4, true));
  if (kind !== packed) return undefined;
  const window = Buffer.alloc(windowBytes, 0x20);
  window.write(start, "latin1");
  let at = start.length;
  const out = Buffer.alloc(Math.min(view.getUint32(4, true), bytes.byteLength * 9));
  let length = 0;
  const put = (sign: number): void => {
    out[length] = sign;
    length += 1;
    window[at] = sign;
    at = (at + 1) % windowBytes;
  };
  for (let from = headerBytes; from < bytes.byteLength && length < out.byteLength;) {
    const control = bytes[from] ?? 0;
    from += 1;
    for (let bit = 0; bit < 8 && from < bytes.byteLength && length < out.byteLength; bit += 1) {
      if ((control & (1 << bit)) === 0) {
        put(bytes[from] ?? 0);
        from += 1;
        continue;
      }
      const reference = ((bytes[from] ?? 0) << 8) | (bytes[from + 1] ?? 0);
      from += 2;
      const offset = reference >> 4;
      if (offset === at) return out.subarray(0, length);
      const count = (reference & 15) + 2;
      for (let index = 0; index < count && length < out.byteLength; index += 1)
        put(window[(offset + index) % windowBytes] ?? 0);
    }
  }
  return out.subarray(0, length);
}
