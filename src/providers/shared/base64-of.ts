import type { Part } from "../../document/part.ts";

/** The bare base64 characters of a part that carries bytes; undefined for one that carries an address or a text. */
export function base64Of(part: Part): string | undefined {
  if (part.form === "base64") return part.value;
  return part.form === "data-uri" ? part.value.slice(part.value.indexOf(",") + 1) : undefined;
}
