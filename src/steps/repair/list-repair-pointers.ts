import type { CheckResult } from "../../document/check-result.ts";
import type { Issue } from "../../document/issue.ts";
import { formatPointer } from "../../values/format-pointer.ts";
import { parsePointer } from "../../values/parse-pointer.ts";

/** Pointers asked for one by one; more than this and the places around them are asked for as a whole. */
const mostPointers = 24;

/** The outermost list that a pointer leads through; undefined outside of lists. */
function listOf(pointer: string): string | undefined {
  const tokens = parsePointer(pointer);
  const position = tokens.findIndex((token, index) => index > 0 && /^\d+$/.test(token));
  return position < 0 ? undefined : formatPointer(tokens.slice(0, position));
}

/** A rule over many rows may fail because a row is missing: then the list is asked for, not its rows. */
function pointersOf({ pointers }: CheckResult): string[] {
  const lists = pointers.map(listOf);
  return pointers.map((pointer, index) => {
    const list = lists[index];
    const rows = new Set(
      pointers
        .filter((_, other) => lists[other] === list)
        .map((each) => each.slice(0, each.indexOf("/", (list ?? "").length + 1) + 1 || undefined)),
    );
    return list !== undefined && rows.size > 1 ? list : pointer;
  });
}

/** Of pointers inside each other the outer ones, in order. */
function keepOuter(pointers: readonly string[]): string[] {
  const unique = [...new Set(pointers)];
  return unique.filter(
    (pointer) => !unique.some((other) => other !== pointer && pointer.startsWith(`${other}/`)),
  );
}

/** The places that a repair asks for again; `""` is the whole answer. Empty where nothing is wrong. */
export function listRepairPointers(input: {
  readonly issues: readonly Issue[];
  readonly checks: readonly CheckResult[];
  readonly ungrounded: readonly string[];
}): string[] {
  const failed = input.checks.filter(({ status, severity }) => status === "fail" && severity === "error");
  const wrong = input.issues.filter(({ code }) => !code.startsWith("mended"));
  const pointers = keepOuter([
    ...wrong.map(({ pointer }) => pointer),
    ...failed.flatMap(pointersOf),
    ...input.ungrounded,
  ]);
  if (pointers.includes("")) return [""];
  if (pointers.length <= mostPointers) return pointers;
  const lists = keepOuter(pointers.map((pointer) => listOf(pointer) ?? pointer));
  return lists.length <= mostPointers ? lists : [""];
}
