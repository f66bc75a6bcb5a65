import { readdir } from "node:fs/promises";
import { schemaFolder } from "./schema-folder.ts";

/** Names of the ready-made schemas: each file, and each folder with an index, in `schemas/`. Sorted. */
export async function listSchemas(): Promise<string[]> {
  const entries = await readdir(schemaFolder(), { withFileTypes: true });
  const names = entries.flatMap((entry) => {
    if (entry.isDirectory()) return /^[a-z][a-z0-9-]*$/.test(entry.name) ? [entry.name] : [];
    const name = /^([a-z][a-z0-9-]*)\.(?:ts|js)$/.exec(entry.name)?.[1];
    return name === undefined || name === "index" ? [] : [name];
  });
  return [...new Set(names)].sort();
}
