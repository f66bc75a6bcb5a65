import { z } from "zod";
import { findBeyondJson } from "./find-beyond-json.ts";
import { isPlainZod4 } from "./is-plain-zod4.ts";
import { nativeDateKey } from "./native-date-key.ts";
import type { RawSchema } from "./raw-schema.ts";
import { runZod } from "./run-zod.ts";
import type { Validator } from "./validator.ts";

export type Zod4Type = z.core.$ZodType;

/** A zod 4 type of any copy of zod, classic or mini. Throws `options.invalid-schema` for types that JSON cannot hold. */
export function readZod4(type: Zod4Type): Validator {
  const beyondJson = findBeyondJson();
  let isPlain = true;
  const jsonSchema = z.toJSONSchema(type, {
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema, path }) => {
      const definition: z.core.$ZodTypeDef & {
        coerce?: boolean;
        in?: z.core.$ZodType;
        innerType?: z.core.$ZodType;
      } = zodSchema._zod.def;
      const { type: kind } = definition;
      isPlain &&= isPlainZod4(definition);
      if (definition.coerce !== true) beyondJson.visit(kind, path, definition.innerType?._zod.def.type);
      if (definition.in?._zod.def.type === "transform") beyondJson.allow(path);
      if (kind === "date")
        Object.assign(jsonSchema, { type: "string", format: "date", [nativeDateKey]: true });
      if (kind === "bigint") jsonSchema.type = "integer";
    },
  });
  beyondJson.check();
  return {
    // zod's own type for JSON Schema allows undefined members; ours is the same without functions.
    jsonSchema: jsonSchema as unknown as RawSchema,
    // Without waiting it takes a tenth of the time; code of the schema's author may need to wait.
    validate: (value, json) =>
      runZod(
        async (input) => (isPlain ? z.core.safeParse(type, input) : await z.core.safeParseAsync(type, input)),
        value,
        json,
      ),
  };
}
