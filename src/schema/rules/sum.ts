import { Big } from "big.js";
import type { LinearForm, Rule } from "../../document/rule.ts";
import { formatDecimal } from "../../values/format-decimal.ts";
import { evaluateEquations } from "./evaluate-equations.ts";
import type { Computed, Equation } from "./evaluate-equations.ts";
import { makeRule } from "./make-rule.ts";
import type { RuleOptions } from "./make-rule.ts";
import { namePointer } from "./name-pointer.ts";
import { readOperand } from "./read-operand.ts";
import { scopeOf } from "./scope-of.ts";

/** A term of a sum: a pattern pointer, or one with its sign. */
export type Term<TPointer extends string> =
  | TPointer
  | {
      readonly pointer: TPointer;
      /** @default 1 */
      readonly sign?: 1 | -1;
      /** Counts as 0 where it is absent. @default false */
      readonly optional?: boolean;
      /** Flag beside each value that takes it out of the sum (`/items/*` + `/voided`). */
      readonly unless?: TPointer;
    };

export interface SumForm<TPointer extends string> {
  readonly total: TPointer;
  readonly terms: readonly Term<TPointer>[];
  /** What a sentence calls the first term and the total. */
  readonly words?: { readonly terms?: string; readonly total?: string };
}

export interface SumOptions<TPointer extends string> extends RuleOptions, SumForm<TPointer> {
  /** Other equations of which one may hold instead. `canFail: false`: holding proves, failing does not. */
  readonly either?: readonly (SumForm<TPointer> & { readonly canFail?: boolean })[];
  readonly currency?: TPointer;
  /** Decimal. @default one minor unit, or half a unit a summed value where that is more */
  readonly tolerance?: string;
}

interface PlainTerm {
  readonly pointer: string;
  readonly sign: 1 | -1;
  readonly optional: boolean;
  readonly unless?: string | undefined;
}

const plain = (term: Term<string>): PlainTerm =>
  typeof term === "string"
    ? { pointer: term, sign: 1, optional: false }
    : { sign: 1, optional: false, ...term };

/** A term over rows is called by its list; in a rule about each row, by its own name. */
function nameTerm(pointer: string, scope: string): string {
  const own = scopeOf(pointer);
  return own === "" || own === scope ? namePointer(pointer) : namePointer(own);
}

function compute(
  terms: readonly PlainTerm[],
  first: string | undefined,
  scope: string,
  json: unknown,
  row: string,
  digits: number,
): Computed {
  let value = new Big(0);
  const pointers: string[] = [];
  const missing: string[] = [];
  const shown: string[] = [];
  const names: string[] = [];
  for (const { pointer, sign, optional, unless } of terms) {
    const operand = readOperand(json, pointer, row, unless);
    pointers.push(...operand.pointers);
    if (!optional) missing.push(...operand.missing);
    for (const part of operand.values) {
      value = value.plus(part.times(sign));
      const mark = sign === 1 ? "+" : "-";
      shown.push(shown.length === 0 && sign === 1 ? "" : `${mark} `, `${formatDecimal(part, digits)} `);
    }
    // A sentence names what took part, not every reduction that there might have been.
    const joint = sign === 1 ? "plus " : "less ";
    if (operand.values.length > 0)
      names.push(names.length === 0 ? (first ?? nameTerm(pointer, scope)) : joint + nameTerm(pointer, scope));
  }
  const equation = `${shown.join("")}= ${formatDecimal(value, digits)}`;
  const isList = terms.some(({ pointer }) => scopeOf(pointer) !== scope);
  const verb = names.length > 1 ? "make" : isList ? "add up to" : "makes";
  const subject = `${names.join(" ")} ${verb}`;
  return { value, pointers, missing, equation, subject, units: Math.max(1, Math.ceil(pointers.length / 2)) };
}

/**
 * The terms add up to the printed total, in decimals. `*` in the total makes it a rule about each row; `*` in a term
 * sums all its rows. Skipped where a term that is not optional, or the total, is absent.
 */
export function sum<const TPointer extends string>(options: SumOptions<TPointer>): Rule<TPointer> {
  const forms = [{ ...options, canFail: true }, ...(options.either ?? [])];
  const scope = scopeOf(options.total);
  const equations = forms.map(({ total, terms, words, canFail = true }): Equation => {
    const list = terms.map(plain);
    return {
      total,
      canFail,
      totalName: words?.total ?? namePointer(total),
      compute: (json, row, digits) => compute(list, words?.terms, scope, json, row, digits),
    };
  });
  const linear = forms.map(({ total, terms }): LinearForm => ({
    total,
    scope,
    terms: terms.map(plain).map(({ pointer, sign, optional }) => ({ pointer, sign, optional })),
  }));
  const pointers = forms.flatMap(({ total, terms }) => [
    total,
    ...terms.flatMap((term) =>
      typeof term === "string" ? [term] : [term.pointer, ...(term.unless ? [term.unless] : [])],
    ),
  ]);
  const names = options.terms.map(plain).map(({ pointer }) => nameTerm(pointer, scope));
  const title = `${names.join(", ")} make the ${options.words?.total ?? namePointer(options.total)}`;
  return makeRule(options, {
    type: "sum",
    title: title.charAt(0).toUpperCase() + title.slice(1),
    pointers,
    ...(linear[0] ? { linear: linear[0] } : {}),
    otherForms: linear.slice(1),
    evaluate: (context) =>
      evaluateEquations(context, {
        scope,
        equations,
        currency: options.currency,
        tolerance: options.tolerance,
      }),
  });
}
