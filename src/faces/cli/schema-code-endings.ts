/** Endings of modules that may export a schema. */
export const schemaCodeEndings: ReadonlySet<string> = new Set([".ts", ".mts", ".cts", ".js", ".mjs", ".cjs"]);
