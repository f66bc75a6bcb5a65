import type { Rule, RuleContext } from "../../document/rule.ts";
import { makeRule } from "./make-rule.ts";
import type { Outcome, RuleOptions } from "./make-rule.ts";

export interface CustomOptions<TPointer extends string> extends RuleOptions {
  readonly title: string;
  readonly pointers: readonly TPointer[];
  /** Pure. No outcome = skipped; a throw = skipped. Each message is one sentence with the numbers. */
  test(context: RuleContext): Outcome | readonly Outcome[] | undefined;
}

/** A rule that no other helper can say. */
export function custom<const TPointer extends string>(options: CustomOptions<TPointer>): Rule<TPointer> {
  return makeRule(options, {
    type: "custom",
    title: options.title,
    pointers: options.pointers,
    evaluate: (context) => {
      const said = options.test(context);
      return said === undefined
        ? []
        : Array.isArray(said)
          ? [...(said as readonly Outcome[])]
          : [said as Outcome];
    },
  });
}
