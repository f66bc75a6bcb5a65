import type { ListTarget } from "../labels/target.ts";
import type { Found } from "../output/found.ts";
import { columnRole } from "../tables/column-role.ts";
import type { FoundItems } from "../tables/table.ts";

const netNames = /\/(?:net(?:Total|Amount)?|subtotal|taxable(?:Amount)?|linesTotal)$/iu;
const cent = 0.011;

/**
 * Lists of taxes in which the only one has no base of its own: it is on the net total, where that printed amount at the rate makes the tax.
 */
export function fillLoneTax(
  lists: ReadonlyMap<string, FoundItems>,
  targets: readonly ListTarget[],
  found: ReadonlyMap<string, Found>,
): Map<string, FoundItems> {
  const filled = new Map(lists);
  for (const list of targets) {
    const items = lists.get(list.pointer);
    const [item, ...others] = items?.items ?? [];
    if (!items || !item || others.length > 0) continue;
    const leafOf = (role: string): string | undefined =>
      list.columns.find((target) => columnRole(target) === role)?.pointer;
    const [rate, base] = [leafOf("rate"), leafOf("base")];
    const tax = leafOf("tax") ?? leafOf("amount");
    if (!rate || !base || !tax || item.values.has(base)) continue;
    const [percent, amount] = [rate, tax].map((pointer) => Number(item.values.get(pointer)?.value));
    const net = [...found].find(
      ([pointer, { value }]) =>
        netNames.test(pointer) && Math.abs((Number(value) * percent!) / 100 - amount!) <= cent && amount! > 0,
    )?.[1];
    if (!net) continue;
    const values = new Map(item.values).set(base, { value: net.value, ranges: net.ranges, score: 0.9 });
    filled.set(list.pointer, { ...items, items: [{ ...item, values }] });
  }
  return filled;
}
