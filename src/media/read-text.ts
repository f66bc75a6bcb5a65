import { chooseLatinEncoding } from "../values/choose-latin-encoding.ts";
import { decodeText } from "../values/decode-text.ts";

export interface ReadText {
  readonly text: string;
  /** As the WHATWG Encoding Standard calls it, in lower case. */
  readonly encoding: string;
  /** True where nothing in the bytes proves the encoding. */
  readonly isGuessed: boolean;
}

/** Enough text to tell a language by. */
const sampleBytes = 65_536;
/** Fewer letters than this of a small alphabet are no evidence for it. */
const minLetters = 6;
const eastern = /^(?:shift_jis|euc-jp|gb18030|gbk|big5|euc-kr|iso-2022-\w+)$/u;
const ownAlphabet = /^(?:koi8-[ru]|windows-125[13568]|iso-8859-[5678]|ibm866|x-mac-cyrillic)$/u;
/** What Western European text is read as; browsers take ISO 8859-1 for it as well. */
const western = "windows-1252";

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function toStandardName(name: string): string | undefined {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return undefined;
  }
}

/** UTF-32, which browsers do not read: by its mark, or by zeros in two of every four bytes. */
function decodeWide(bytes: Uint8Array): ReadText | undefined {
  if (bytes.length < 8 || bytes.length % 4 !== 0) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittle = [true, false].find((little) => {
    for (let at = 0; at < Math.min(bytes.length, sampleBytes); at += 4)
      if (view.getUint32(at, little) > 0x10_ffff || view.getUint32(at, little) === 0) return false;
    return true;
  });
  if (isLittle === undefined) return undefined;
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 4) {
    const code = view.getUint32(at, isLittle);
    if (code > 0x10_ffff || (code >= 0xd800 && code < 0xe000)) return undefined;
    if (at > 0 || code !== 0xfeff) pieces.push(String.fromCodePoint(code));
  }
  const hasMark = view.getUint32(0, isLittle) === 0xfeff;
  return { text: pieces.join(""), encoding: isLittle ? "utf-32le" : "utf-32be", isGuessed: !hasMark };
}

/** The lines that hold other bytes than ASCII: the rest says nothing. Line feeds are never part of a letter in these encodings. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= sampleBytes) return bytes;
  const lines: Uint8Array[] = [];
  let size = 0;
  for (let start = 0; start < bytes.length && size < sampleBytes;) {
    const feed = bytes.indexOf(10, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    const line = bytes.subarray(start, Math.min(end, start + sampleBytes));
    if (line.some((byte) => byte > 0x7f)) {
      lines.push(line);
      size += line.length;
    }
    start = end;
  }
  return Buffer.concat(lines);
}

/** Characters of an alphabet other than Latin among all letters that are not ASCII. */
function isMostlyForeign(text: string): boolean {
  const letters = text.match(/[^\P{L}\p{ASCII}]/gu) ?? [];
  const foreign = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter)).length;
  return foreign >= minLetters && foreign > letters.length * 0.8;
}

/** Latin script in one byte a letter: most letters of the words with marked letters have none. Other scripts have hardly one. */
function isLatin(sample: Uint8Array): boolean {
  const words = Buffer.from(sample)
    .toString("latin1")
    .match(/[A-Za-z\u0080-\u00FF]*[\u0080-\u00FF][A-Za-z\u0080-\u00FF]*/gu);
  const letters = (words ?? []).join("");
  return (letters.match(/[A-Za-z]/gu) ?? []).length > letters.length / 2;
}

/** The small letters from а to п stand at A0 to AF in no other encoding of Cyrillic, and what is at B0 to DF there are lines of frames. */
function isDosCyrillic(sample: Uint8Array): boolean {
  const high = sample.filter((byte) => byte > 0x7f);
  const small = high.filter((byte) => byte >= 0xa0 && byte < 0xb0).length;
  const other = high.filter((byte) => (byte >= 0xb0 && byte < 0xe0) || byte >= 0xf2).length;
  return high.length >= minLetters && small > high.length / 4 && other < high.length / 20;
}

async function guess(bytes: Uint8Array): Promise<ReadText | undefined> {
  const sample = sampleOf(bytes);
  if (isLatin(sample)) {
    const encoding = chooseLatinEncoding(sample);
    const text = decode(bytes, encoding);
    return text === undefined ? undefined : { text, encoding, isGuessed: true };
  }
  if (isDosCyrillic(sample)) {
    const text = decode(bytes, "ibm866");
    if (text !== undefined) return { text, encoding: "ibm866", isGuessed: true };
  }
  const { analyse } = await import("chardet");
  const found = analyse(sample).flatMap(({ name, confidence }) => {
    const encoding = toStandardName(name);
    return encoding === undefined ? [] : [{ encoding, confidence }];
  });
  const westernWeight = found.find(({ encoding }) => encoding === western)?.confidence ?? 0;
  const highBytes = sample.reduce((sum, byte) => sum + (byte > 0x7f ? 1 : 0), 0);
  for (const { encoding, confidence } of found) {
    if (encoding === western) break;
    if (encoding.startsWith("utf-")) continue;
    const text = decode(bytes, encoding);
    if (text === undefined) continue;
    const isOwn = eastern.test(encoding) || ownAlphabet.test(encoding);
    if (
      isOwn
        ? isMostlyForeign(decode(sample, encoding) ?? text)
        : highBytes >= minLetters && confidence > westernWeight + 5
    )
      return { text, encoding, isGuessed: true };
  }
  return undefined;
}

/**
 * Bytes to text without its byte order mark, in the encoding that they prove or, failing that, the likeliest one. Undefined where
 * the bytes are not text.
 */
export async function readText(bytes: Uint8Array): Promise<ReadText | undefined> {
  const wide = decodeWide(bytes);
  if (wide) return wide;
  const plain = decodeText(bytes);
  if (plain && plain.encoding !== western) {
    const { text, encoding, guessed } = plain;
    const escaped = text.includes("\u001B$") ? decode(bytes, "iso-2022-jp") : undefined;
    if (escaped !== undefined) return { text: escaped, encoding: "iso-2022-jp", isGuessed: true };
    return { text, encoding, isGuessed: guessed };
  }
  if (bytes.subarray(0, sampleBytes).includes(0)) return undefined;
  const guessed = await guess(bytes);
  if (guessed && hasFewControls(guessed.text)) return guessed;
  return plain && { text: plain.text, encoding: plain.encoding, isGuessed: true };
}

function hasFewControls(text: string): boolean {
  const sample = text.slice(0, sampleBytes);
  return (sample.match(/(?![\t\r\n\f\v])\p{Cc}/gu) ?? []).length <= sample.length * 0.002;
}
