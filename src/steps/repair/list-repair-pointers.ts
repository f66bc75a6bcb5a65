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

/** The row of a list that a pointer leads into, as a pointer with a slash behind it where it goes on. */
function rowOf(pointer: string, list: string): string {
  const end = pointer.indexOf("/", list.length + 1);
  return end < 0 ? pointer : pointer.slice(0, end + 1);
}

/** A rule over many rows may fail because a row is missing: then the list is asked for, not its rows. */
function pointersOf({ pointers }: CheckResult): string[] {
  const rows = new Map<string, string>();
  const several = new Set<string>();
  const lists = pointers.map((pointer) => {
    const list = listOf(pointer);
    if (list === undefined) return undefined;
    const row = rowOf(pointer, list);
    const first = rows.get(list);
    if (first === undefined) rows.set(list, row);
    else if (first !== row) several.add(list);
    return list;
  });
  return pointers.map((pointer, index) => {
    const list = lists[index];
    return list !== undefined && several.has(list) ? list : pointer;
  });
}

/** Of pointers inside each other the outer ones, in order. */
function keepOuter(pointers: readonly string[]): string[] {
  const unique = new Set(pointers);
  const isInside = (pointer: string): boolean => {
    for (
      let end = pointer.lastIndexOf("/");
      end >= 0;
      end = end === 0 ? -1 : pointer.lastIndexOf("/", end - 1)
    )
      if (unique.has(pointer.slice(0, end))) return true;
    return false;
  };
  return [...unique].filter((pointer) => !isInside(pointer));
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
