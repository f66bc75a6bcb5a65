import type { Json } from "../../../document/json.ts";
import { cleanText } from "./clean-text.ts";

/** A leaf's value as one line of a terminal. */
export function formatValue(value: Json): string {
  if (value === null) return "–";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return cleanText(typeof value === "object" ? JSON.stringify(value) : String(value));
}
