import type { Schema } from "../../document/schema.ts";
import { GleanerError } from "../../errors/gleaner-error.ts";
import { resolveSchema } from "../../schema/resolve-schema.ts";
import { isSchemaFile } from "./is-schema-file.ts";
import { loadSchemaFile } from "./load-schema-file.ts";

/** The schema that `--schema` names. Throws `options.invalid`, `options.unknown-name`, `options.invalid-schema`, `input.not-found`. */
export async function loadSchema(value: string | undefined): Promise<Schema> {
  if (value !== undefined && isSchemaFile(value))
    return await resolveSchema<unknown>(await loadSchemaFile(value));
  const { findSchema } = await import("../../registry/find-schema.ts");
  if (value !== undefined) return await findSchema(value);
  const { listSchemas } = await import("../../registry/list-schemas.ts");
  const names = await listSchemas();
  throw new GleanerError("options.invalid", {
    what: "Cannot extract without a schema",
    seen: "--schema is missing",
    hint: `Pass --schema with one of ${names.join(", ")}, or with a file of yours.`,
    where: { option: "schema" },
  });
}
