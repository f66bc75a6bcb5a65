import type { Rule } from "../../document/rule.ts";
import { expandPointer } from "../../values/expand-pointer.ts";
import { getAt } from "../../values/get-at.ts";
import { makeRule } from "./make-rule.ts";
import type { RuleOptions } from "./make-rule.ts";
import { namePointer } from "./name-pointer.ts";
import { showValue } from "./show-value.ts";

export interface UniqueOptions<TPointer extends string> extends RuleOptions {
  /** Pattern whose values are compared: `/lines/*` + `/lineId`. */
  readonly pointer: TPointer;
}

/** No value stands twice; absent values are left out. */
export function unique<const TPointer extends string>(options: UniqueOptions<TPointer>): Rule<TPointer> {
  const name = namePointer(options.pointer);
  return makeRule(options, {
    type: "unique",
    title: `No ${name} stands twice`,
    pointers: [options.pointer],
    evaluate: ({ json }) => {
      const places = expandPointer(json, options.pointer);
      const present = places.filter((pointer) => (getAt(json, pointer) ?? null) !== null);
      if (present.length === 0) {
        const message = `Not checked, because there is no ${name}.`;
        return [{ status: "skipped", pointers: places, missing: places, message }];
      }
      const groups = Map.groupBy(present, (pointer) => JSON.stringify(getAt(json, pointer)));
      const doubles = [...groups.values()].filter((pointers) => pointers.length > 1);
      if (doubles.length === 0)
        return [{ status: "pass", pointers: present, message: `Every ${name} stands once.` }];
      return doubles.map((pointers) => {
        const value = showValue(getAt(json, pointers[0] ?? ""));
        return { status: "fail", pointers, message: `The ${name} ${value} stands ${pointers.length} times.` };
      });
    },
  });
}
