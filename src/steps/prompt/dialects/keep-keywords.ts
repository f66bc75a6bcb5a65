import type { Json } from "../../../document/json.ts";
import type { JsonSchema } from "./converted-schema.ts";
import { mapSchema } from "./map-schema.ts";

interface KeptKeywords {
  readonly jsonSchema: JsonSchema;
  /** Names of the keywords that fell away, in order of the alphabet. */
  readonly dropped: readonly string[];
}

/** The schema with only the keywords that `isKept` lets through. */
export function keepKeywords(
  schema: JsonSchema,
  isKept: (keyword: string, value: Json) => boolean,
): KeptKeywords {
  const dropped = new Set<string>();
  const jsonSchema = mapSchema(schema, (each) =>
    Object.fromEntries(
      Object.entries(each).filter(([keyword, value]) => {
        const isIn = isKept(keyword, value);
        if (!isIn) dropped.add(keyword);
        return isIn;
      }),
    ),
  );
  return { jsonSchema, dropped: [...dropped].sort() };
}
