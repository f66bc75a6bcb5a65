import type { Found } from "../output/found.ts";
import type { ListTarget } from "../labels/target.ts";
import type { FoundItems, Item, ItemValue } from "./table.ts";

/** Kinds that never tell one thing from another. */
const shared = new Set(["date", "datetime", "time", "integer", "decimal", "percent", "currency", "country"]);

/** Of these, those that a paper has one of its own: the day of an earlier document is not the day of this one. */
const days = new Set(["date", "datetime", "time"]);

/**
 * Lists without the items that only say again what a single leaf says from the same print: the number of the document is no
 * earlier document of its own. Items that say more are without the days that they only share with a single leaf, where those stand
 * on another row.
 */
export function dropTold(
  lists: ReadonlyMap<string, FoundItems>,
  loose: readonly ListTarget[],
  found: ReadonlyMap<string, Found>,
): ReadonlyMap<string, FoundItems> {
  const single = [...found.values()];
  const isTold = (value: ItemValue): boolean =>
    value.ranges.every((range) =>
      single.some((other) =>
        other.ranges.some(
          ({ segment, start, end }) => segment === range.segment && start < range.end && end > range.start,
        ),
      ),
    );
  const kept = new Map(lists);
  for (const list of loose) {
    const items = lists.get(list.pointer);
    if (!items) continue;
    const kinds = new Map(list.columns.map((column) => [column.pointer, column.node.kind]));
    const isNew = ({ values }: Item): boolean => {
      const telling = [...values].filter(([pointer]) => !shared.has(kinds.get(pointer) ?? "text"));
      return telling.length === 0 || telling.some(([, value]) => !isTold(value));
    };
    const isOwn = (item: Item, pointer: string, value: ItemValue): boolean =>
      !days.has(kinds.get(pointer) ?? "text") ||
      value.ranges.some(({ segment }) => item.rows.includes(segment.row)) ||
      !isTold(value);
    kept.set(list.pointer, {
      ...items,
      items: items.items.filter(isNew).map((item) => ({
        ...item,
        values: new Map([...item.values].filter(([pointer, value]) => isOwn(item, pointer, value))),
      })),
    });
  }
  return kept;
}
