import type { Json } from "../document/json.ts";

/** One JSON Schema object, of any draft; every reader of it looks before it trusts. */
export type RawSchema = { readonly [key: string]: Json | undefined };

/** True for a JSON object, the only form of a JSON Schema that says anything. */
export function isRawSchema(value: unknown): value is RawSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
