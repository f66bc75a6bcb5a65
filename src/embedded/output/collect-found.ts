import type { ValuesTarget } from "../labels/target.ts";
import type { FoundItems } from "../tables/table.ts";
import type { Choices } from "./build-json.ts";
import type { Found } from "./found.ts";

/** Chosen values with those of lists, by concrete pointer. */
export function collectFound(
  chosen: ReadonlyMap<string, Found>,
  lists: ReadonlyMap<string, FoundItems>,
  values: readonly ValuesTarget[],
): Choices {
  const found = new Map(chosen);
  const counts = new Map<string, number>();
  for (const [pointer, { items }] of lists) {
    counts.set(pointer, items.length);
    items.forEach((item, index) => {
      for (const [leaf, value] of item.values) {
        const inner = /^(.*)\/0\//.exec(leaf)?.[1];
        if (inner !== undefined) counts.set(`${pointer}/${index}${inner}`, 1);
        found.set(`${pointer}/${index}${leaf}`, {
          value: value.value,
          ranges: value.ranges,
          scores: { table: value.score },
        });
      }
    });
  }
  for (const { pointer, item } of values) {
    const value = found.get(item.pointer);
    if (!value) continue;
    counts.set(pointer, value.ranges.length);
    value.ranges.forEach((range, index) =>
      found.set(`${pointer}/${index}`, {
        ...value,
        value: range.segment.text.slice(range.start, range.end).trim(),
        ranges: [range],
      }),
    );
  }
  return { found, counts };
}
