import { findBeyondJson } from "./find-beyond-json.ts";
import { nativeDateKey } from "./native-date-key.ts";
import type { RawSchema } from "./raw-schema.ts";
import { runZod } from "./run-zod.ts";
import type { Validator } from "./validator.ts";

/** What we use of a zod 3 type. */
export interface Zod3Type {
  readonly _def: { readonly typeName: string };
  safeParseAsync(value: unknown): ReturnType<Parameters<typeof runZod>[0]>;
}

interface Zod3Definition {
  readonly typeName?: string;
  readonly coerce?: boolean;
  readonly innerType?: { readonly _def: { readonly typeName: string } };
  readonly effect?: { readonly type: string };
}

const kindOf = (typeName = ""): string => typeName.replace("Zod", "").toLowerCase();

/** A zod 3 type of any copy of zod. Throws `options.invalid-schema` for types that JSON cannot hold. */
export async function readZod3(type: Zod3Type): Promise<Validator> {
  const converter = await import("zod-to-json-schema");
  const beyondJson = findBeyondJson();
  const date = Object.assign({ type: "string", format: "date" } as const, { [nativeDateKey]: true });
  const jsonSchema = converter.zodToJsonSchema(
    type as unknown as Parameters<typeof converter.zodToJsonSchema>[0],
    {
      effectStrategy: "input",
      pipeStrategy: "input",
      $refStrategy: "root",
      target: "jsonSchema2019-09",
      override: (definition, { currentPath }) => {
        const { typeName = "", coerce, effect, innerType } = definition as unknown as Zod3Definition;
        const path = currentPath.slice(1);
        if (coerce !== true) beyondJson.visit(kindOf(typeName), path, kindOf(innerType?._def.typeName));
        if (effect?.type === "preprocess") beyondJson.allow(path);
        return typeName === "ZodDate" ? date : converter.ignoreOverride;
      },
    },
  );
  beyondJson.check();
  return {
    jsonSchema: jsonSchema as unknown as RawSchema,
    validate: (value, json) => runZod((input) => type.safeParseAsync(input), value, json),
  };
}
