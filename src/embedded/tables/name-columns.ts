import type { ListTarget, Target } from "../labels/target.ts";
import type { ColumnRole } from "./column-role.ts";
import { columnRole } from "./column-role.ts";
import type { Column } from "./table.ts";

/** Numbers of a column by row; undefined where a row has none. */
export type ColumnNumbers = readonly (number | undefined)[];

const product: readonly ColumnRole[] = ["quantity", "unit-price", "amount"];

/**
 * Gives columns without a known header their leaf by arithmetic: the one that is quantity times price in most rows is the
 * amount, and so for the others. The last column of numbers is the amount where nothing else is.
 */
export function nameColumns(
  columns: readonly Column[],
  numbers: readonly ColumnNumbers[],
  list: ListTarget,
): Column[] {
  const leafOf = (role: ColumnRole): Target | undefined =>
    list.columns.find((target) => columnRole(target) === role);
  const named = columns.map((column) => ({ ...column }));
  const at = (role: ColumnRole): number =>
    named.findIndex((column) => column.target && columnRole(column.target) === role);
  for (const role of product) {
    const target = leafOf(role);
    if (!target || at(role) >= 0) continue;
    const others = product.filter((other) => other !== role).map((other) => at(other));
    const free = named.flatMap((column, index) => (column.target ? [] : [index]));
    const fitting = free.find((index) => {
      if (others.some((other) => other < 0)) return false;
      const members = new Map(product.map((name) => [name, name === role ? index : at(name)]));
      return multiplies(members, numbers);
    });
    if (fitting !== undefined) named[fitting] = { ...named[fitting]!, target };
  }
  const amount = leafOf("amount");
  const hasAmount = (["amount", "gross", "tax", "base"] as const).some((role) => at(role) >= 0);
  if (amount && !hasAmount) {
    const last = named.findLastIndex((_, index) => isFull(numbers[index]!));
    if (last >= 0 && !named[last]!.target) named[last] = { ...named[last]!, target: amount };
  }
  return named;
}

/** True where most rows that have all three numbers close, and at least half of the rows have them. */
function multiplies(members: ReadonlyMap<ColumnRole, number>, numbers: readonly ColumnNumbers[]): boolean {
  const read = (role: ColumnRole, row: number): number | undefined => numbers[members.get(role)!]?.[row];
  const rows = numbers[0]?.length ?? 0;
  let whole = 0;
  let closing = 0;
  for (let row = 0; row < rows; row += 1) {
    const [quantity, price, amount] = product.map((role) => read(role, row));
    if (quantity === undefined || price === undefined || amount === undefined) continue;
    whole += 1;
    if (Math.abs(quantity * price - amount) <= 0.011 + 0.002 * Math.abs(amount)) closing += 1;
  }
  return closing > 0 && closing >= 0.5 * whole && whole >= 0.4 * rows;
}

function isFull(numbers: ColumnNumbers): boolean {
  return numbers.filter((number) => number !== undefined).length >= 0.6 * numbers.length;
}
