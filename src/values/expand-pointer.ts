import { formatPointer } from "./format-pointer.ts";
import { parsePointer } from "./parse-pointer.ts";

/**
 * The concrete pointers that a pattern pointer (`*` for each list index or record key) stands for in a value.
 * A last token that is missing is kept, so that a rule can say what it misses; a missing list gives nothing.
 */
export function expandPointer(value: unknown, pattern: string): string[] {
  let found: { tokens: string[]; at: unknown }[] = [{ tokens: [], at: value }];
  for (const token of parsePointer(pattern)) {
    const next: typeof found = [];
    for (const { tokens, at } of found) {
      if (token !== "*") {
        const child =
          typeof at === "object" && at !== null && Object.hasOwn(at, token)
            ? (at as Record<string, unknown>)[token]
            : undefined;
        next.push({ tokens: [...tokens, token], at: child });
      } else if (typeof at === "object" && at !== null) {
        for (const [key, child] of Object.entries(at)) next.push({ tokens: [...tokens, key], at: child });
      }
    }
    found = next;
  }
  return found.map(({ tokens }) => formatPointer(tokens));
}
