import type { Origin } from "../../document/origin.ts";
import type { Run } from "./hit.ts";
import type { WordIndex } from "./word-index.ts";

/** Where most letters of the runs come from. */
export function originOf(index: WordIndex, runs: readonly Run[]): Origin {
  const first = index.words[runs[0]?.first ?? -1]?.word.origin;
  const isOne = runs.every((run) => {
    for (let at = run.first; at <= run.last; at += 1)
      if (index.words[at]?.word.origin !== first) return false;
    return true;
  });
  if (first !== undefined && isOne) return first;
  const counts = new Map<Origin, number>();
  for (const run of runs) {
    for (const { word } of index.words.slice(run.first, run.last + 1))
      counts.set(word.origin, (counts.get(word.origin) ?? 0) + word.text.length);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? "model";
}
