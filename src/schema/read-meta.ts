import type { LeafMeta } from "../document/leaf-meta.ts";
import { metaKeys } from "./meta-keys.ts";
import type { RawSchema } from "./raw-schema.ts";

/** What a JSON Schema says of a place, `extra` (from `leaves`) winning; a `title` stands in for a description. */
export function readMeta(schema: RawSchema, extra: LeafMeta | undefined): LeafMeta {
  const description = schema["description"] ?? schema["title"];
  const own = Object.fromEntries(
    metaKeys.flatMap((key) => (schema[key] === undefined ? [] : [[key, schema[key]]])),
  );
  // The keys were written through LeafMeta by the schema's author.
  return { ...(typeof description === "string" ? { description } : {}), ...(own as LeafMeta), ...extra };
}
