import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Schema } from "../document/schema.ts";
import { GleanerError } from "../errors/gleaner-error.ts";
import { resolveSchema } from "../schema/resolve-schema.ts";
import { nearestNames } from "../values/nearest-names.ts";
import { listSchemas } from "./list-schemas.ts";
import { schemaFolder } from "./schema-folder.ts";

/** A ready-made schema by name. Throws `options.unknown-name`, listing the known names, nearest first. */
export async function findSchema(name: string): Promise<Schema> {
  const names = await listSchemas();
  if (!names.includes(name)) {
    const nearest = nearestNames(name, names);
    throw new GleanerError("options.unknown-name", {
      what: "Cannot use the schema",
      seen: "there is no ready-made schema of that name",
      hint: `Use ${nearest.join(", ")}, or the path of a schema file.`,
      where: { option: "schema" },
    });
  }
  const ending = import.meta.url.endsWith(".ts") ? "ts" : "js";
  const file = new URL(`${name}.${ending}`, schemaFolder());
  const entry = existsSync(fileURLToPath(file)) ? file : new URL(`${name}/index.${ending}`, schemaFolder());
  const module = (await import(entry.href)) as { readonly default: unknown };
  return resolveSchema(module.default);
}
