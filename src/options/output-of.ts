import type { Schema } from "../document/schema.ts";

/** The type of `data` for a schema: of a defined schema, of a zod 4 or zod 3 type; `unknown` for a JSON Schema. */
export type OutputOf<TSchema> =
  TSchema extends Schema<infer T>
    ? T
    : TSchema extends { readonly "~standard": { readonly types?: { readonly output: infer T } | undefined } }
      ? T
      : TSchema extends { readonly _output: infer T }
        ? T
        : unknown;
