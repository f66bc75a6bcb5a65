import { formatPointer } from "./format-pointer.ts";
import { parsePointer } from "./parse-pointer.ts";

/** A concrete pointer to its pattern: list indices become `*`. */
export function toPattern(pointer: string): string {
  return formatPointer(parsePointer(pointer).map((token) => (/^(0|[1-9]\d*)$/.test(token) ? "*" : token)));
}
