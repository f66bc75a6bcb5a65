import type { Rule } from "../../document/rule.ts";
import { eachValue } from "./each-value.ts";
import { makeRule } from "./make-rule.ts";
import type { RuleOptions } from "./make-rule.ts";
import { showValue } from "./show-value.ts";

export interface RegexOptions<TPointer extends string> extends RuleOptions {
  readonly pointer: TPointer;
  readonly pattern: RegExp;
  /** What the form is, for the sentence: `four digits`. */
  readonly form: string;
}

/** The text has a form. */
export function regex<const TPointer extends string>(options: RegexOptions<TPointer>): Rule<TPointer> {
  const pattern = new RegExp(options.pattern.source, options.pattern.flags.replaceAll(/[gy]/g, ""));
  return makeRule(options, {
    type: "regex",
    title: `The value has the form: ${options.form}`,
    pointers: [options.pointer],
    evaluate: ({ json }) =>
      eachValue(json, options.pointer, (value, name) => {
        if (typeof value !== "string") return undefined;
        const ok = pattern.test(value);
        return {
          ok,
          expected: options.form,
          message: `The ${name} ${showValue(value)} ${ok ? "has" : "does not have"} the form: ${options.form}.`,
        };
      }),
  });
}
