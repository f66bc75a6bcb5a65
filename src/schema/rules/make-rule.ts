import type { CheckResult, Severity } from "../../document/check-result.ts";
import type { LinearForm, Rule, RuleContext } from "../../document/rule.ts";

/** What every rule may say beside its own operands. */
export interface RuleOptions {
  /** Unique in its schema, such as `I6`. */
  readonly id: string;
  /** The rule in one sentence, without numbers. */
  readonly title?: string;
  /** @default "error" */
  readonly severity?: Severity;
  /** Must have passed for a verdict of `verified`. @default false */
  readonly defining?: boolean;
}

/** A result without what every result of its rule shares. */
export type Outcome = Omit<CheckResult, "id" | "severity" | "defining">;

interface RuleParts<TPointer extends string> {
  readonly type: Rule["type"];
  readonly title: string;
  readonly pointers: readonly TPointer[];
  readonly linear?: LinearForm;
  readonly otherForms?: readonly LinearForm[];
  readonly evaluate: (context: RuleContext) => Outcome[];
}

/** A rule whose `evaluate` never throws and always answers: at least one result, skipped where it cannot tell. */
export function makeRule<TPointer extends string>(
  options: RuleOptions,
  { type, title, pointers, linear, otherForms, evaluate }: RuleParts<TPointer>,
): Rule<TPointer> {
  const { id, severity = "error", defining = false } = options;
  const shared = { id, severity, defining };
  const skipped = (message: string): CheckResult[] => [{ ...shared, status: "skipped", pointers, message }];
  return {
    ...shared,
    type,
    title: options.title ?? title,
    pointers: [...new Set(pointers)],
    ...(linear ? { linear } : {}),
    ...(otherForms && otherForms.length > 0 ? { otherForms } : {}),
    evaluate(context) {
      try {
        const outcomes = evaluate(context);
        return outcomes.length === 0
          ? skipped("The values that this rule compares are not there.")
          : outcomes.map((outcome) => ({ ...outcome, ...shared }));
      } catch {
        return skipped("The rule could not be applied to values of this form.");
      }
    },
  };
}
