import type { ListTarget, Target } from "../labels/target.ts";
import { columnRole } from "./column-role.ts";
import type { ItemValue } from "./table.ts";

/** One word behind a number in its cell: "24 Stk", "12.5 m". */
const unit = /^(?<gap>\s*)(?<word>\p{L}[\p{L}\d²³./]{0,11})\s*$/u;

/** The unit that is printed behind the quantity in the same cell, for lists that ask for one and have no column of it. */
export function splitUnits(
  values: Map<string, ItemValue>,
  list: ListTarget,
  cellEnd: (value: ItemValue) => number,
): void {
  const quantityLeaf = leafOf(list, "quantity");
  const unitLeaf = leafOf(list, "unit");
  const quantity = quantityLeaf && values.get(quantityLeaf.pointer);
  const range = quantity?.ranges[0];
  if (!quantity || !range || !unitLeaf || values.has(unitLeaf.pointer)) return;
  const { segment } = range;
  const text = segment.text.slice(range.start, cellEnd(quantity));
  const last = /^[^\p{L}]*\d/u.exec(text)?.[0].length;
  const match = last === undefined ? undefined : unit.exec(text.slice(last));
  if (last === undefined || !match) return;
  const start = range.start + last + match.groups!["gap"]!.length;
  const end = start + match.groups!["word"]!.length;
  values.set(quantityLeaf.pointer, { ...quantity, ranges: [{ ...range, end: range.start + last }] });
  values.set(unitLeaf.pointer, {
    value: match.groups!["word"]!,
    ranges: [{ segment, start, end }],
    score: quantity.score,
  });
}

function leafOf(list: ListTarget, role: string): Target | undefined {
  return list.columns.find((target) => columnRole(target) === role);
}
