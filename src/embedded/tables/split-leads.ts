import type { ListTarget, Target } from "../labels/target.ts";
import { columnRole } from "./column-role.ts";
import type { Item, ItemValue } from "./table.ts";

const count = /^(\d{1,3})\s?(?:[xX]\s?(?=\p{L}{2})|\s(?=\p{L}{2}))/u;
const times = /^(\d{1,3})\s?[xX]\s+(?=\p{L}{2})/u;
const code = /^(?=[A-Z]{0,3}\d)([A-Z\d]{5,14})\s+(?=\p{L}{2}|\d{1,3}\s?[xX]\s)/u;

/**
 * Counts and codes printed before the names of items ("2 x Tea", "22241 Soap") as values of their own: where an "x" says so,
 * where count and price make the amount, or where most items begin so.
 */
export function splitLeads(items: readonly Item[], list: ListTarget): Item[] {
  const leafOf = (role: string): Target | undefined =>
    list.columns.find((target) => columnRole(target) === role);
  const [name, quantity, codes] = [leafOf("text"), leafOf("quantity"), leafOf("code")];
  const [price, amount] = [leafOf("unit-price"), leafOf("amount")];
  if (!name) return [...items];
  const nameOf = (item: Item): string => item.values.get(name.pointer)?.value ?? "";
  const isUsual = (pattern: RegExp): boolean =>
    items.length > 1 && items.filter((item) => pattern.test(nameOf(item))).length >= 0.6 * items.length;
  const [counted, coded] = [isUsual(count), isUsual(code)];
  const numberOf = (item: Item, leaf: Target | undefined): number =>
    Number(item.values.get(leaf?.pointer ?? "")?.value);
  const multiplies = (item: Item, found: number): boolean =>
    Math.abs(found * numberOf(item, price) - numberOf(item, amount)) <= 0.011 + 0.005 * found;
  return items.map((whole) => {
    const lead = coded && codes && !whole.values.has(codes.pointer) ? code.exec(nameOf(whole)) : null;
    const item = lead ? split(whole, name, codes!, lead[1]!.length, lead[0].length) : whole;
    const text = nameOf(item);
    const number = count.exec(text);
    if (!quantity || !number) return item;
    const cut = (): Item => split(item, name, quantity, number[1]!.length, number[0].length);
    // A count that was read beside its price stands before the name all the same.
    if (item.values.has(quantity.pointer))
      return times.test(text) && Number(number[1]) === numberOf(item, quantity) ? cut() : item;
    const isSure = times.test(text) || multiplies(item, Number(number[1]));
    return isSure || (counted && !Number.isFinite(numberOf(item, price))) ? cut() : item;
  });
}

/** The first `length` characters of the name are the other leaf's value; the name goes on after `skipped`. */
function split(item: Item, name: Target, leaf: Target, length: number, skipped: number): Item {
  const value = item.values.get(name.pointer)!;
  const [first, ...others] = value.ranges;
  const values = new Map<string, ItemValue>(item.values);
  values.set(leaf.pointer, {
    value: value.value.slice(0, length),
    ranges: [{ ...first!, end: first!.start + length }],
    score: 0.7,
  });
  values.set(name.pointer, {
    ...value,
    value: value.value.slice(skipped),
    ranges: [{ ...first!, start: first!.start + skipped }, ...others],
  });
  return { ...item, values };
}
