import type { FileHandle } from "node:fs/promises";

/** Sizes of a transport stream's packets: plain, behind a time stamp, before a checksum; and where in each its mark stands. */
const packets = [
  { size: 188, mark: 0 },
  { size: 192, mark: 4 },
  { size: 204, mark: 0 },
] as const;
const packetMark = 0x47;
/** Packets at the start that have to have their mark for the file to be believed to be of them. */
const packetsSeen = 5;
/** No recording has more parts at its top level. */
const maxChunks = 10_000;
const voc = { mark: "Creative Voice File", headerSize: 20, blockHead: 4 } as const;
const caf = { start: 8, chunkHead: 12 } as const;
/** The start of an MXF file, and where in it the offset of its last part stands: behind a key, a length and four other fields. */
const mxf = { mark: Buffer.from("060e2b34020501010d01020101", "hex"), key: 16, footer: 24 } as const;

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

async function endsInPacket(file: FileHandle, head: Buffer, size: number): Promise<boolean> {
  const kind = packets.find((packet) =>
    Array.from({ length: packetsSeen }, (_, index) => head[packet.mark + index * packet.size]).every(
      (byte) => byte === packetMark,
    ),
  );
  if (!kind || size % kind.size === 0) return false;
  const rest = await readAt(file, size - (size % kind.size), kind.mark + 1);
  // Other bytes behind the last packet are padding.
  return rest.length <= kind.mark || rest[kind.mark] === packetMark;
}

async function endsInVocBlock(file: FileHandle, head: Buffer, size: number): Promise<boolean> {
  let at = head.readUInt16LE(voc.headerSize);
  for (let block = 0; block < maxChunks && at < size; block += 1) {
    const [type = 0, ...length] = await readAt(file, at, voc.blockHead);
    if (type === 0) return false;
    if (length.length < voc.blockHead - 1) return true;
    at += voc.blockHead + length.reduceRight((sum, byte) => sum * 256 + byte, 0);
  }
  return at > size;
}

async function endsInCafChunk(file: FileHandle, size: number): Promise<boolean> {
  let at: number = caf.start;
  for (let chunk = 0; chunk < maxChunks && at < size; chunk += 1) {
    const head = await readAt(file, at, caf.chunkHead);
    if (head.length < caf.chunkHead) return false;
    const length = head.readBigInt64BE(4);
    // Of unknown length is what a pipe was written into: it goes on to the end of the file.
    if (length < 0n) return false;
    at += caf.chunkHead + Number(length);
  }
  return at > size;
}

function statesLaterFooter(head: Buffer, size: number): boolean {
  const long = head[mxf.key] ?? 0;
  const from = mxf.key + 1 + (long >= 0x80 ? long & 0x7f : 0) + mxf.footer;
  return from + 8 <= head.length && Number(head.readBigUInt64BE(from)) >= size;
}

/**
 * Whether a recording of a kind that is written in chunks or packets (transport streams, MXF, CAF, VOC, the 64-bit kinds of WAV, DSD)
 * ends in the midst of one, or before the size that it states. `head` holds its first bytes. False for all other kinds.
 */
export async function endsInChunk(file: FileHandle, head: Buffer, size: number): Promise<boolean> {
  const mark = head.toString("latin1", 0, 4);
  const isMoreThan = (stated: bigint): boolean =>
    stated < 0xffff_ffff_ffff_ffffn && Number(stated) > size + 1;
  if (head.length < 64) return false;
  if (mark === "RF64" || mark === "BW64")
    return head.toString("latin1", 12, 16) === "ds64" && isMoreThan(head.readBigUInt64LE(20) + 8n);
  // The marks of Sony's wide WAV are long; its size counts all of the file.
  if (mark === "riff" && head.toString("hex", 4, 8) === "2e91cf11")
    return isMoreThan(head.readBigUInt64LE(16));
  if (mark === "DSD ") return isMoreThan(head.readBigUInt64LE(12));
  if (mark === "FRM8") return isMoreThan(head.readBigUInt64BE(4) + 12n);
  if (mark === "caff") return await endsInCafChunk(file, size);
  if (head.toString("latin1", 0, voc.mark.length) === voc.mark) return await endsInVocBlock(file, head, size);
  if (head.subarray(0, mxf.mark.length).equals(mxf.mark)) return statesLaterFooter(head, size);
  return await endsInPacket(file, head, size);
}
