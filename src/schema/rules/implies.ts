import type { Rule } from "../../document/rule.ts";
import { getAt } from "../../values/get-at.ts";
import { bindPointer } from "./bind-pointer.ts";
import { makeRule } from "./make-rule.ts";
import type { Outcome, RuleOptions } from "./make-rule.ts";
import { namePointer } from "./name-pointer.ts";
import { rowsOf } from "./rows-of.ts";
import { scopeOf } from "./scope-of.ts";
import { showValue } from "./show-value.ts";
import { toDecimal } from "../../values/to-decimal.ts";

/** What is asked of one value. `is` compares decimals as amounts. */
export interface Condition<TPointer extends string> {
  readonly pointer: TPointer;
  readonly is?: readonly (string | number | boolean)[];
  /** There is a value that is not an empty list or text; or, for false, there is none. */
  readonly present?: boolean;
}

export interface ImpliesOptions<TPointer extends string> extends RuleOptions {
  readonly when: Condition<TPointer>;
  readonly must: Condition<TPointer>;
}

const isPresent = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);

function holds(value: unknown, { is, present }: Condition<string>): boolean {
  if (present !== undefined && isPresent(value) !== present) return false;
  if (is === undefined) return true;
  const decimal = toDecimal(value);
  return is.some((each) => {
    const wanted = toDecimal(each);
    return decimal && wanted ? decimal.eq(wanted) : each === value;
  });
}

const say = (name: string, { is, present }: Condition<string>): string => {
  if (is) return `the ${name} is ${is.map(showValue).join(" or ")}`;
  return present === false ? `there is no ${name}` : `there is a ${name}`;
};

/** Where one condition holds, so does the other; both are read in the same row where they stand in rows. */
export function implies<const TPointer extends string>(options: ImpliesOptions<TPointer>): Rule<TPointer> {
  const { when, must } = options;
  const sentence = `Where ${say(namePointer(when.pointer), when)}, ${say(namePointer(must.pointer), must)}`;
  return makeRule(options, {
    type: "implies",
    title: sentence,
    pointers: [when.pointer, must.pointer],
    evaluate: ({ json }) =>
      rowsOf(json, scopeOf(when.pointer)).flatMap((row): Outcome[] => {
        const [given, asked] = [bindPointer(when.pointer, row), bindPointer(must.pointer, row)];
        if (!holds(getAt(json, given), when))
          return [
            {
              status: "skipped",
              pointers: [given, asked],
              missing: [],
              message: "The rule does not apply here.",
            },
          ];
        const value = getAt(json, asked);
        const ok = holds(value, must);
        const label = row === "" ? "" : `${namePointer(row)}: `;
        const seen = isPresent(value) ? `it is ${showValue(value)}` : "there is none";
        const message = ok ? `${label}${sentence}.` : `${label}${sentence}; here ${seen}.`;
        return [
          {
            status: ok ? "pass" : "fail",
            pointers: [given, asked],
            message: message.charAt(0).toUpperCase() + message.slice(1),
          },
        ];
      }),
  });
}
