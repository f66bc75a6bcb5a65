import { Big } from "big.js";
import type { Json } from "../document/json.ts";
import { addDecimals } from "../values/add-decimals.ts";
import { currencyDigits } from "../values/currency-digits.ts";
import { equalDecimals } from "../values/equal-decimals.ts";
import { formatDecimal } from "../values/format-decimal.ts";
import { getAt } from "../values/get-at.ts";
import { setAt } from "../values/set-at.ts";
import { toDecimal } from "../values/to-decimal.ts";

/** Of a price that was printed with its tax; enough that quantities do not bring the rounding back into amounts. */
const priceDigits = 6;

const at = (json: Json, pointer: string): Json | undefined => getAt(json, pointer) as Json | undefined;
const digitsOf = (json: Json): number => currencyDigits(at(json, "/currency"));
const listAt = (json: Json, pointer: string): readonly Json[] => {
  const list = at(json, pointer);
  return Array.isArray(list) ? (list as readonly Json[]) : [];
};
const sumAt = (rows: readonly Json[], pointer: string): string | undefined =>
  addDecimals(rows.map((row) => at(row, pointer)));

/**
 * An invoice with amounts as EN 16931 has them, without tax: lines that are printed with it are written without where the rates of all
 * are known and what comes out adds up to the printed net total to the cent; the net total takes in charges and reductions
 * that stand below the tax where the printed gross total proves it; totals of lines, reductions and charges that are not printed are added up. Otherwise as it is.
 */
export function settleNetAmounts(json: Json): Json {
  return settleNetTotal(fillLinesTotal(fillAdjustments(settleLines(json))));
}

function settleLines(json: Json): Json {
  const lines = listAt(json, "/lines");
  if (lines.length === 0 || !holdTax(json, lines)) return json;
  if (["/allowances", "/charges"].some((pointer) => listAt(json, pointer).length > 0)) return json;
  const digits = digitsOf(json);
  const rates = new Set(listAt(json, "/taxes").map((tax) => at(tax, "/rate")));
  const onlyRate = rates.size === 1 ? [...rates][0] : undefined;
  const settled = lines.map((line) => settleLine(line, at(line, "/taxRate") ?? onlyRate, digits));
  if (settled.includes(undefined)) return json;
  const rows = settled as readonly Json[];
  const net = at(json, "/totals/netTotal");
  if (net === undefined || !equalDecimals(sumAt(rows, "/netAmount"), net)) return json;
  return setAt(setAt(json, "/totals/linesTotal", net), "/lines", [...rows]);
}

/** Whether the amounts of lines are those that make the total with tax. */
function holdTax(json: Json, lines: readonly Json[]): boolean {
  const gross = at(json, "/totals/grossTotal");
  const net = at(json, "/totals/netTotal");
  const amounts = lines.map((line) => at(line, "/grossAmount") ?? at(line, "/netAmount"));
  if (!equalDecimals(addDecimals(amounts), gross) || equalDecimals(net, gross)) return false;
  return (
    !equalDecimals(sumAt(lines, "/netAmount"), net) || equalDecimals(at(json, "/totals/linesTotal"), gross)
  );
}

/** A line without tax; undefined where that cannot be told. */
function settleLine(line: Json, givenRate: Json | undefined, digits: number): Json | undefined {
  const isAdjusted =
    ["/allowances", "/charges"].some((pointer) => listAt(line, pointer).length > 0) ||
    ["/grossUnitPrice", "/unitDiscount"].some((pointer) => (at(line, pointer) ?? null) !== null);
  const gross = toDecimal(at(line, "/grossAmount") ?? at(line, "/netAmount"));
  const rate = toDecimal(givenRate);
  if (isAdjusted || !gross || !rate || rate.lt(0)) return undefined;
  const factor = rate.div(100).plus(1);
  const given = toDecimal(at(line, "/grossAmount")) ? toDecimal(at(line, "/netAmount")) : undefined;
  const net = given ?? gross.div(factor).round(digits);
  const settled = setAt(line, "/netAmount", net.toFixed(digits));
  const price = toDecimal(at(line, "/unitPrice"));
  if (!price) return settled;
  const quantity = toDecimal(at(line, "/quantity")) ?? new Big(1);
  const made = quantity
    .times(price)
    .div(toDecimal(at(line, "/baseQuantity")) ?? 1)
    .round(digits);
  if (made.eq(net)) return settled;
  if (!made.eq(gross.round(digits))) return undefined;
  return setAt(settled, "/unitPrice", price.div(factor).round(priceDigits).toFixed());
}

/** BR-CO-11 and -12 ask for the totals of what is listed. */
function fillAdjustments(json: Json): Json {
  let filled = json;
  for (const [list, total] of [
    ["/allowances", "/totals/allowanceTotal"],
    ["/charges", "/totals/chargeTotal"],
  ] as const) {
    const sum = sumAt(listAt(json, list), "/amount");
    const isOpen = listAt(json, list).length > 0 && (at(json, total) ?? null) === null;
    if (isOpen && sum !== undefined)
      filled = setAt(filled, total, formatDecimal(new Big(sum), digitsOf(json)));
  }
  return filled;
}

/** The total of the lines where it is not printed and makes the net total. */
function fillLinesTotal(json: Json): Json {
  const sum = sumAt(listAt(json, "/lines"), "/netAmount");
  if ((at(json, "/totals/linesTotal") ?? null) !== null || sum === undefined) return json;
  const filled = setAt(json, "/totals/linesTotal", formatDecimal(new Big(sum), digitsOf(json)));
  return wholeOf(filled)?.toFixed() === toDecimal(at(json, "/totals/netTotal"))?.toFixed() ? filled : json;
}

/** What BR-CO-13 makes the net total. */
function wholeOf(json: Json): Big | undefined {
  const lines = toDecimal(at(json, "/totals/linesTotal"));
  const less = toDecimal(at(json, "/totals/allowanceTotal")) ?? 0;
  return lines?.minus(less).plus(toDecimal(at(json, "/totals/chargeTotal")) ?? 0);
}

function settleNetTotal(json: Json): Json {
  const [lines, net, tax, gross] = ["linesTotal", "netTotal", "taxTotal", "grossTotal"].map((name) =>
    toDecimal(at(json, `/totals/${name}`)),
  );
  const whole = wholeOf(json);
  // Only a net total that is the subtotal of the lines lacks them; another one that does not close is wrong in a way nobody knows.
  if (!whole || !lines || !net || !gross || !net.eq(lines)) return json;
  const isProven = whole.plus(tax ?? 0).eq(gross) && !net.plus(tax ?? 0).eq(gross);
  return isProven ? setAt(json, "/totals/netTotal", formatDecimal(whole, digitsOf(json))) : json;
}
