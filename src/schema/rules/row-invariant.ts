import type { Json } from "../../document/json.ts";
import type { Rule } from "../../document/rule.ts";
import { getAt } from "../../values/get-at.ts";
import { makeRule } from "./make-rule.ts";
import type { Outcome, RuleOptions } from "./make-rule.ts";
import { rowsOf } from "./rows-of.ts";

export interface RowInvariantOptions<TPointer extends string> extends RuleOptions {
  readonly title: string;
  /** Pattern of the rows: `/transactions/*`. */
  readonly rows: TPointer;
  /** Places inside a row that take part, for the pointers of the result: `/balanceAfter`. */
  readonly touches?: readonly string[];
  /** A sentence where the row breaks the rule; true where it holds; undefined where it cannot be told. */
  test(row: Json, previous: Json | undefined, index: number): true | string | undefined;
}

/** Something holds for every row, seen with the row before it. The first failing row is usually the one misread. */
export function rowInvariant<const TPointer extends string>(
  options: RowInvariantOptions<TPointer>,
): Rule<TPointer> {
  return makeRule(options, {
    type: "rowInvariant",
    title: options.title,
    pointers: [options.rows],
    evaluate: ({ json }) => {
      const rows = rowsOf(json, options.rows);
      return rows.map((pointer, index): Outcome => {
        const previous = rows[index - 1];
        const at = (place: string): Json => getAt(json, place) as Json;
        const said = options.test(at(pointer), previous === undefined ? undefined : at(previous), index);
        const pointers = options.touches ? options.touches.map((each) => `${pointer}${each}`) : [pointer];
        if (said === undefined)
          return {
            status: "skipped",
            pointers,
            missing: pointers,
            message: "Not checked, because the row lacks a value.",
          };
        return said === true
          ? { status: "pass", pointers, message: `${options.title}.` }
          : { status: "fail", pointers, message: said };
      });
    },
  });
}
