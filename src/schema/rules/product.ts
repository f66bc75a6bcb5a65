import { Big } from "big.js";
import type { Rule } from "../../document/rule.ts";
import { evaluateEquations } from "./evaluate-equations.ts";
import type { Computed, Equation } from "./evaluate-equations.ts";
import { makeRule } from "./make-rule.ts";
import type { RuleOptions } from "./make-rule.ts";
import { namePointer } from "./name-pointer.ts";
import { readOperand } from "./read-operand.ts";
import { scopeOf } from "./scope-of.ts";

export interface ProductForm<TPointer extends string> {
  /** The printed result. */
  readonly result: TPointer;
  readonly factors: readonly TPointer[];
  /** Constant factor as a decimal, such as `0.01` where a factor is a percentage. */
  readonly scale?: string;
  /** A factor that documents print rounded, such as a unit price: its last decimal carries half a unit either way. */
  readonly rounded?: TPointer;
  /** Counts as 1 where it is absent. */
  readonly dividedBy?: TPointer;
  /** Percentage that the result leaves out (`netAmount` of a price with tax): divides by 1 + percent / 100. */
  readonly withoutPercent?: TPointer;
  /** Percentage that the result holds on top (`grossAmount` of a price without tax): times 1 + percent / 100. */
  readonly withPercent?: TPointer;
  /** Percentages that are taken off the product one after the other; absent ones count as 0. */
  readonly lessPercent?: TPointer;
  /** Added and taken off afterwards; absent ones count as 0. */
  readonly plus?: readonly TPointer[];
  readonly minus?: readonly TPointer[];
}

export interface ProductOptions<TPointer extends string> extends RuleOptions, ProductForm<TPointer> {
  /** Other equations of which one may hold instead. `canFail: false`: holding proves, failing does not. */
  readonly either?: readonly (ProductForm<TPointer> & { readonly canFail?: boolean })[];
  readonly currency?: TPointer;
  /** Decimal. @default two minor units, the slack that Peppol BIS 3 gives to lines */
  readonly tolerance?: string;
  readonly words?: { readonly result?: string };
}

/** What half a unit of a factor's last printed decimal makes of the product. */
function slackOf(form: ProductForm<string>, json: unknown, row: string, value: Big, digits: number): Big {
  const factor = form.rounded === undefined ? undefined : readOperand(json, form.rounded, row).values[0];
  if (!factor || factor.eq(0)) return new Big(0);
  const decimals = Math.max(digits, factor.toFixed().split(".")[1]?.length ?? 0);
  return value.div(factor).abs().times(new Big(10).pow(-decimals)).div(2);
}

function compute(form: ProductForm<string>, json: unknown, row: string, digits: number): Computed {
  const pointers: string[] = [];
  const missing: string[] = [];
  const shown: string[] = [];
  const read = (pointer: string, optional: boolean): readonly Big[] => {
    const operand = readOperand(json, pointer, row);
    pointers.push(...operand.pointers);
    if (!optional) missing.push(...operand.missing);
    return operand.values;
  };
  let value = new Big(form.scale ?? 1);
  for (const factor of form.factors) {
    for (const part of read(factor, false)) {
      value = value.times(part);
      shown.push(shown.length === 0 ? part.toFixed() : `x ${part.toFixed()}`);
    }
  }
  if (form.scale !== undefined) shown.push(`x ${form.scale}`);
  for (const part of form.dividedBy === undefined ? [] : read(form.dividedBy, true)) {
    if (part.eq(0)) continue;
    value = value.div(part);
    if (!part.eq(1)) shown.push(`/ ${part.toFixed()}`);
  }
  for (const part of form.withoutPercent === undefined ? [] : read(form.withoutPercent, false)) {
    const divisor = part.div(100).plus(1);
    if (divisor.lte(0)) continue;
    value = value.div(divisor);
    shown.push(`/ ${divisor.toFixed()}`);
  }
  for (const part of form.withPercent === undefined ? [] : read(form.withPercent, false)) {
    const factor = part.div(100).plus(1);
    value = value.times(factor);
    shown.push(`x ${factor.toFixed()}`);
  }
  for (const part of form.lessPercent === undefined ? [] : read(form.lessPercent, true)) {
    value = value.times(new Big(100).minus(part)).div(100);
    shown.push(`less ${part.toFixed()} %`);
  }
  const slack = slackOf(form, json, row, value, digits);
  for (const [list, sign] of [
    [form.plus ?? [], 1],
    [form.minus ?? [], -1],
  ] as const) {
    for (const part of list.flatMap((pointer) => read(pointer, true))) {
      value = value.plus(part.times(sign));
      shown.push(`${sign === 1 ? "+" : "-"} ${part.toFixed()}`);
    }
  }
  return {
    value,
    pointers,
    missing,
    equation: `${shown.join(" ")} = ${value.round(4).toFixed()}`,
    subject: `${form.factors.map(namePointer).join(" times ")} makes`,
    units: 2,
    slack,
  };
}

/** The factors make the printed result, in decimals; a rule about each row where the result holds `*`. */
export function product<const TPointer extends string>(options: ProductOptions<TPointer>): Rule<TPointer> {
  const forms = [{ ...options, canFail: true }, ...(options.either ?? [])];
  const scope = scopeOf(options.result);
  const equations = forms.map((form): Equation => ({
    total: form.result,
    canFail: form.canFail ?? true,
    totalName:
      form === forms[0] ? (options.words?.result ?? namePointer(form.result)) : namePointer(form.result),
    compute: (json, row, digits) => compute(form, json, row, digits),
  }));
  const pointers = forms.flatMap((form) => [
    form.result,
    ...form.factors,
    ...(form.dividedBy ? [form.dividedBy] : []),
    ...(form.withoutPercent ? [form.withoutPercent] : []),
    ...(form.withPercent ? [form.withPercent] : []),
    ...(form.lessPercent ? [form.lessPercent] : []),
    ...(form.plus ?? []),
    ...(form.minus ?? []),
  ]);
  const factors = options.factors.map(namePointer).join(" times ");
  return makeRule(options, {
    type: "product",
    title: `${factors.charAt(0).toUpperCase()}${factors.slice(1)} makes the ${namePointer(options.result)}`,
    pointers,
    evaluate: (context) =>
      evaluateEquations(context, {
        scope,
        equations,
        currency: options.currency,
        tolerance: options.tolerance,
      }),
  });
}
