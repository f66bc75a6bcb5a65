import type { Part } from "../../document/part.ts";

/** A part as an address: its URL, or a data URI. */
export function addressOf(part: Part): string {
  return part.form === "base64" ? `data:${part.mediaType};base64,${part.value}` : part.value;
}
