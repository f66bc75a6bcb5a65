import { keepArray } from "./keep-array.ts";
import { median } from "./median.ts";
import type { PlacedWords } from "./placed-words.ts";
import { rateFit } from "./rate-fit.ts";

/** Indices of the words of one baseline over the whole width, from left to right. */
export type Row = readonly number[];

/** Words at the end of a row that a new one is compared with: one of them may be raised. */
const comparedWords = 3;
/** Bands that one word is looked for in; a taller one is a drop cap or a mistake. */
const maxBands = 40;
/** What words of one height on one line are rated: none fits better. */
const bestRating = 2;
/** Words that do not even touch share no line; those without height count as touching. */
const slackBetween = 0.01;

const none: readonly number[] = [];

/** Rows by their index, as columns of numbers. */
interface OpenRows {
  readonly words: number[][];
  readonly right: Float64Array;
  readonly top: Float64Array;
  readonly bottom: Float64Array;
  /** The bands in which a row is known; words of a row touch each other's. */
  readonly firstBand: Int32Array;
  readonly lastBand: Int32Array;
  /** 1 + the word that a row was last compared with. */
  readonly rated: Int32Array;
}

const takeRight = keepArray((length) => new Float64Array(length));
const takeTop = keepArray((length) => new Float64Array(length));
const takeBottom = keepArray((length) => new Float64Array(length));
const takeFirstBand = keepArray((length) => new Int32Array(length));
const takeLastBand = keepArray((length) => new Int32Array(length));
const takeRated = keepArray((length) => new Int32Array(length));

function startRows(most: number): OpenRows {
  return {
    words: [],
    right: takeRight(most),
    top: takeTop(most),
    bottom: takeBottom(most),
    firstBand: takeFirstBand(most),
    lastBand: takeLastBand(most),
    rated: takeRated(most).fill(0, 0, most),
  };
}

function rateRow(placed: PlacedWords, words: readonly number[], word: number): number {
  let best = 0;
  const least = Math.max(0, words.length - comparedWords);
  for (let place = words.length - 1; place >= least && best < bestRating; place -= 1) {
    const fit = rateFit(placed, words[place] ?? 0, word);
    if (fit > best) best = fit;
  }
  return best;
}

function middleOf({ top, bottom }: PlacedWords, row: Row): number {
  let sum = 0;
  for (const word of row) sum += ((top[word] ?? 0) + (bottom[word] ?? 0)) / 2;
  return sum / Math.max(1, row.length);
}

/** Groups words, given from left to right, into rows from top to bottom. Words of a row do not lie over each other. */
export function groupRows(placed: PlacedWords, sorted: Int32Array): Row[] {
  const { left, top, right, bottom } = placed;
  const count = sorted.length;
  const heights = new Float64Array(count);
  let least = Infinity;
  for (let place = 0; place < count; place += 1) {
    const word = sorted[place] ?? 0;
    const wordTop = top[word] ?? 0;
    heights[place] = (bottom[word] ?? 0) - wordTop;
    if (wordTop < least) least = wordTop;
  }
  const bandHeight = Math.max(median(heights), 0.1);
  const bandOffset = Math.floor(least / bandHeight);
  const bands: (number[] | undefined)[] = [];
  const rows = startRows(count);
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
    const slack = Math.min(0.3 * (end - start), wordBottom - wordTop);
    let row = rows.words.length;
    let bestFit = 0;
    for (let band = first; band <= last && bestFit < bestRating; band += 1) {
      const known = bands[band] ?? none;
      for (let at = 0; at < known.length && bestFit < bestRating; at += 1) {
        const other = known[at] ?? 0;
        if (start < (rows.right[other] ?? 0) - slack || rows.rated[other] === word + 1) continue;
        if (wordTop > (rows.bottom[other] ?? 0) + slackBetween) continue;
        if (wordBottom < (rows.top[other] ?? 0) - slackBetween) continue;
        rows.rated[other] = word + 1;
        const fit = rateRow(placed, rows.words[other] ?? none, word);
        if (fit > bestFit) {
          row = other;
          bestFit = fit;
        }
      }
    }
    const words = rows.words[row];
    let firstKnown = rows.firstBand[row] ?? 0;
    let lastKnown = rows.lastBand[row] ?? 0;
    if (words) {
      words.push(word);
      if (end > (rows.right[row] ?? 0)) rows.right[row] = end;
      if (wordTop < (rows.top[row] ?? 0)) rows.top[row] = wordTop;
      if (wordBottom > (rows.bottom[row] ?? 0)) rows.bottom[row] = wordBottom;
      if (first >= firstKnown && last <= lastKnown) continue;
    } else {
      rows.words.push([word]);
      rows.right[row] = end;
      rows.top[row] = wordTop;
      rows.bottom[row] = wordBottom;
      firstKnown = last + 1;
      lastKnown = first - 1;
    }
    for (let band = first; band <= last; band += 1) {
      if (band >= firstKnown && band <= lastKnown) continue;
      const known = bands[band];
      if (known) known.push(row);
      else bands[band] = [row];
    }
    rows.firstBand[row] = words ? Math.min(firstKnown, first) : first;
    rows.lastBand[row] = words ? Math.max(lastKnown, last) : last;
  }
  return rows.words
    .map((words) => ({ words, middle: middleOf(placed, words) }))
    .sort((one, other) => one.middle - other.middle)
    .map((row) => row.words);
}
