import type { Entity } from "../entities/entity.ts";
import type { ListTarget, Target } from "../labels/target.ts";
import { columnRole } from "./column-role.ts";
import { isPriceEach } from "./is-price-each.ts";
import type { ItemValue } from "./table.ts";

/** Of the numbers of an item, the two that multiply to its amount: a count and a price. */
export function findProduct(
  numbers: readonly Entity[],
  amount: number,
): { quantity: Entity; price: Entity } | undefined {
  for (const quantity of numbers) {
    if (isPriceEach(quantity) || quantity.number!.decimals > 3 || quantity.number!.isPercent) continue;
    for (const price of numbers) {
      if (price === quantity || price.number!.isPercent) continue;
      if (price.number!.decimals < 1 && price.value.length < 4 && !isPriceEach(price)) continue;
      if (closes(Number(quantity.value), Number(price.value), amount)) return { quantity, price };
    }
  }
  return undefined;
}

/**
 * Sets quantity and unit price from the numbers of the item's rows, where those that stand under their headers (or none)
 * do not make the amount and two others do.
 */
export function setProduct(
  values: Map<string, ItemValue>,
  numbers: readonly Entity[],
  list: ListTarget,
): void {
  const leafOf = (role: string): Target | undefined =>
    list.columns.find((target) => columnRole(target) === role);
  const [quantity, price, amount] = [leafOf("quantity"), leafOf("unit-price"), leafOf("amount")];
  const valueOf = (leaf: Target | undefined): number => Number(values.get(leaf?.pointer ?? "")?.value);
  const total = valueOf(amount);
  if (!Number.isFinite(total) || total === 0 || closes(valueOf(quantity), valueOf(price), total)) return;
  const own = amount && values.get(amount.pointer)!.ranges[0]!;
  const product = findProduct(
    numbers.filter((number) => number.segment !== own?.segment || number.start !== own.start),
    total,
  );
  const unit = price && values.get(price.pointer)?.value;
  if (!product) {
    // A price without cents beside an amount that has them lost its point.
    if (price && quantity && unit && !unit.includes(".") && values.get(amount!.pointer)!.value.includes("."))
      if (valueOf(quantity) * valueOf(price) > 10 * total) values.delete(price.pointer);
    return;
  }
  if (quantity) values.set(quantity.pointer, toValue(product.quantity));
  if (price) values.set(price.pointer, toValue(product.price));
}

/** A reduction printed with the item ("(Disc: 0.30)") that is just what price and amount differ by. */
export function setReduction(
  values: Map<string, ItemValue>,
  numbers: readonly Entity[],
  list: ListTarget,
): void {
  const leafOf = (role: string): Target | undefined =>
    list.columns.find((target) => columnRole(target) === role);
  const valueOf = (role: string): number => Number(values.get(leafOf(role)?.pointer ?? "")?.value);
  const discount = leafOf("discount");
  const rest = valueOf("quantity") * valueOf("unit-price") - valueOf("amount");
  if (!discount || values.has(discount.pointer) || !(rest > 0.005)) return;
  const printed = numbers.find(
    ({ value, number }) => number!.decimals > 1 && Math.abs(Math.abs(Number(value)) - rest) <= 0.0051,
  );
  if (printed) values.set(discount.pointer, { ...toValue(printed), value: printed.value.replace("-", "") });
}

function closes(quantity: number, price: number, amount: number): boolean {
  return quantity !== 0 && Math.abs(quantity * price - amount) <= 0.011;
}

function toValue(entity: Entity): ItemValue {
  return { value: entity.value, ranges: [entity], score: 0.8 };
}
