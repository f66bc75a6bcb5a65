import type { Choices } from "../output/build-json.ts";
import type { Found } from "../output/found.ts";

/**
 * The choices with the items of lists of plain values in the place of what was chosen for them one by one, and with the
 * entries of records and tuples by their own pointers.
 */
export function addValues(
  choices: Choices,
  lists: ReadonlyMap<string, readonly Found[]>,
  entries: ReadonlyMap<string, Found>,
): Choices {
  const found = new Map([...choices.found, ...entries]);
  const counts = new Map(choices.counts);
  for (const [pointer, items] of lists) {
    for (let index = 0; index < (counts.get(pointer) ?? 0); index += 1) found.delete(`${pointer}/${index}`);
    counts.set(pointer, items.length);
    items.forEach((item, index) => found.set(`${pointer}/${index}`, item));
  }
  return { found, counts };
}
