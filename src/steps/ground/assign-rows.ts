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

/** The tables of longer documents are not kept for the next one. */
const mostKept = 65_536;

/** Rows of words in the order in which they were met, with how much each speaks for being the place of one row of a list. */
interface BandScores {
  readonly bands: readonly number[];
  readonly scores: readonly number[];
}

/** Scores above 0 of rows of words, emptied at the cost of those that have one. */
class Tally {
  #scores = new Float64Array(128);
  #bands: number[] = [];

  /** Makes room for the rows of a document; empty as it is, nothing is lost. */
  reserve(bandCount: number): void {
    // A place in the first row of words speaks for those above it as well.
    const size = bandCount + rowReach + 1;
    if (size > this.#scores.length || this.#scores.length > mostKept) this.#scores = new Float64Array(size);
  }

  get(band: number): number {
    return this.#scores[band + rowReach] ?? 0;
  }

  set(band: number, score: number): void {
    if (this.get(band) === 0) this.#bands.push(band);
    this.#scores[band + rowReach] = score;
  }

  take(): BandScores {
    const bands = this.#bands;
    const scores: number[] = [];
    for (const band of bands) {
      scores.push(this.get(band));
      this.#scores[band + rowReach] = 0;
    }
    this.#bands = [];
    return { bands, scores };
  }
}

/** Weighs the rows of words for one row of a list; both tallies are empty before and after. */
function scoreBands(index: WordIndex, leaves: readonly LeafPlace[]): BandScores {
  for (const { hits, value } of leaves) {
    const [only] = hits;
    if (!only || hits.length > mostHits) continue;
    // A rare or long value pins its row; a "1" that stands everywhere only decides between equals.
    const weight = (1 / Math.sqrt(hits.length)) * (String(value).length > 3 ? 1 : 0.5);
    const band = index.bandOf(firstWordOf(only));
    if (hits.length === 1 && index.bandOf(lastWordOf(only)) === band) {
      for (let up = 0; up <= rowReach; up += 1)
        sums.set(band - up, sums.get(band - up) + weight * only.quality * (1 - up * 0.2));
      continue;
    }
    for (const hit of hits) {
      const band = index.bandOf(firstWordOf(hit));
      for (let up = 0; up <= rowReach; up += 1) {
        const share = weight * hit.quality * (1 - up * 0.2);
        if (share > best.get(band - up)) best.set(band - up, share);
      }
      const end = index.bandOf(lastWordOf(hit));
      for (let inside = band + 1; inside <= end; inside += 1)
        best.set(inside, Math.max(best.get(inside), weight * 0.5));
    }
    const { bands, scores } = best.take();
    for (const [at, reached] of bands.entries()) sums.set(reached, sums.get(reached) + (scores[at] ?? 0));
  }
  return sums.take();
}

/** Best value over all bands up to one, kept in a tree of partial maxima. */
class PrefixBest {
  #scores = new Float64Array(128);
  #ids = new Int32Array(128);
  #size = 0;

  /** Forgets everything and makes room for so many bands. */
  clear(bandCount: number): void {
    this.#size = bandCount + 1;
    if (this.#size > this.#scores.length || this.#scores.length > mostKept) {
      this.#scores = new Float64Array(this.#size);
      this.#ids = new Int32Array(this.#size);
    }
    this.#scores.fill(0, 0, this.#size);
    this.#ids.fill(-1, 0, this.#size);
  }

  raise(position: number, score: number, id: number): void {
    for (let at = position + 1; at < this.#size; at += at & -at) {
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

/** The row of words with the highest score, the first of equals. */
function bestOf(scored: BandScores | undefined): number | undefined {
  const { bands = [], scores = [] } = scored ?? {};
  let best = 0;
  for (let at = 1; at < scores.length; at += 1) if ((scores[at] ?? 0) > (scores[best] ?? 0)) best = at;
  return bands[best];
}

/** One table of each kind for all lists, which are placed one after the other. */
const sums = new Tally();
const best = new Tally();
const tree = new PrefixBest();

/**
 * For each row of a list the row of words where it most likely stands: rows keep their order down the pages, and two
 * rows with the same values get two places. Undefined where nothing of a row is printed.
 */
export function assignRows(
  index: WordIndex,
  rows: readonly (readonly LeafPlace[])[],
): (number | undefined)[] {
  sums.reserve(index.bandCount);
  best.reserve(index.bandCount);
  const scored = rows.map((leaves) => scoreBands(index, leaves));
  let lowest = index.bandCount;
  let highest = 0;
  for (const { bands } of scored) {
    for (const band of bands) {
      lowest = Math.max(0, Math.min(lowest, band));
      highest = Math.min(index.bandCount, Math.max(highest, band));
    }
  }
  const bandCount = Math.max(0, highest - lowest + 1);
  tree.clear(bandCount);
  // One entry for each place that a row may take, by its number.
  const placeBands: number[] = [];
  const placeRows: number[] = [];
  const before: number[] = [];
  const totals: number[] = [];
  const totalOf = (id: number): number => (id < 0 ? 0 : (totals[id] ?? 0));
  for (const [row, { bands, scores }] of scored.entries()) {
    const first = totals.length;
    for (let at = 0; at < bands.length; at += 1) {
      const band = bands[at] ?? 0;
      const score = scores[at] ?? 0;
      const position = band - lowest;
      if (position < 0 || position >= bandCount) continue;
      const below = tree.upTo(position - 1);
      const same = tree.upTo(position);
      const shared = totalOf(same) - sharePenalty * score;
      const apart = totalOf(below);
      placeBands.push(band);
      placeRows.push(row);
      before.push(shared > apart ? same : below);
      totals.push(Math.max(shared, apart) + score);
    }
    for (let id = first; id < totals.length; id += 1)
      tree.raise((placeBands[id] ?? 0) - lowest, totals[id] ?? 0, id);
  }
  const assigned = rows.map((): number | undefined => undefined);
  for (let id = tree.upTo(bandCount - 1); id >= 0; id = before[id] ?? -1)
    assigned[placeRows[id] ?? 0] = placeBands[id];
  // A row that the order left out (the model sorted them) still has its best place.
  return assigned.map((band, row) => band ?? bestOf(scored[row]));
}
