import type { ListTarget } from "../labels/target.ts";
import { columnRole } from "./column-role.ts";

/** True for lists of things that are counted or priced: the main table of an invoice or a receipt. */
export function isOfGoods(list: ListTarget): boolean {
  const roles = new Set(list.columns.map((column) => columnRole(column)));
  return roles.has("unit-price") || (roles.has("quantity") && roles.has("amount"));
}
