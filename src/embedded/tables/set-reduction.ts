import { toItemValue } from "./to-item-value.ts";
import type { Entity } from "../entities/entity.ts";
import type { ListTarget, Target } from "../labels/target.ts";
import { columnRole } from "./column-role.ts";
import type { ItemValue } from "./table.ts";

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
  if (printed)
    values.set(discount.pointer, { ...toItemValue(printed), value: printed.value.replace("-", "") });
}
