import type { Rule } from "../../document/rule.ts";
import { compareValues } from "./compare-values.ts";
import { makeRule } from "./make-rule.ts";
import type { RuleOptions } from "./make-rule.ts";
import { namePointer } from "./name-pointer.ts";
import { pairValues } from "./pair-values.ts";
import { showValue } from "./show-value.ts";

export interface OrderOptions<TPointer extends string> extends RuleOptions {
  /** Must not be above or after `second`. */
  readonly first: TPointer;
  readonly second: TPointer;
}

/** One date or amount is not after or above another. */
export function order<const TPointer extends string>(options: OrderOptions<TPointer>): Rule<TPointer> {
  const { first, second } = options;
  const [firstName, secondName] = [namePointer(first), namePointer(second)];
  return makeRule(options, {
    type: "order",
    title: `The ${firstName} is not after the ${secondName}`,
    pointers: [first, second],
    evaluate: ({ json }) =>
      pairValues(json, [first, second], (pair) => {
        const position = compareValues(pair.first, pair.second);
        const message = `${pair.where}The ${firstName} ${showValue(pair.first)} is ${(position ?? 0) > 0 ? "" : "not "}after the ${secondName} ${showValue(pair.second)}.`;
        if (position === undefined)
          return {
            status: "skipped",
            message: `${pair.where}The ${firstName} and the ${secondName} cannot be compared.`,
          };
        return {
          status: position > 0 ? "fail" : "pass",
          expected: showValue(pair.second),
          actual: showValue(pair.first),
          message,
        };
      }),
  });
}
