import type { Entity } from "../entities/entity.ts";
import { isMoney } from "../entities/is-money.ts";
import type { ListTarget, Target } from "../labels/target.ts";
import type { Reading } from "../reading/reading.ts";
import { columnRole } from "./column-role.ts";
import type { FoundItems, Item, ItemValue } from "./table.ts";
import { toItemValue } from "./to-item-value.ts";

/** Rates of taxes are seldom higher. */
const highestRate = 40;

/**
 * Rows of a table of taxes by their own arithmetic: of their numbers, one is a rate, one its share of another. Rows that
 * do not tell keep what stands under the headers, as far as it can be a tax; without tax and base they are none.
 */
export function mendTaxes(
  found: FoundItems,
  list: ListTarget,
  reading: Reading,
  entities: readonly (readonly Entity[])[],
): FoundItems {
  const column = (role: string): Target | undefined =>
    list.columns.find((target) => columnRole(target) === role);
  const [rate, base, tax] = [column("rate"), column("base"), column("tax") ?? column("amount")];
  if (!rate || !base || !tax) return found;
  const items = found.items.flatMap((item): Item[] => {
    const numbers = item.rows.flatMap((id) =>
      reading.rows[id]!.segments.flatMap((segment) =>
        entities[segment.id]!.filter((entity) => entity.kind === "number"),
      ),
    );
    const values = new Map(item.values);
    for (const target of list.columns)
      if (target.node.valueType === "string" && holdsAmount(values.get(target.pointer), numbers))
        values.delete(target.pointer);
    const triple = findTriple(numbers);
    if (triple) {
      values.set(rate.pointer, toItemValue(triple.rate));
      values.set(base.pointer, toItemValue(triple.base));
      values.set(tax.pointer, toItemValue(triple.tax));
    } else if (!isShare(values.get(tax.pointer), values.get(base.pointer))) {
      values.delete(tax.pointer);
    }
    const amounts = [tax, base].flatMap((target) => values.get(target.pointer) ?? []);
    return amounts.some((amount) => isAmount(amount, numbers)) ? [{ ...item, values }] : [];
  });
  const lost = found.items.flatMap((item) => item.rows).filter((row) => !isIn(items, row));
  return { ...found, items, rows: new Set([...found.rows].filter((row) => !lost.includes(row))) };
}

function isIn(items: readonly Item[], row: number): boolean {
  return items.some((item) => item.rows.includes(row));
}

function isAmount({ ranges }: ItemValue, numbers: readonly Entity[]): boolean {
  return numbers.some(
    (number) =>
      number.segment === ranges[0]!.segment && number.start === ranges[0]!.start && isMoney(number.number!),
  );
}

function findTriple(numbers: readonly Entity[]): { rate: Entity; base: Entity; tax: Entity } | undefined {
  for (const rate of numbers) {
    const percent = Number(rate.value);
    if (percent < 0 || percent > highestRate || (!rate.number!.isPercent && isMoney(rate.number!))) continue;
    for (const base of numbers) {
      for (const tax of numbers) {
        if (base === tax || base === rate || tax === rate) continue;
        if (!isMoney(base.number!) || !isMoney(tax.number!) || Number(base.value) === 0) continue;
        if (Number(tax.value) === 0 && percent !== 0) continue;
        if (Math.abs((Number(base.value) * percent) / 100 - Number(tax.value)) <= 0.02)
          return { rate, base, tax };
      }
    }
  }
  return undefined;
}

/** A tax is a small share of its base. */
function isShare(tax: ItemValue | undefined, base: ItemValue | undefined): boolean {
  if (!tax || !base) return true;
  return Math.abs(Number(tax.value)) <= (highestRate / 100) * Math.abs(Number(base.value)) + 0.011;
}

/** Words of a row that swallowed an amount are no name. */
function holdsAmount(value: ItemValue | undefined, numbers: readonly Entity[]): boolean {
  return (
    value !== undefined &&
    numbers.some(
      (number) =>
        isMoney(number.number!) &&
        value.ranges.some(
          (range) =>
            range.segment === number.segment && range.start <= number.start && range.end >= number.end,
        ),
    )
  );
}
