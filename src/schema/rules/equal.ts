import type { Rule } from "../../document/rule.ts";
import { compareValues } from "./compare-values.ts";
import { makeRule } from "./make-rule.ts";
import type { RuleOptions } from "./make-rule.ts";
import { namePointer } from "./name-pointer.ts";
import { pairValues } from "./pair-values.ts";
import { showValue } from "./show-value.ts";

export interface EqualOptions<TPointer extends string> extends RuleOptions {
  readonly first: TPointer;
  readonly second: TPointer;
  /** The rule turned round: the two must differ. @default false */
  readonly differ?: boolean;
}

const fold = (text: string): string => text.replace(/[\s.-]/g, "").toUpperCase();

function isSame(first: unknown, second: unknown): boolean {
  const order = compareValues(first, second);
  if (order !== undefined) return order === 0;
  if (typeof first === "string" && typeof second === "string") return fold(first) === fold(second);
  return JSON.stringify(first) === JSON.stringify(second);
}

/** Two places say the same: the same amount, date, or text but for case, blanks, dots and hyphens. */
export function equal<const TPointer extends string>(options: EqualOptions<TPointer>): Rule<TPointer> {
  const { first, second, differ = false } = options;
  const [firstName, secondName] = [namePointer(first), namePointer(second)];
  return makeRule(options, {
    type: "equal",
    title: `The ${firstName} ${differ ? "differs from" : "equals"} the ${secondName}`,
    pointers: [first, second],
    evaluate: ({ json }) =>
      pairValues(json, [first, second], (pair) => {
        const same = isSame(pair.first, pair.second);
        const verb = same ? "equals" : "is not";
        return {
          status: same === differ ? "fail" : "pass",
          expected: showValue(pair.second),
          actual: showValue(pair.first),
          message: `${pair.where}The ${firstName} ${showValue(pair.first)} ${verb} the ${secondName} ${showValue(pair.second)}.`,
        };
      }),
  });
}
