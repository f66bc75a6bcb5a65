import type { Extraction } from "../../document/extraction.ts";
import { toPattern } from "../../values/to-pattern.ts";

/** A part of the schema of which the document has nothing, and the absent leaves in it. */
export interface AbsentGroup {
  /** Pattern pointer of a leaf, or of an object or list that is absent as a whole. */
  readonly pattern: string;
  readonly pointers: readonly string[];
  /** Other items of the list have it. */
  readonly isPartial: boolean;
}

/** What is absent, in the widest parts that are absent as a whole: a missing address is one line, not seven. */
export function groupAbsent(fields: Extraction<unknown>["fields"]): AbsentGroup[] {
  const present = new Set<string>();
  const absent: string[] = [];
  for (const [pointer, { state }] of Object.entries(fields)) {
    if (state === "absent") absent.push(pointer);
    else for (const part of ancestorsOf(toPattern(pointer))) present.add(part);
  }
  const groups = new Map<string, string[]>();
  for (const pointer of absent) {
    const parts = ancestorsOf(toPattern(pointer));
    const widest = parts.find((part) => !present.has(part)) ?? parts.at(-1) ?? pointer;
    const members = groups.get(widest);
    if (members) members.push(pointer);
    else groups.set(widest, [pointer]);
  }
  return [...groups].map(([pattern, pointers]) => ({ pattern, pointers, isPartial: present.has(pattern) }));
}

/** `/a/b/c` -> `/a`, `/a/b`, `/a/b/c`; the root is no part, for then nothing at all was found. */
function ancestorsOf(pattern: string): string[] {
  const tokens = pattern.split("/").slice(1);
  return tokens.map((_, index) => `/${tokens.slice(0, index + 1).join("/")}`);
}
