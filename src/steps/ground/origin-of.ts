import type { Origin } from "../../document/origin.ts";
import type { Run } from "./hit.ts";
import type { WordIndex } from "./word-index.ts";

/** Where most letters of the runs come from. */
export function originOf(index: WordIndex, runs: readonly Run[]): Origin {
  const [start] = runs;
  if (!start) return "model";
  if (index.isPlain) return "text";
  const first = index.wordOf(start.first)?.origin;
  const isOne = runs.every((run) => {
    for (let at = run.first; at <= run.last; at += 1) if (index.wordOf(at)?.origin !== first) return false;
    return true;
  });
  if (first !== undefined && isOne) return first;
  const counts = new Map<Origin, number>();
  for (const run of runs) {
    for (const { origin, text } of index.wordsOf(run.first, run.last))
      counts.set(origin, (counts.get(origin) ?? 0) + text.length);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? "model";
}
