import { lastWordOf } from "./last-word-of.ts";
import { firstWordOf } from "./first-word-of.ts";
import type { LeafPlace } from "./leaf-place.ts";
import type { WordIndex } from "./word-index.ts";

/** Rows of words that one row of a list may run over, downwards. */
const rowReach = 2;
/** A place of a value that is printed more often than this says nothing about where its row is. */
const mostHits = 1500;
/** Score lost for each row of words that a row would share with the row before it. */
const sharePenalty = 0.4;

/** How much the rows of words speak for being the place of one row of a list. */
function scoreBands(index: WordIndex, leaves: readonly LeafPlace[]): Map<number, number> {
  const scores = new Map<number, number>();
  const add = (band: number, share: number): void => {
    scores.set(band, (scores.get(band) ?? 0) + share);
  };
  for (const { hits, value } of leaves) {
    const [only] = hits;
    if (!only || hits.length > mostHits) continue;
    // A rare or long value pins its row; a "1" that stands everywhere only decides between equals.
    const weight = (1 / Math.sqrt(hits.length)) * (String(value).length > 3 ? 1 : 0.5);
    const band = index.words[firstWordOf(only)]?.band ?? 0;
    if (hits.length === 1 && (index.words[lastWordOf(only)]?.band ?? band) === band) {
      for (let up = 0; up <= rowReach; up += 1) add(band - up, weight * only.quality * (1 - up * 0.2));
      continue;
    }
    const best = new Map<number, number>();
    for (const hit of hits) {
      const band = index.words[firstWordOf(hit)]?.band ?? 0;
      for (let up = 0; up <= rowReach; up += 1) {
        const share = weight * hit.quality * (1 - up * 0.2);
        if (share > (best.get(band - up) ?? 0)) best.set(band - up, share);
      }
      const end = index.words[lastWordOf(hit)]?.band ?? band;
      for (let inside = band + 1; inside <= end; inside += 1)
        best.set(inside, Math.max(best.get(inside) ?? 0, weight * 0.5));
    }
    for (const [at, share] of best) add(at, share);
  }
  return scores;
}

/** Best value over all bands up to one, kept in a tree of partial maxima. */
class PrefixBest {
  readonly #scores: Float64Array;
  readonly #ids: Int32Array;

  constructor(size: number) {
    this.#scores = new Float64Array(size + 1);
    this.#ids = new Int32Array(size + 1).fill(-1);
  }

  raise(position: number, score: number, id: number): void {
    for (let at = position + 1; at < this.#scores.length; at += at & -at) {
      if (score <= (this.#scores[at] ?? 0)) continue;
      this.#scores[at] = score;
      this.#ids[at] = id;
    }
  }

  /** Whose the best value is; -1 where there is none. */
  upTo(position: number): number {
    let score = 0;
    let id = -1;
    for (let at = position + 1; at > 0; at -= at & -at) {
      if ((this.#scores[at] ?? 0) <= score) continue;
      score = this.#scores[at] ?? 0;
      id = this.#ids[at] ?? -1;
    }
    return id;
  }
}

/**
 * For each row of a list the row of words where it most likely stands: rows keep their order down the pages, and two
 * rows with the same values get two places. Undefined where nothing of a row is printed.
 */
export function assignRows(
  index: WordIndex,
  rows: readonly (readonly LeafPlace[])[],
): (number | undefined)[] {
  const scored = rows.map((leaves) => scoreBands(index, leaves));
  let lowest = index.bandCount;
  let highest = 0;
  for (const bands of scored) {
    for (const band of bands.keys()) {
      lowest = Math.max(0, Math.min(lowest, band));
      highest = Math.min(index.bandCount, Math.max(highest, band));
    }
  }
  const bandCount = Math.max(0, highest - lowest + 1);
  const tree = new PrefixBest(bandCount);
  const chosen: { band: number; row: number; before: number; total: number }[] = [];
  const totalOf = (id: number): number => chosen[id]?.total ?? 0;
  for (const [row, bands] of scored.entries()) {
    const first = chosen.length;
    for (const [band, score] of bands) {
      const position = band - lowest;
      if (position < 0 || position >= bandCount) continue;
      const below = tree.upTo(position - 1);
      const same = tree.upTo(position);
      const shared = totalOf(same) - sharePenalty * score;
      const isShared = shared > totalOf(below);
      const total = (isShared ? shared : totalOf(below)) + score;
      chosen.push({ band, row, before: isShared ? same : below, total });
    }
    for (const [position, { band, total }] of chosen.slice(first).entries())
      tree.raise(band - lowest, total, first + position);
  }
  const assigned = rows.map((): number | undefined => undefined);
  for (let id = tree.upTo(bandCount - 1); id >= 0; id = chosen[id]?.before ?? -1) {
    const place = chosen[id];
    if (place) assigned[place.row] = place.band;
  }
  // A row that the order left out (the model sorted them) still has its best place.
  return assigned.map(
    (band, row) => band ?? [...(scored[row] ?? [])].toSorted((a, b) => b[1] - a[1])[0]?.[0],
  );
}
