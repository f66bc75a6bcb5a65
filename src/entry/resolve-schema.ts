import type { resolveSchema as resolveSchemaNow } from "../schema/resolve-schema.ts";

/**
 * Anything that describes data as the one `Schema` that every step reads: the result of `defineSchema`, a zod 4 or
 * zod 3 type, a JSON Schema, or a `Schema` itself. Throws `options.invalid-schema`, naming the place.
 */
export const resolveSchema: typeof resolveSchemaNow = async (input) =>
  (await import("../schema/resolve-schema.ts")).resolveSchema(input);
