import { runOfWords } from "./run-of-words.ts";
import type { Evidence } from "../../document/evidence.ts";
import { type Run } from "./hit.ts";
import type { WordIndex } from "./word-index.ts";

/** The words that an engine names, as runs: neighbours in the reading order together. Indices that are no words are passed over. */
export function listNamedRuns(index: WordIndex, evidence: Evidence): Run[] {
  const runs: Run[] = [];
  for (const { page, indices } of evidence.words ?? []) {
    const position = index.positionOf(page) ?? -1;
    const offset = index.firstWords[position];
    const end = index.firstWords[position + 1];
    if (offset === undefined || end === undefined) continue;
    const count = end - offset;
    let first: number | undefined;
    let last = -2;
    for (let position = 0; position <= indices.length; position += 1) {
      const at = indices[position] ?? -1;
      if (at === last + 1 && first !== undefined && at >= 0 && at < count) {
        last = at;
        continue;
      }
      const run = first === undefined ? undefined : runOfWords(index, offset + first, offset + last);
      if (run) runs.push(run);
      [first, last] = at >= 0 && at < count ? [at, at] : [undefined, -2];
    }
  }
  return runs;
}
