import type { PartForm } from "../../document/part.ts";
import { GleanerError } from "../../errors/gleaner-error.ts";

/** Bytes as the value of a part. Throws `plan.unsupported` for forms that cannot hold bytes. */
export function encodeBytes(bytes: Uint8Array, mediaType: string, form: PartForm): string {
  const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
  if (form === "base64") return base64;
  if (form === "data-uri") return `data:${mediaType};base64,${base64}`;
  throw new GleanerError("plan.unsupported", {
    what: "Cannot hand over the document",
    seen: `bytes cannot be sent as ${form}`,
    hint: "Allow the form base64 or data-uri.",
  });
}
