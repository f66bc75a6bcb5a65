import type { Json } from "../../../document/json.ts";
import { getAt } from "../../../values/get-at.ts";
import type { JsonSchema } from "./converted-schema.ts";

const isMembers = (value: unknown): value is JsonSchema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Replaces each reference by what it refers to; one that leads back into itself stays, and then `$defs` stays too. */
export function inlineReferences(root: JsonSchema): JsonSchema {
  let hasLoop = false;
  const open = (value: Json, opened: readonly string[]): Json => {
    if (Array.isArray(value)) return value.map((each: Json) => open(each, opened));
    if (!isMembers(value)) return value;
    const { $ref: reference, ...beside } = value;
    if (typeof reference === "string") {
      const target = reference.startsWith("#/")
        ? getAt(root, decodeURIComponent(reference.slice(1)))
        : undefined;
      if (opened.includes(reference) || !isMembers(target)) {
        hasLoop = true;
        // Nothing may stand beside a reference.
        return { $ref: reference };
      }
      return open({ ...target, ...beside }, [...opened, reference]);
    }
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, open(child, opened)]));
  };
  const { $defs, ...own } = root;
  const inlined = open(own, []) as JsonSchema;
  return hasLoop && $defs !== undefined ? { ...inlined, $defs } : inlined;
}
