import type { Choices } from "./build-json.ts";

/** A section with anything in it is one item of its list. */
export function countSections({ found, counts }: Choices, sections: readonly string[]): Choices {
  const known = [...found.keys(), ...counts.keys()];
  const filled = sections.filter((pointer) => known.some((at) => at.startsWith(`${pointer}/0/`)));
  return { found, counts: new Map([...counts, ...filled.map((pointer) => [pointer, 1] as const)]) };
}
