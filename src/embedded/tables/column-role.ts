import { splitName } from "../../values/split-name.ts";
import { foldLabel } from "../labels/fold-label.ts";
import type { Target } from "../labels/target.ts";

/** What a leaf of an item means for the arithmetic of rows. */
export type ColumnRole =
  | "text"
  | "detail"
  | "amount"
  | "gross"
  | "quantity"
  | "unit-price"
  | "base"
  | "rate"
  | "tax"
  | "discount"
  | "code"
  | "unit"
  | "position"
  | "other";

const known = new WeakMap<Target, ColumnRole>();

/** The role of a leaf of an item, told by its kind and name, then by its labels. */
export function columnRole(target: Target): ColumnRole {
  const role = known.get(target) ?? readRole(target);
  known.set(target, role);
  return role;
}

function readRole(target: Target): ColumnRole {
  const { node } = target;
  const name = splitName(node.name).join(" ").toLowerCase();
  const isNumber =
    node.kind === "decimal" ||
    node.kind === "integer" ||
    node.valueType === "number" ||
    node.valueType === "integer";
  if (target.pointer.includes("/0/")) return "discount";
  if (node.kind === "percent") return "rate";
  if (node.evidence === "derived" && !isNumber) return "other";
  if (isNumber) {
    if (/\b(?:position|pos|line no|index|row)\b/.test(name)) return "position";
    if (/quantity|qty|(?<!dis|ac)count|pieces|units|hours/.test(name))
      return /base/.test(name) ? "other" : "quantity";
    if (/rate|percent/.test(name)) return "rate";
    if (/discount|allowance|rebate/.test(name)) return "discount";
    if (/gross/.test(name) && /price/.test(name)) return "other";
    if (/unit|price|cost/.test(name) && !/total/.test(name)) return "unit-price";
    if (/tax(?!able)|vat|gst/.test(name)) return "tax";
    if (/taxable|base|basis|^net$/.test(name)) return "base";
    if (/gross/.test(name)) return "gross";
    if (/amount|total|sum|net|value|subtotal/.test(name)) return "amount";
    return has(target, "quantity")
      ? "quantity"
      : has(target, "unitprice")
        ? "unit-price"
        : has(target, "amount") || has(target, "total")
          ? "amount"
          : "other";
  }
  if (node.kind === "date" || node.kind === "currency" || node.kind === "country" || node.kind === "language")
    return "other";
  if (/\b(?:unit|uom|unit code)\b/.test(name)) return "unit";
  if (/\b(?:position|pos|line id|line number|line no)\b/.test(name)) return "position";
  if (node.kind === "identifier" || node.kind === "gtin" || /code|sku|\bid\b|number|gtin/.test(name))
    return "code";
  if (/description|note|detail|comment/.test(name)) return "detail";
  if (node.kind === "text" || node.kind === "name") return "text";
  return "other";
}

function has(target: Target, key: string): boolean {
  return target.phrases.some((phrase) => phrase.key === foldLabel(key));
}
