import { expandPointer } from "../../values/expand-pointer.ts";
import { getAt } from "../../values/get-at.ts";
import type { Outcome } from "./make-rule.ts";
import { namePointer } from "./name-pointer.ts";

/** What a test of one value says: passed, failed with its sentence, or nothing to say. */
export type Finding =
  | { readonly ok: boolean; readonly message: string; readonly expected?: string }
  | undefined;

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === "";

/** Tests each value that a pattern stands for; values that are not there are skipped and named. */
export function eachValue(
  json: unknown,
  pattern: string,
  test: (value: unknown, name: string) => Finding,
): Outcome[] {
  return expandPointer(json, pattern).map((pointer): Outcome => {
    const value = getAt(json, pointer);
    const name = namePointer(pointer);
    if (isEmpty(value))
      return {
        status: "skipped",
        pointers: [pointer],
        missing: [pointer],
        message: `Not checked, because there is no ${name}.`,
      };
    const finding = test(value, name);
    if (!finding)
      return {
        status: "skipped",
        pointers: [pointer],
        message: `Not checked, because no rule is known for this ${name}.`,
      };
    const { ok, message, expected } = finding;
    return {
      status: ok ? "pass" : "fail",
      pointers: [pointer],
      message,
      ...(expected === undefined ? {} : { expected }),
    };
  });
}
