import type { Schema } from "../document/schema.ts";
import type { SchemaDefinition } from "./define-schema.ts";

/** What a zod type takes, told by the shape of zod 4 (`_zod`) or zod 3 (`_input`). */
export type InputOf<TType> = TType extends { readonly _zod: { readonly input: infer TInput } }
  ? TInput
  : TType extends { readonly _input: infer TInput }
    ? TInput
    : unknown;

/** What a zod type gives. */
export type OutputOf<TType> = TType extends { readonly _zod: { readonly output: infer TOutput } }
  ? TOutput
  : TType extends { readonly _output: infer TOutput }
    ? TOutput
    : unknown;

/** The type of `data` for anything that `resolveSchema` takes; `unknown` for JSON Schema. */
export type DataOf<TSchema> =
  TSchema extends SchemaDefinition<infer TType>
    ? OutputOf<TType>
    : TSchema extends Schema<infer TData>
      ? TData
      : OutputOf<TSchema>;
