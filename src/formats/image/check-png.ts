import { GleanerError } from "../../errors/gleaner-error.ts";

const signature = "89504e470d0a1a0a";
/** Bytes of a chunk around its content: length, type, checksum. */
const frame = 12;

/**
 * Throws `input.corrupt` for a PNG whose colour profile is packed in a way that does not exist: the engine would pass over that
 * without a word, and the colours would be guesses.
 */
export function checkPng(bytes: Uint8Array, name: string): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.toString("hex", 0, 8) !== signature) return;
  for (let at = 8; at + frame <= buffer.length; at += buffer.readUInt32BE(at) + frame) {
    const type = buffer.toString("latin1", at + 4, at + 8);
    if (type === "IDAT") return;
    if (type !== "iCCP") continue;
    // Its name, a zero, then the number of the packing; the only one there is is 0.
    const content = buffer.subarray(at + 8, at + 8 + buffer.readUInt32BE(at));
    if ((content[content.indexOf(0) + 1] ?? 0) === 0) return;
    throw new GleanerError("input.corrupt", {
      what: `Cannot read ${name}`,
      seen: "its colour profile is damaged",
      hint: "Save it again.",
      where: { source: name },
    });
  }
}
