import { extname } from "node:path";
import { schemaCodeEndings } from "./schema-code-endings.ts";

/** True where a value of `--schema` is a file rather than the name of a ready-made schema. */
export function isSchemaFile(value: string): boolean {
  return /[/\\]/.test(value) || schemaCodeEndings.has(extname(value)) || extname(value) === ".json";
}
