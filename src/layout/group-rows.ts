import { keepArray } from "./keep-array.ts";
import { median } from "./median.ts";
import type { PlacedWords } from "./placed-words.ts";
import { rateFit } from "./rate-fit.ts";
import type { Rows } from "./rows.ts";
import { sortBy } from "./sort-by.ts";

/** Words at the end of a row that a new one is compared with: one of them may be raised. */
const comparedWords = 3;
/** Bands that one word is looked for in; a taller one is a drop cap or a mistake. */
const maxBands = 40;
/** Words that do not even touch share no line; those without height count as touching. */
const slackBetween = 0.01;

const none: readonly number[] = [];

const takeInts = (): ((length: number) => Int32Array) => keepArray((length) => new Int32Array(length));
const takeNumbers = (): ((length: number) => Float64Array) => keepArray((length) => new Float64Array(length));

/** What is known of rows by their index, and of words by theirs, each in an array that the next page takes again. */
const take = {
  heights: takeNumbers(),
  right: takeNumbers(),
  top: takeNumbers(),
  bottom: takeNumbers(),
  /** Sums of the middles of words. */
  middles: takeNumbers(),
  lengths: takeInts(),
  lastWord: takeInts(),
  firstBand: takeInts(),
  lastBand: takeInts(),
  /** 1 + the word that a row was last compared with. */
  rated: takeInts(),
  rowOf: takeInts(),
  /** 1 + the word before a word in its row. */
  wordBefore: takeInts(),
};

/** Row by row, in the order of their middles, the words that belong to them, in the order given. */
function listRows(sorted: Int32Array, rowOf: Int32Array, lengths: Int32Array, order: Int32Array): Rows {
  const words = new Int32Array(sorted.length);
  const starts = new Int32Array(order.length + 1);
  // Where the next word of each row goes takes the place of its length.
  let start = 0;
  for (let place = 0; place < order.length; place += 1) {
    const row = order[place] ?? 0;
    const length = lengths[row] ?? 0;
    starts[place] = start;
    lengths[row] = start;
    start += length;
  }
  starts[order.length] = start;
  for (let place = 0; place < sorted.length; place += 1) {
    const word = sorted[place] ?? 0;
    const row = rowOf[word] ?? 0;
    const at = lengths[row] ?? 0;
    words[at] = word;
    lengths[row] = at + 1;
  }
  return { count: order.length, words, starts };
}

/** Groups words, given from left to right, into rows from top to bottom. Words of a row do not lie over each other. */
export function groupRows(placed: PlacedWords, sorted: Int32Array): Rows {
  const { left, top, right, bottom, columns } = placed;
  const count = sorted.length;
  const heights = take.heights(count);
  let least = Infinity;
  for (let place = 0; place < count; place += 1) {
    const word = sorted[place] ?? 0;
    const wordTop = top[word] ?? 0;
    heights[place] = (bottom[word] ?? 0) - wordTop;
    if (wordTop < least) least = wordTop;
  }
  const bandHeight = Math.max(median(heights, count), 0.1);
  const bandOffset = Math.floor(least / bandHeight);
  /** Rows by the bands that their words stand in. */
  const bands: (number[] | undefined)[] = [];
  const rowRight = take.right(count);
  const rowTop = take.top(count);
  const rowBottom = take.bottom(count);
  const middles = take.middles(count);
  const lengths = take.lengths(count);
  const lastWord = take.lastWord(count);
  const firstBand = take.firstBand(count);
  const lastBand = take.lastBand(count);
  const rated = take.rated(count).fill(0, 0, count);
  const rowOf = take.rowOf(columns.count);
  const wordBefore = take.wordBefore(columns.count);
  let rows = 0;
  for (let place = 0; place < count; place += 1) {
    const word = sorted[place] ?? 0;
    const start = left[word] ?? 0;
    const end = right[word] ?? 0;
    const wordTop = top[word] ?? 0;
    const wordBottom = bottom[word] ?? 0;
    const first = Math.floor(wordTop / bandHeight) - bandOffset;
    const last = Math.max(
      first,
      Math.min(Math.floor(wordBottom / bandHeight) - bandOffset, first + maxBands),
    );
    // No word fits better than one of the same height on the same line.
    const bestRating = rateFit(placed, word, word);
    const slack = Math.min(0.3 * (end - start), wordBottom - wordTop);
    let row = rows;
    let bestFit = 0;
    for (let band = first; band <= last && bestFit < bestRating; band += 1) {
      const known = bands[band] ?? none;
      for (let at = 0; at < known.length && bestFit < bestRating; at += 1) {
        const other = known[at] ?? 0;
        if (wordTop > (rowBottom[other] ?? 0) + slackBetween) continue;
        if (wordBottom < (rowTop[other] ?? 0) - slackBetween) continue;
        if (start < (rowRight[other] ?? 0) - slack || rated[other] === word + 1) continue;
        rated[other] = word + 1;
        let fit = 0;
        let compared = lastWord[other] ?? 0;
        for (let rest = comparedWords; rest > 0 && compared >= 0 && fit < bestRating; rest -= 1) {
          fit = Math.max(fit, rateFit(placed, compared, word));
          compared = (wordBefore[compared] ?? 0) - 1;
        }
        if (fit > bestFit) {
          row = other;
          bestFit = fit;
        }
      }
    }
    const isNew = row === rows;
    const middle = (wordTop + wordBottom) / 2;
    rowOf[word] = row;
    wordBefore[word] = isNew ? 0 : (lastWord[row] ?? 0) + 1;
    lastWord[row] = word;
    const firstKnown = isNew ? last + 1 : (firstBand[row] ?? 0);
    const lastKnown = isNew ? first - 1 : (lastBand[row] ?? 0);
    if (isNew) {
      rows += 1;
      middles[row] = middle;
      lengths[row] = 1;
      rowRight[row] = end;
      rowTop[row] = wordTop;
      rowBottom[row] = wordBottom;
    } else {
      middles[row] = (middles[row] ?? 0) + middle;
      lengths[row] = (lengths[row] ?? 0) + 1;
      if (end > (rowRight[row] ?? 0)) rowRight[row] = end;
      if (wordTop < (rowTop[row] ?? 0)) rowTop[row] = wordTop;
      if (wordBottom > (rowBottom[row] ?? 0)) rowBottom[row] = wordBottom;
      if (first >= firstKnown && last <= lastKnown) continue;
    }
    for (let band = first; band <= last; band += 1) {
      if (band >= firstKnown && band <= lastKnown) continue;
      const known = bands[band];
      if (known) known.push(row);
      else bands[band] = [row];
    }
    firstBand[row] = isNew ? first : Math.min(firstKnown, first);
    lastBand[row] = isNew ? last : Math.max(lastKnown, last);
  }
  const order = new Int32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    order[row] = row;
    middles[row] = (middles[row] ?? 0) / (lengths[row] ?? 1);
  }
  return listRows(sorted, rowOf, lengths, sortBy(order, middles));
}
