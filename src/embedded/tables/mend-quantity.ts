import type { Entity } from "../entities/entity.ts";
import type { ListTarget, Target } from "../labels/target.ts";
import { columnRole } from "./column-role.ts";
import type { ItemValue } from "./table.ts";

/**
 * A quantity that landed in its neighbour's cell: before the unit ("1 Stk"), or run together with a code that was printed
 * up to it ("AB-0069" for "AB-006" and "9"), where price and amount say which number it is and none of the `numbers` of the
 * row is that one.
 */
export function mendQuantity(
  values: Map<string, ItemValue>,
  list: ListTarget,
  numbers: readonly Entity[],
): void {
  const leafOf = (role: string): Target | undefined =>
    list.columns.find((target) => columnRole(target) === role);
  const valueOf = (role: string): ItemValue | undefined => values.get(leafOf(role)?.pointer ?? "");
  const quantity = leafOf("quantity");
  if (!quantity || values.has(quantity.pointer)) return;
  const unit = valueOf("unit");
  const led = unit && /^(\d{1,6})\s+(?=\p{L})/u.exec(unit.value);
  if (led) {
    split(values, quantity.pointer, leafOf("unit")!.pointer, led[1]!, true);
    return;
  }
  const [price, amount, code] = [valueOf("unit-price"), valueOf("amount"), valueOf("code")];
  const count = price && amount ? Number(amount.value) / Number(price.value) : Number.NaN;
  const whole = Math.round(count);
  if (!code || !(whole > 0) || whole > 9999 || Math.abs(count - whole) > 0.001) return;
  if (!code.value.endsWith(String(whole)) || code.value.length < String(whole).length + 4) return;
  const isPrinted = numbers.some(
    (number) =>
      Number(number.value) === whole && !code.ranges.some((range) => range.segment === number.segment),
  );
  if (isPrinted) return;
  split(values, quantity.pointer, leafOf("code")!.pointer, String(whole), false);
}

/** Cuts a number off the start or the end of a value and gives it to the quantity. */
function split(
  values: Map<string, ItemValue>,
  quantity: string,
  neighbour: string,
  number: string,
  isAtStart: boolean,
): void {
  const value = values.get(neighbour)!;
  const range = value.ranges.at(isAtStart ? 0 : -1)!;
  const cut = isAtStart ? range.start + number.length : range.end - number.length;
  const [first, last] = [
    { ...range, end: cut },
    { ...range, start: cut },
  ];
  const rest = isAtStart
    ? value.value.slice(number.length).trim()
    : value.value.slice(0, -number.length).trim();
  values.set(quantity, { value: number, ranges: [isAtStart ? first : last], score: 0.7 });
  values.set(neighbour, { value: rest, ranges: [isAtStart ? last : first], score: value.score });
}
