import type { Json } from "../../document/json.ts";
import { setAt } from "../../values/set-at.ts";

/**
 * The best JSON so far with the values of a repair at the pointers that were asked for, or inside of them, and nowhere
 * else. Deeper pointers are set after the values that hold them.
 */
export function mergePatch(
  json: Json,
  patch: Readonly<Record<string, Json>>,
  asked: readonly string[],
): Json {
  return Object.entries(patch)
    .filter(([pointer]) => asked.some((allowed) => pointer === allowed || pointer.startsWith(`${allowed}/`)))
    .toSorted(([a], [b]) => a.length - b.length)
    .reduce((merged, [pointer, value]) => setAt(merged, pointer, value), json);
}
