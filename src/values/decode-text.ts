export interface DecodedText {
  readonly text: string;
  /** `guessed` where nothing in the bytes proves the encoding. */
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
  readonly guessed: boolean;
}

const marks: readonly { readonly bytes: readonly number[]; readonly encoding: DecodedText["encoding"] }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
];

/** Enough to tell UTF-16 from binary data. */
const sampleBytes = 65_536;

/** Windows-1252 leaves these five bytes unassigned: real text of that encoding has none. */
const unassigned = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** Control characters that text files do hold: tab, line feed, vertical tab, form feed, carriage return, end of file, escape. */
const usualControls = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b]);

const maxControlShare = 0.002;

/** Kept, because making one takes longer than decoding a page with it. */
const utf8Decoder = new TextDecoder("utf-8", { fatal: true });

function decode(bytes: Uint8Array, encoding: DecodedText["encoding"]): string | undefined {
  try {
    const decoder = encoding === "utf-8" ? utf8Decoder : new TextDecoder(encoding, { fatal: true });
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function hasFewControls(text: string): boolean {
  let controls = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0 || code === 0xfffe || code === 0xffff) return false;
    if ((code < 0x20 && !usualControls.has(code)) || (code >= 0x7f && code < 0xa0 && code !== 0x85))
      controls += 1;
  }
  return controls <= text.length * maxControlShare;
}

/** UTF-16 without a mark: in Western text nearly every second byte is 0, always on the same side. */
function guessWideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const length = Math.min(bytes.length, sampleBytes);
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  const zeros = [0, 0];
  for (let i = 0; i < length; i += 1) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const half = length / 2;
  if (odd > half * 0.4 && even < half * 0.02) return "utf-16le";
  if (even > half * 0.4 && odd < half * 0.02) return "utf-16be";
  return undefined;
}

/** Bytes to text without its byte order mark; undefined where the bytes are not text. */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const mark = marks.find((candidate) => candidate.bytes.every((byte, i) => bytes[i] === byte));
  const encoding = mark?.encoding ?? guessWideEncoding(bytes);
  if (encoding !== undefined) {
    const text = decode(bytes, encoding);
    if (text !== undefined && hasFewControls(text)) return { text, encoding, guessed: mark === undefined };
  }
  if (bytes.subarray(0, sampleBytes).includes(0)) return undefined;
  const utf8 = decode(bytes, "utf-8");
  if (utf8 !== undefined)
    return hasFewControls(utf8) ? { text: utf8, encoding: "utf-8", guessed: false } : undefined;
  if (bytes.some((byte) => unassigned.has(byte))) return undefined;
  const western = decode(bytes, "windows-1252");
  if (western === undefined || !hasFewControls(western)) return undefined;
  return { text: western, encoding: "windows-1252", guessed: true };
}
