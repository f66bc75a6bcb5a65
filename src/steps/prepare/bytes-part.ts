import type { Part } from "../../document/part.ts";
import { encodeBytes } from "./encode-bytes.ts";

/**
 * A part of bytes. Its characters are made when somebody asks for them, anew each time, because they take more room than
 * the bytes, and a gateway's wire needs only these. Throws `plan.unsupported` for forms that cannot hold bytes.
 */
export function bytesPart(part: Omit<Part, "value" | "bytes">, bytes: Uint8Array): Part {
  const { mediaType, form } = part;
  // Forms that cannot hold bytes are refused here, not where the characters are asked for.
  encodeBytes(new Uint8Array(), mediaType, form);
  return Object.defineProperties({ ...part } as Part, {
    value: { get: () => encodeBytes(bytes, mediaType, form), enumerable: true },
    // A copy of the part has characters alone.
    bytes: { value: bytes },
  });
}
