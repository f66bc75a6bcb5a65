import type { FileHandle } from "node:fs/promises";

/** Of an Ogg page: its mark, what stands before the list of lengths, and the most that all of it comes to. */
const ogg = { mark: Buffer.from("OggS"), header: 27, most: 27 + 255 + 255 * 255 } as const;
/** Of an FLV tag, before its content; the length of each tag stands in four bytes behind it. */
const flv = { header: 11, trailer: 4, start: 13, types: [8, 9, 18] as readonly number[] } as const;
/** The object of an ASF header that states how large the file is, and where in it; a flag takes that back for broadcasts. */
const asf = { mark: Buffer.from("a1dcab8c47a9cf118ee400c00c205365", "hex"), size: 40, flags: 88 } as const;

async function readEnd(file: FileHandle, size: number, length: number): Promise<Buffer> {
  const wanted = Math.min(size, length);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(wanted), 0, wanted, size - wanted);
  return buffer.subarray(0, bytesRead);
}

/** The last page that begins in the file must end in it. */
async function isOggBroken(file: FileHandle, size: number): Promise<boolean> {
  const end = await readEnd(file, size, 2 * ogg.most);
  const at = end.lastIndexOf(ogg.mark);
  if (at < 0) return false;
  const count = end[at + ogg.header - 1];
  const lengths = end.subarray(at + ogg.header, at + ogg.header + (count ?? 0));
  if (count === undefined || lengths.length < count) return true;
  const length = lengths.reduce((sum, each) => sum + each, 0);
  return at + ogg.header + count + length > end.length;
}

async function isFlvBroken(file: FileHandle, size: number): Promise<boolean> {
  const trailer = await readEnd(file, size, flv.trailer);
  const length = trailer.length === flv.trailer ? trailer.readUInt32BE(0) : 0;
  const start = size - flv.trailer - length;
  if (length < flv.header || start < flv.start) return true;
  const { buffer } = await file.read(Buffer.alloc(4), 0, 4, start);
  return !flv.types.includes((buffer[0] ?? 0) & 0x1f) || buffer.readUIntBE(1, 3) !== length - flv.header;
}

function isAsfBroken(head: Buffer, size: number): boolean {
  const at = head.indexOf(asf.mark);
  if (at < 0 || at + asf.flags + 4 > head.length) return false;
  const isBroadcast = (head.readUInt32LE(at + asf.flags) & 1) === 1;
  return !isBroadcast && Number(head.readBigUInt64LE(at + asf.size)) > size;
}

/**
 * Whether a recording in Ogg, FLV or ASF, which are written part by part, ends in the midst of a part, or before the size that it
 * states. `head` holds its first bytes. False for all other kinds.
 */
export async function breaksOff(file: FileHandle, head: Buffer, size: number): Promise<boolean> {
  if (head.indexOf(ogg.mark) === 0) return await isOggBroken(file, size);
  if (head.toString("latin1", 0, 3) === "FLV") return await isFlvBroken(file, size);
  return head.toString("hex", 0, 4) === "3026b275" && isAsfBroken(head, size);
}
