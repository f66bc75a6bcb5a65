import type { Json } from "../document/json.ts";
import type { JsonObject } from "./json-object.ts";

/** The objects of a list; none where it is no list. */
export function objectsIn(value: Json | undefined): JsonObject[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly Json[]).filter(
    (item): item is JsonObject => typeof item === "object" && item !== null && !Array.isArray(item),
  );
}
