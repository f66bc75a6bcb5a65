import { resolve } from "node:path";

/** The file that a source names; undefined where it is none. */
export function pathOfSource(source: unknown): string | undefined {
  const text =
    typeof source === "object" && source !== null && "path" in source && !(Symbol.asyncIterator in source)
      ? source.path
      : source;
  if (typeof text !== "string" || text === "" || text.includes("\0")) return undefined;
  return /^\s*(?:data:|[a-z][a-z\d+.-]+:\/\/)/iu.test(text) ? undefined : resolve(text);
}
