import { toItemValue } from "./to-item-value.ts";
import type { Entity } from "../entities/entity.ts";
import type { ListTarget, Target } from "../labels/target.ts";
import { closes } from "./closes.ts";
import { columnRole } from "./column-role.ts";
import { findProduct } from "./find-product.ts";
import type { ItemValue } from "./table.ts";

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
  const [tax, gross] = [leafOf("tax"), leafOf("gross")];
  const misnamed = tax && values.get(tax.pointer);
  // Two headings run together ("Importo IVA") name what quantity and price make as the tax.
  const hasAmount = [amount, gross].some((leaf) => leaf && values.has(leaf.pointer));
  if (amount && misnamed && !hasAmount && closes(valueOf(quantity), valueOf(price), valueOf(tax))) {
    values.set(amount.pointer, misnamed);
    values.delete(tax.pointer);
  }
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
  if (quantity) values.set(quantity.pointer, toItemValue(product.quantity));
  if (price) values.set(price.pointer, toItemValue(product.price));
}
