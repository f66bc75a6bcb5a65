import { nativeDateKey } from "./native-date-key.ts";
import type { RawSchema } from "./raw-schema.ts";
import { runZod } from "./run-zod.ts";
import type { Validator } from "./validator.ts";

/** What we use of a zod 3 type. */
export interface Zod3Type {
  readonly _def: { readonly typeName: string };
  safeParseAsync(value: unknown): ReturnType<Parameters<typeof runZod>[0]>;
}

/** A zod 3 type of any copy of zod. */
export async function readZod3(type: Zod3Type): Promise<Validator> {
  const converter = await import("zod-to-json-schema");
  const date = Object.assign({ type: "string", format: "date" } as const, { [nativeDateKey]: true });
  const jsonSchema = converter.zodToJsonSchema(
    type as unknown as Parameters<typeof converter.zodToJsonSchema>[0],
    {
      effectStrategy: "input",
      pipeStrategy: "input",
      $refStrategy: "root",
      target: "jsonSchema2019-09",
      override: (definition) => {
        const { typeName } = definition as unknown as { readonly typeName?: string };
        return typeName === "ZodDate" ? date : converter.ignoreOverride;
      },
    },
  );
  return {
    jsonSchema: jsonSchema as unknown as RawSchema,
    validate: (value, json) => runZod((input) => type.safeParseAsync(input), value, json),
  };
}
