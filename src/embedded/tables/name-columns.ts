import type { ListTarget, Target } from "../labels/target.ts";
import type { ColumnRole } from "./column-role.ts";
import { columnRole } from "./column-role.ts";
import type { Column } from "./table.ts";

/** Numbers of a column by row; undefined where a row has none. */
export type ColumnNumbers = readonly (number | undefined)[];

/** Roles of which the first two multiplied are the third; `scale` divides the product. */
const products: readonly { readonly roles: readonly ColumnRole[]; readonly scale: number }[] = [
  { roles: ["quantity", "unit-price", "amount"], scale: 1 },
  { roles: ["rate", "base", "tax"], scale: 100 },
  { roles: ["rate", "base", "amount"], scale: 100 },
];

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
  const named = columns.map((column, index) =>
    isMisnamed(column, numbers[index]!) ? { left: column.left, right: column.right } : { ...column },
  );
  const at = (role: ColumnRole): number =>
    named.findIndex((column) => column.target && columnRole(column.target) === role);
  for (const { roles, scale } of products) {
    for (const role of roles) {
      const target = leafOf(role);
      if (!target || at(role) >= 0 || roles.some((other) => other !== role && at(other) < 0)) continue;
      const fitting = named.findIndex((column, index) => {
        if (column.target) return false;
        const members = roles.map((name) => numbers[name === role ? index : at(name)]!);
        return multiplies(members, scale);
      });
      if (fitting >= 0) named[fitting] = { ...named[fitting]!, target };
    }
  }
  const amount = leafOf("amount");
  const hasAmount = (["amount", "gross", "tax", "base"] as const).some((role) => at(role) >= 0);
  const price = at("unit-price");
  if (
    amount &&
    !hasAmount &&
    price >= 0 &&
    named.every((_, index) => index <= price || !isFull(numbers[index]!))
  ) {
    // Where the last numbers are headed "Price", they are what the line costs.
    named[price] = { ...named[price]!, target: amount };
  } else if (amount && !hasAmount) {
    const last = named.findLastIndex((_, index) => isFull(numbers[index]!));
    if (last >= 0 && !named[last]!.target) named[last] = { ...named[last]!, target: amount };
  }
  return named;
}

/** True where most rows that have all three numbers close, and enough rows have them. */
function multiplies(members: readonly ColumnNumbers[], scale: number): boolean {
  const rows = members[0]?.length ?? 0;
  let whole = 0;
  let closing = 0;
  for (let row = 0; row < rows; row += 1) {
    const [first, second, result] = members.map((numbers) => numbers[row]);
    if (first === undefined || second === undefined || result === undefined) continue;
    whole += 1;
    if (Math.abs((first * second) / scale - result) <= 0.011 + 0.002 * Math.abs(result)) closing += 1;
  }
  return closing > 0 && closing >= 0.5 * whole && whole >= 0.4 * rows;
}

/** A rate is at most a hundred, and a code has no decimals: what is named so but holds amounts is something else. */
function isMisnamed(column: Column, numbers: ColumnNumbers): boolean {
  const role = column.target && columnRole(column.target);
  const known = numbers.filter((number) => number !== undefined);
  if (role === "rate") return known.some((number) => Math.abs(number) > 100);
  return (
    role === "code" &&
    isFull(numbers) &&
    known.filter((number) => !Number.isInteger(number)).length >= 0.5 * known.length
  );
}

function isFull(numbers: ColumnNumbers): boolean {
  return numbers.filter((number) => number !== undefined).length >= 0.6 * numbers.length;
}
