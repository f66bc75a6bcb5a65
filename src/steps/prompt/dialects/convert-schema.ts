import type { Schema } from "../../../document/schema.ts";
import type { SchemaDialect } from "../../../ports/capabilities.ts";
import { wrapRoot } from "../../../schema/wrap-root.ts";
import type { ConvertedSchema, JsonSchema } from "./converted-schema.ts";
import { modernizeSchema } from "./modernize-schema.ts";
import { toGemini } from "./to-gemini.ts";
import { toLoose } from "./to-loose.ts";
import { toReduced } from "./to-reduced.ts";
import { toOpenaiStrict } from "./to-openai-strict.ts";

const known = new WeakMap<object, Map<SchemaDialect, ConvertedSchema>>();

const converters: Readonly<Record<SchemaDialect, (schema: JsonSchema) => ConvertedSchema>> = {
  plain: (schema) => ({ jsonSchema: schema, strict: false, dropped: [] }),
  openai: toLoose,
  "openai-strict": (schema) => toOpenaiStrict(schema) ?? toLoose(schema),
  gemini: toGemini,
  reduced: toReduced,
};

/**
 * The schema's JSON Schema in the dialect of a wire, its root wrapped where it is no object (see `wrapRoot`). Each
 * schema is converted once for each dialect.
 */
export function convertSchema(schema: Schema, dialect: SchemaDialect): ConvertedSchema {
  const byDialect = known.get(schema.jsonSchema) ?? new Map<SchemaDialect, ConvertedSchema>();
  known.set(schema.jsonSchema, byDialect);
  const converted = byDialect.get(dialect) ?? converters[dialect](modernizeSchema(wrapRoot(schema)));
  byDialect.set(dialect, converted);
  return converted;
}
