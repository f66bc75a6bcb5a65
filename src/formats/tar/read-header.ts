import { decodePath } from "../archive/decode-path.ts";

/** One block of a tar archive that is no content. */
export interface TarHeader {
  readonly path: string;
  /** Of what follows, in bytes. */
  readonly size: number;
  /** One character: `0` a file, `5` a folder, `x` facts about the next entry. */
  readonly type: string;
  /** True where the list of the stretches that are kept goes on in the next block. */
  readonly isContinued: boolean;
}

const blockBytes = 512;
const sumStart = 148;
const sumEnd = 156;

function readText(block: Uint8Array, start: number, length: number): string {
  const field = block.subarray(start, start + length);
  const end = field.indexOf(0);
  return decodePath(end === -1 ? field : field.subarray(0, end));
}

/** A number in octal digits, or, for large ones, in bytes; undefined where it is none. */
function readNumber(block: Uint8Array, start: number, length: number): number | undefined {
  const first = block[start] ?? 0;
  if ((first & 0x80) !== 0) {
    const bytes = block.subarray(start + 1, start + length);
    const number = bytes.reduce((sum, byte) => sum * 256 + byte, first & 0x7f);
    return Number.isSafeInteger(number) ? number : undefined;
  }
  const digits = readText(block, start, length).trim();
  if (digits === "") return 0;
  return /^[0-7]+$/u.test(digits) ? Number.parseInt(digits, 8) : undefined;
}

/** Some old programs add bytes as if they had a sign. */
function isSumRight(block: Uint8Array): boolean {
  const stated = readNumber(block, sumStart, sumEnd - sumStart);
  let [sum, signed] = [0, 0];
  for (const [at, byte] of block.entries()) {
    const counted = at >= sumStart && at < sumEnd ? 32 : byte;
    sum += counted;
    signed += counted > 127 ? counted - 256 : counted;
  }
  return stated === sum || stated === signed;
}

/** What a block says of the entry behind it; undefined where it is no header. */
export function readHeader(block: Uint8Array): TarHeader | undefined {
  if (block.byteLength < blockBytes || !isSumRight(block)) return undefined;
  const size = readNumber(block, 124, 12);
  if (size === undefined) return undefined;
  const magic = Buffer.from(block.subarray(257, 263)).toString("latin1");
  // GNU keeps other things where the standard has the folders of long paths.
  const prefix = magic === "ustar\0" ? readText(block, 345, 155) : "";
  const name = readText(block, 0, 100);
  const type = String.fromCharCode(block[156] ?? 0).replace("\0", "0");
  return { path: prefix === "" ? name : `${prefix}/${name}`, size, type, isContinued: block[482] === 1 };
}
