import type { ListTarget } from "../labels/target.ts";
import { columnRole } from "./column-role.ts";
import { isOfGoods } from "./is-of-goods.ts";

const taxWords = /tax|steuer|impuesto|impost|^(?:vat|tva|iva|btw|mwst|ust|gst|hst|pst)/i;

/**
 * True for lists of the taxes themselves. A list of named things that only bear a rate ("positions" with "vatRate") is none:
 * what the summary says of the tax is no thing.
 */
export function isOfTaxes(list: ListTarget): boolean {
  const roles = new Set(list.columns.map((column) => columnRole(column)));
  if (!roles.has("rate") || isOfGoods(list)) return false;
  if (!roles.has("text") && !roles.has("detail")) return true;
  return taxWords.test(list.node.name) || list.phrases.some(({ key }) => taxWords.test(key));
}
