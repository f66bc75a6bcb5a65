import type { Rule } from "../../document/rule.ts";
import { eachValue } from "./each-value.ts";
import { makeRule } from "./make-rule.ts";
import type { RuleOptions } from "./make-rule.ts";
import { showValue } from "./show-value.ts";

export interface InSetOptions<TPointer extends string> extends RuleOptions {
  readonly pointer: TPointer;
  readonly values: Iterable<string | number | boolean>;
  /** What the set is, for the sentence: `ISO 4217 currency codes`. */
  readonly set: string;
}

/** The value is a member of a closed set. */
export function inSet<const TPointer extends string>(options: InSetOptions<TPointer>): Rule<TPointer> {
  const members = new Set<unknown>(options.values);
  return makeRule(options, {
    type: "inSet",
    title: `The value is one of the ${options.set}`,
    pointers: [options.pointer],
    evaluate: ({ json }) =>
      eachValue(json, options.pointer, (value, name) => {
        const ok = members.has(value);
        return {
          ok,
          expected: options.set,
          message: `The ${name} ${showValue(value)} is ${ok ? "" : "not "}one of the ${options.set}.`,
        };
      }),
  });
}
