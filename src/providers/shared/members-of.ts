import type { Json } from "../../document/json.ts";

/** Members that a user gave as they are; none where it is no object. */
export function membersOf(value: Json | undefined): { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as { readonly [key: string]: Json })
    : {};
}
