import type { Json } from "../document/json.ts";
import { getAt } from "../values/get-at.ts";
import { setAt } from "../values/set-at.ts";

const totals = [
  "linesTotal",
  "netTotal",
  "taxTotal",
  "taxTotalAccounting",
  "grossTotal",
  "rounding",
  "amountDue",
].map((name) => `/totals/${name}`);
const ofTax = ["/taxable", "/amount"];
const ofLine = ["/netAmount", "/taxAmount", "/grossAmount"];
const prices = ["/unitPrice", "/grossUnitPrice"];

/**
 * A credit note that is printed with negative amounts as electronic invoices have it: the type alone says that money goes back, so
 * amounts are positive, and no price is negative (BR-27). Any other data as it is.
 */
export function turnCreditNote(json: Json): Json {
  const isNegative = totals.some((pointer) => isBelowZero(getAt(json, pointer)));
  const isPositive = totals.some((pointer) => isAboveZero(getAt(json, pointer)));
  if (getAt(json, "/documentType") !== "credit-note" || !isNegative || isPositive) return json;
  const taxes = listAt(json, "/taxes").map((tax) => negate(tax, ofTax));
  const lines = listAt(json, "/lines").map((line) => {
    const turned = prices.some((pointer) => isBelowZero(getAt(line, pointer))) ? prices : ["/quantity"];
    return negate(line, [...ofLine, ...turned]);
  });
  let turned = negate(json, totals);
  if (taxes.length > 0) turned = setAt(turned, "/taxes", taxes);
  if (lines.length > 0) turned = setAt(turned, "/lines", lines);
  return turned;
}

function listAt(json: Json, pointer: string): readonly Json[] {
  const list = getAt(json, pointer);
  return Array.isArray(list) ? (list as readonly Json[]) : [];
}

function negate(json: Json, pointers: readonly string[]): Json {
  return pointers.reduce((turned: Json, pointer) => {
    const value = getAt(turned, pointer);
    if (typeof value !== "string" || Number(value) === 0) return turned;
    return setAt(turned, pointer, value.startsWith("-") ? value.slice(1) : `-${value}`);
  }, json);
}

function isBelowZero(value: unknown): boolean {
  return typeof value === "string" && Number(value) < 0;
}

function isAboveZero(value: unknown): boolean {
  return typeof value === "string" && Number(value) > 0;
}
