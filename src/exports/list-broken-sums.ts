import { Big } from "big.js";
import type { Json } from "../document/json.ts";
import { getAt } from "../values/get-at.ts";
import { toDecimal } from "../values/to-decimal.ts";

/** The sums of EN 16931 over what stands in an electronic invoice: `result` is the sum of `terms`, a missing one with `?` counts as 0. */
const rules: readonly (readonly [id: string, result: string, terms: readonly string[]])[] = [
  ["BR-CO-10", "/totals/linesTotal", ["+/lines/*/netAmount"]],
  ["BR-CO-11", "/totals/allowanceTotal", ["+/allowances/*/amount"]],
  ["BR-CO-12", "/totals/chargeTotal", ["+/charges/*/amount"]],
  [
    "BR-CO-13",
    "/totals/netTotal",
    ["+/totals/linesTotal", "-/totals/allowanceTotal?", "+/totals/chargeTotal?"],
  ],
  ["BR-CO-14", "/totals/taxTotal", ["+/taxes/*/amount"]],
  ["BR-CO-15", "/totals/grossTotal", ["+/totals/netTotal", "+/totals/taxTotal?"]],
  ["BR-CO-16", "/totals/amountDue", ["+/totals/grossTotal", "-/totals/paidAmount?", "+/totals/rounding?"]],
];

/**
 * The rules BR-CO-10 to -16 that an invoice breaks, by their names. One whose result was not found is not asked: that it is missing is
 * seen in the file. What should make it up and is missing breaks it.
 */
export function listBrokenSums(json: Json): string[] {
  return rules.filter(([, result, terms]) => isBroken(json, result, terms)).map(([id]) => id);
}

function isBroken(json: Json, result: string, terms: readonly string[]): boolean {
  const total = toDecimal(getAt(json, result));
  if (!total) return false;
  let sum = new Big(0);
  for (const term of terms) {
    const value = valueOf(json, term.slice(1).replace("?", ""));
    if (!value && !term.endsWith("?")) return true;
    sum = term.startsWith("-") ? sum.minus(value ?? 0) : sum.plus(value ?? 0);
  }
  return !sum.eq(total);
}

/** One value, or the sum of those of a list; undefined where one is missing. */
function valueOf(json: Json, pointer: string): Big | undefined {
  const [list = "", rest] = pointer.split("/*");
  if (rest === undefined) return toDecimal(getAt(json, pointer));
  const rows = getAt(json, list);
  let sum = new Big(0);
  for (const row of Array.isArray(rows) ? (rows as readonly Json[]) : []) {
    const value = toDecimal(getAt(row, rest));
    if (!value) return undefined;
    sum = sum.plus(value);
  }
  return sum;
}
