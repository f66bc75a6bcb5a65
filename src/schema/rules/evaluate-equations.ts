import { Big } from "big.js";
import type { RuleContext } from "../../document/rule.ts";
import { currencyDigits } from "../../values/currency-digits.ts";
import { formatDecimal } from "../../values/format-decimal.ts";
import { getAt } from "../../values/get-at.ts";
import { remember } from "../../values/remember.ts";
import type { Outcome } from "./make-rule.ts";
import { namePointer } from "./name-pointer.ts";
import { readOperand } from "./read-operand.ts";
import { rowsOf } from "./rows-of.ts";

/** The computed side of an equation in one row. */
export interface Computed {
  readonly value: Big;
  readonly pointers: readonly string[];
  readonly missing: readonly string[];
  /** How it was computed, with its numbers. */
  readonly equation: string;
  /** Begins the sentence: `Lines add up to`. */
  readonly subject: string;
  /** Tolerated difference in minor units. */
  readonly units: number;
  /** Tolerated difference because a printed operand is rounded itself, where that is more. */
  readonly slack?: Big;
}

export interface Equation {
  /** Pattern pointer of the printed result. */
  readonly total: string;
  /** False for a form that may hold but whose failure proves nothing. */
  readonly canFail: boolean;
  readonly totalName: string;
  compute(json: unknown, row: string, digits: number): Computed;
}

export interface EquationOptions {
  readonly scope: string;
  readonly equations: readonly Equation[];
  /** Where the currency stands, for the minor unit; two decimals where absent. */
  readonly currency?: string | undefined;
  /** Tolerated difference as a decimal, in the place of the rule's own. */
  readonly tolerance?: string | undefined;
}

const larger = (first: Big, second: Big | undefined): Big => (second?.gt(first) ? second : first);

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** One minor unit of a currency with so many decimals. */
const unitOf = remember((digits: number) => new Big(10).pow(-digits));

function weigh(json: unknown, row: string, equation: Equation, options: EquationOptions): Outcome {
  const code = options.currency === undefined ? undefined : getAt(json, options.currency);
  const digits = currencyDigits(code);
  const printed = readOperand(json, equation.total, row);
  const computed = equation.compute(json, row, digits);
  const pointers = [...computed.pointers, ...printed.pointers];
  const missing = [...computed.missing, ...printed.missing];
  const actual = printed.values[0];
  const where = row === "" ? "" : `${upperFirst(namePointer(row))}: `;
  if (missing.length > 0 || !actual) {
    const names = [...new Set(missing.map(namePointer))].join(", ");
    const message = `${where}not checked, because there is no value for ${names}.`;
    return { status: "skipped", pointers: [...pointers, ...missing], missing, message: upperFirst(message) };
  }
  const tolerance =
    options.tolerance === undefined
      ? larger(unitOf(digits).times(computed.units), computed.slack)
      : new Big(options.tolerance);
  const difference = actual.minus(computed.value);
  const expected = computed.value.round(digits);
  const subject = where === "" ? upperFirst(computed.subject) : computed.subject;
  const shown = { expected: formatDecimal(expected, digits), actual: formatDecimal(actual, digits) };
  const sentence = `${where}${subject} ${shown.expected}`;
  if (difference.abs().lte(tolerance)) {
    const message = `${sentence}, as the printed ${equation.totalName} says.`;
    return { status: "pass", pointers, ...shown, equation: computed.equation, message };
  }
  const gap = formatDecimal(actual.minus(expected).abs(), digits);
  return {
    status: "fail",
    pointers,
    ...shown,
    difference: formatDecimal(actual.minus(expected), digits),
    equation: computed.equation,
    message: `${sentence}, but the printed ${equation.totalName} is ${shown.actual} (difference ${gap}).`,
  };
}

/** One result a row: passed where any form of the equation holds, failed where one that can fail does not. */
export function evaluateEquations({ json }: RuleContext, options: EquationOptions): Outcome[] {
  const rows = rowsOf(json, options.scope);
  if (rows.length === 0) {
    const list = options.scope.slice(0, options.scope.indexOf("/*"));
    const message = `Not checked, because there are no ${namePointer(list)}.`;
    return [{ status: "skipped", pointers: [list], missing: [list], message }];
  }
  return rows.flatMap((row) => {
    let failed: Outcome | undefined;
    let skipped: Outcome | undefined;
    for (const equation of options.equations) {
      const outcome = weigh(json, row, equation, options);
      // Nothing that a further form says counts beside it.
      if (outcome.status === "pass") return [outcome];
      if (outcome.status === "skipped") skipped ??= outcome;
      else if (equation.canFail) failed ??= outcome;
    }
    const chosen = failed ?? skipped;
    return chosen ? [chosen] : [];
  });
}
