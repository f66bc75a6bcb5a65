import { isSchema } from "../schema/is-schema.ts";
import { groundLeaves, type GroundInput, type GroundResult } from "../steps/ground/ground-leaves.ts";
import { resolveAny } from "./resolve-any.ts";

/** JSON to find in a document's words; by default all pages were asked for. */
export interface GroundCall<TSchema> extends Omit<GroundInput, "schema" | "notAsked" | "locale"> {
  /** A zod type, a JSON Schema, what `defineSchema` or `resolveSchema` gives, or the name of a ready-made schema. */
  readonly schema: TSchema;
  readonly notAsked?: GroundInput["notAsked"];
  readonly locale?: GroundInput["locale"];
}

interface Ground {
  (input: GroundCall<GroundInput["schema"]>): GroundResult;
  (input: GroundCall<unknown>): Promise<GroundResult>;
}

/** A walked tree is enough to ground by. */
const hasNode = (schema: unknown): schema is GroundInput["schema"] =>
  isSchema(schema) ||
  (typeof schema === "object" && schema !== null && "node" in schema && !("type" in schema));

function groundNowOrLater(input: GroundCall<unknown>): GroundResult | Promise<GroundResult> {
  const { schema, notAsked = [], locale = {}, ...others } = input;
  if (hasNode(schema)) return groundLeaves({ ...others, notAsked, locale, schema });
  return resolveAny(schema).then((resolved) =>
    groundLeaves({ ...others, notAsked, locale, schema: resolved }),
  );
}

/**
 * Finds where each leaf of the JSON stands in the document's words, or marks it. With a resolved schema the result is
 * there at once, else a promise of it. Throws `options.invalid-schema` and `options.unknown-name`.
 */
export const ground = groundNowOrLater as Ground;
