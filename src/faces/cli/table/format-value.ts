import type { Json } from "../../../document/json.ts";
import { cleanText } from "./clean-text.ts";

/** A leaf's value for a terminal; its line breaks are the only controls that are left of it. */
export function formatValue(value: Json): string {
  if (value === null) return "–";
  if (typeof value === "boolean") return value ? "yes" : "no";
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return text
    .split(/\r\n|[\r\n]/)
    .map(cleanText)
    .join("\n");
}
