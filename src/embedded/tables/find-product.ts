import type { Entity } from "../entities/entity.ts";
import { closes } from "./closes.ts";
import { isPriceEach } from "./is-price-each.ts";

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
