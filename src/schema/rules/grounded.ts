import type { Rule } from "../../document/rule.ts";
import { expandPointer } from "../../values/expand-pointer.ts";
import { isGrounded } from "../is-grounded.ts";
import { makeRule } from "./make-rule.ts";
import type { Outcome, RuleOptions } from "./make-rule.ts";
import { namePointer } from "./name-pointer.ts";

export interface GroundedOptions<TPointer extends string> extends RuleOptions {
  readonly pointer: TPointer;
}

/** Each value stands in the document. Skipped before grounding and where the value is absent. */
export function grounded<const TPointer extends string>(options: GroundedOptions<TPointer>): Rule<TPointer> {
  return makeRule(options, {
    type: "grounded",
    title: `Every ${namePointer(options.pointer)} stands in the document`,
    pointers: [options.pointer],
    evaluate: ({ json, fields }) =>
      expandPointer(json, options.pointer).map((pointer): Outcome => {
        const report = fields?.[pointer];
        const name = namePointer(pointer);
        if (report?.state !== "found")
          return {
            status: "skipped",
            pointers: [pointer],
            missing: [pointer],
            message: `Not checked, because no ${name} was found.`,
          };
        const ok = isGrounded(report);
        return {
          status: ok ? "pass" : "fail",
          pointers: [pointer],
          message: `The ${name} ${ok ? "stands" : "does not stand"} in the document.`,
        };
      }),
  });
}
