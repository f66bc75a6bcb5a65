import { formatPointer } from "./format-pointer.ts";
import { parsePointer } from "./parse-pointer.ts";

/** What pointers without an index, and without signs that are written in another way, do not have. */
const mayHoldIndex = /\/\d|~/;

/** A concrete pointer to its pattern: list indices become `*`. */
export function toPattern(pointer: string): string {
  if (!mayHoldIndex.test(pointer)) return pointer;
  return formatPointer(parsePointer(pointer).map((token) => (/^(0|[1-9]\d*)$/.test(token) ? "*" : token)));
}
