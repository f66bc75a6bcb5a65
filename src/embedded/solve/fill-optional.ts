import { isRounding } from "../../values/is-rounding.ts";
import type { Entity } from "../entities/entity.ts";
import type { Equation } from "./equation.ts";
import { testEquation } from "./equation.ts";
import type { Filled } from "./fill-from-pool.ts";

/** How many rows from the total a part of its sum may stand. */
const reach = 12;
const tax = /(?<!\p{L})(?:tax|taxes|vat|gst|pst|hst|sst|mwst|ust|tva|iva|btw|moms|mva|ptu|dph)(?!\p{L})/iu;

/**
 * Where an equation fails by an amount that is printed nearby and stands for nothing else: that amount as the first
 * optional member of the right sign ("Gross 215.07, ... -50.00, due 165.07" has 50.00 paid), but for an amount whose line calls it a tax.
 */
export function fillOptional(
  equations: readonly Equation[],
  valueOf: (pointer: string) => number | undefined,
  rowOf: (pointer: string) => number | undefined,
  pool: readonly Entity[],
  isOpen: (pointer: string) => boolean,
  textOf: (row: number) => string,
): Filled[] {
  return equations.flatMap((equation) => {
    const [form] = equation.forms;
    const row = form && rowOf(form.total);
    if (!form || row === undefined || testEquation(equation, valueOf) !== "fails") return [];
    const sum = form.terms.reduce(
      (all, { pointer, sign }) => all + sign * (valueOf(pointer) ?? 0),
      form.constant,
    );
    const missing = (valueOf(form.total) ?? 0) - sum;
    const term = form.terms.find(
      ({ pointer, sign, optional }) =>
        optional &&
        sign * missing > 0 &&
        valueOf(pointer) === undefined &&
        isOpen(pointer) &&
        (!/round/i.test(pointer) || isRounding(missing, valueOf(form.total) ?? 0)),
    );
    const near = pool.filter(
      (entity) =>
        Math.abs(Math.abs(Number(entity.value)) - Math.abs(missing)) <= 0.0051 &&
        Math.abs(entity.segment.row - row) <= reach &&
        (/tax|vat/i.test(term?.pointer ?? "") || !tax.test(textOf(entity.segment.row))),
    );
    if (!term || near.length !== 1) return [];
    return [{ pointer: term.pointer, entity: { ...near[0]!, value: near[0]!.value.replace("-", "") } }];
  });
}
