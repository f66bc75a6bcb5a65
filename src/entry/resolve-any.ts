import type { Schema } from "../document/schema.ts";

/** Everything that a user may have for a schema, the name of a ready-made one included. Throws what `resolveSchema` throws, and `options.unknown-name`. */
export async function resolveAny(schema: unknown): Promise<Schema> {
  if (typeof schema === "string")
    return await (await import("../registry/find-schema.ts")).findSchema(schema);
  return await (await import("../schema/resolve-schema.ts")).resolveSchema(schema);
}
