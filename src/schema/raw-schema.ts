import type { Json } from "../document/json.ts";

/** One JSON Schema object, of any draft; every reader of it looks before it trusts. */
export type RawSchema = { readonly [key: string]: Json | undefined };

/** Marks leaves whose type is a JavaScript `Date`; taken out of what a model sees. */
export const nativeDateKey = "x-gleaner-native-date";

export function isRawSchema(value: unknown): value is RawSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
