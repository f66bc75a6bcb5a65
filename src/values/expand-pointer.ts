import { formatPointer } from "./format-pointer.ts";
import { parsePointer } from "./parse-pointer.ts";

/**
 * The concrete pointers that a pattern pointer (`*` for each list index or record key) stands for in a value.
 * A last token that is missing is kept, so that a rule can say what it misses; a missing list gives nothing.
 */
export function expandPointer(value: unknown, pattern: string): string[] {
  let found: { pointer: string; at: unknown }[] = [{ pointer: "", at: value }];
  for (const token of parsePointer(pattern)) {
    const next: typeof found = [];
    const named = token === "*" ? "" : formatPointer([token]);
    for (const { pointer, at } of found) {
      if (token !== "*") {
        const child =
          typeof at === "object" && at !== null && Object.hasOwn(at, token)
            ? (at as Record<string, unknown>)[token]
            : undefined;
        next.push({ pointer: pointer + named, at: child });
      } else if (Array.isArray(at)) {
        for (const [index, child] of at.entries()) next.push({ pointer: `${pointer}/${index}`, at: child });
      } else if (typeof at === "object" && at !== null) {
        for (const [key, child] of Object.entries(at))
          next.push({ pointer: pointer + formatPointer([key]), at: child });
      }
    }
    found = next;
  }
  return found.map(({ pointer }) => pointer);
}
