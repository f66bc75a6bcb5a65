import type { Hit } from "./hit.ts";
import type { LeafPlace } from "./leaf-place.ts";
import { listNamedRuns } from "./list-named-runs.ts";
import type { WordIndex } from "./word-index.ts";

/**
 * Two values that an engine took from one word, which they make up letter by letter: columns that were printed into each other ("AB-0069"
 * for the article AB-006 and 9 pieces). Each stands in its part of the word.
 */
export function backGlued(
  index: WordIndex,
  places: readonly LeafPlace[],
): readonly (readonly [place: LeafPlace, hit: Hit])[] {
  const byWord = new Map<number, LeafPlace[]>();
  for (const place of places) {
    const [run, ...others] = place.evidence ? listNamedRuns(index, place.evidence) : [];
    if (run && others.length === 0 && run.first === run.last)
      byWord.set(run.first, [...(byWord.get(run.first) ?? []), place]);
  }
  return [...byWord].flatMap(([at, [one, other, ...more]]) => {
    if (!one || !other || more.length > 0) return [];
    const text = index.textOf(at);
    const [first, second] = text.startsWith(String(one.value)) ? [one, other] : [other, one];
    if (`${first.value}${second.value}` !== text) return [];
    const [start, end] = [index.startOf(at), index.endOf(at)];
    const cut = start + String(first.value).length;
    const hitOf = (from: number, to: number): Hit => ({
      match: "normalized",
      quality: 0.9,
      runs: [{ page: index.pageOf(at), start: from, end: to, first: at, last: at }],
    });
    return [
      [first, hitOf(start, cut)],
      [second, hitOf(cut, end)],
    ] as const;
  });
}
