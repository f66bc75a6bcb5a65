import type { Document } from "../document/document.ts";
import type { Json } from "../document/json.ts";
import type { LeafMeta } from "../document/leaf-meta.ts";
import type { PageText } from "../document/page-text.ts";
import type { Rule } from "../document/rule.ts";
import type { CodeReader, Reader, WordsResult } from "../document/schema.ts";
import type { InputOf } from "./data-of.ts";
import type { PointerOf } from "./pointer-of.ts";

/** What a schema says of itself. `type` is a zod 4 type, a zod 3 type or a JSON Schema. */
export interface SchemaInput<TType> {
  /** Kebab-case: the name that `--schema` takes. */
  readonly name: string;
  readonly version: string;
  readonly title: string;
  readonly type: TType;
  /** Rules for the model, in its own words. */
  readonly instructions?: string;
  readonly checks?: readonly Rule<PointerOf<InputOf<TType>>>[];
  /** `grounding`: verified by grounding alone, for schemas without defining checks. */
  readonly defining?: "grounding";
  /** What every document of the kind has: without it a result is not `verified`. Of pointers in one list one is enough. */
  readonly essentials?: readonly (PointerOf<InputOf<TType>> | readonly PointerOf<InputOf<TType>>[])[];
  /**
   * True where it has a place for every amount that stands among totals: one that no value accounts for then keeps a result from being
   * `verified`. @default false
   */
  readonly holdsAllAmounts?: boolean;
  /**
   * Pairs of dates of which the second is later, such as those of issue and payment: where it is absent, a later date that no value uses
   * keeps a result from being `verified`.
   */
  readonly laterDates?: readonly (readonly [
    earlier: PointerOf<InputOf<TType>>,
    later: PointerOf<InputOf<TType>>,
  ])[];
  readonly readers?: readonly Reader[];
  /** Take values from QR codes on the pages of a document. */
  readonly codes?: readonly CodeReader[];
  readonly examples?: readonly { readonly text: string; readonly data: Json }[];
  /** By pattern pointer: what zod 4 says with `.meta()`, for zod 3 and JSON Schema. */
  readonly leaves?: { readonly [Pointer in PointerOf<InputOf<TType>>]?: LeafMeta };
  readonly fromWords?: (pages: readonly PageText[], document: Document) => WordsResult | undefined;
  /** Its documents are sent to a hosted model only where `allowRemote` says so. @default false */
  readonly staysLocal?: boolean;
  readonly complete?: (json: Json, pages: readonly PageText[], document: Document) => Json;
}

export interface SchemaDefinition<TType> extends SchemaInput<TType> {
  readonly kind: "gleaner.schema/1";
}

/**
 * A schema with its rules. Pointers in `checks` and `leaves` are held to the type: a wrong one does not compile.
 * What a compiler cannot see (JSON Schema, plain JavaScript) ends in `options.invalid-schema` when the schema is used.
 */
export function defineSchema<TType>(input: SchemaInput<TType>): SchemaDefinition<TType> {
  return { ...input, kind: "gleaner.schema/1" };
}
