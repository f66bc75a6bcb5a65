import type { FileHandle } from "node:fs/promises";
import { breaksOff } from "./breaks-off.ts";
import { endsInChunk } from "./ends-in-chunk.ts";
import { endsInFrame } from "./ends-in-frame.ts";

/** Sizes that writers into a pipe put where they cannot know better. */
const unknownSizes = new Set([0, 0xffffffff, 0x7fffffff, 0x7ffff000, 0xfffffffe]);
/** No film has more parts at its top level. */
const maxBoxes = 10_000;
const mp4Box = /^(?:ftyp|moov|mdat|free|skip|wide|uuid|moof|sidx|styp|pnot|udta|meta|mfra|emsg|prft|ssix)$/u;

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

async function isMp4CutOff(file: FileHandle, size: number): Promise<boolean> {
  let at = 0;
  for (let box = 0; box < maxBoxes && at < size; box += 1) {
    const head = await readAt(file, at, 16);
    // A few bytes behind the last part are padding, not a part that was lost.
    if (head.length < 8 || !mp4Box.test(head.toString("latin1", 4, 8))) return false;
    const short = head.readUInt32BE(0);
    if (short === 0) return false;
    const length = short === 1 && head.length === 16 ? Number(head.readBigUInt64BE(8)) : short;
    if (length < 8) return false;
    at += length;
  }
  return at > size;
}

/** A number of the Matroska kind: its first bits say how many bytes it has. */
function readVint(
  bytes: Buffer,
  at: number,
): { readonly value: number; readonly length: number } | undefined {
  const first = bytes[at] ?? 0;
  const length = Math.clz32(first) - 23;
  if (first === 0 || at + length > bytes.length) return undefined;
  let value = first & (0xff >> length);
  let isUnknown = value === 0xff >> length;
  for (let index = 1; index < length; index += 1) {
    const byte = bytes[at + index] ?? 0;
    isUnknown &&= byte === 0xff;
    value = value * 256 + byte;
  }
  return { value: isUnknown ? 0 : value, length };
}

function isMatroskaCutOff(head: Buffer, size: number): boolean {
  const header = readVint(head, 4);
  const segment = header ? 4 + header.length + header.value : head.length;
  if (head.toString("hex", segment, segment + 4) !== "18538067") return false;
  const length = readVint(head, segment + 4);
  return length !== undefined && length.value > 0 && segment + 4 + length.length + length.value > size;
}

/** The first frame of an MP3 may state how many bytes follow. */
function isMp3CutOff(head: Buffer, size: number): boolean {
  const at = ["Xing", "Info"].map((mark) => head.indexOf(mark, 0, "latin1")).find((found) => found > 0) ?? -1;
  if (at < 0 || at + 16 > head.length) return false;
  const flags = head.readUInt32BE(at + 4);
  if ((flags & 2) === 0) return false;
  const stated = head.readUInt32BE(at + 8 + (flags & 1) * 4);
  return !unknownSizes.has(stated) && stated > (size - at + 200) * 1.001;
}

/** Whether a recording states that it is longer than the file is, or ends in the midst of a part. `head` holds its first bytes. */
export async function isCutOff(file: FileHandle, headBytes: Uint8Array, size: number): Promise<boolean> {
  const head = Buffer.from(headBytes.buffer, headBytes.byteOffset, headBytes.byteLength);
  if (head.length < 16) return false;
  const mark = head.toString("latin1", 0, 4);
  if (mark === "RIFF" || mark === "FORM") {
    const stated = mark === "RIFF" ? head.readUInt32LE(4) : head.readUInt32BE(4);
    return !unknownSizes.has(stated) && stated + 8 > size + 1;
  }
  if (mark === ".snd") {
    const stated = head.readUInt32BE(8);
    return !unknownSizes.has(stated) && head.readUInt32BE(4) + stated > size;
  }
  if (mp4Box.test(head.toString("latin1", 4, 8))) return await isMp4CutOff(file, size);
  if (head.toString("hex", 0, 4) === "1a45dfa3") return isMatroskaCutOff(head, size);
  if (mark.startsWith("ID3") || (head[0] === 0xff && ((head[1] ?? 0) & 0xe0) === 0xe0))
    return isMp3CutOff(head, size) || (await endsInFrame(file, size));
  return (await breaksOff(file, head, size)) || (await endsInChunk(file, head, size));
}
