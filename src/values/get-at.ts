import { parsePointer } from "./parse-pointer.ts";

/** The value at a JSON pointer; undefined where there is none. */
export function getAt(value: unknown, pointer: string): unknown {
  let at: unknown = value;
  for (const token of parsePointer(pointer)) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, token)) return undefined;
    at = (at as Record<string, unknown>)[token];
  }
  return at;
}
