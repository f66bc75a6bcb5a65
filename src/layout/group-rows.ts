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

interface OpenRow {
  readonly words: number[];
  right: number;
  top: number;
  bottom: number;
  /** The bands in which it is known; words of a row touch each other's. */
  firstBand: number;
  lastBand: number;
  /** The word that it was last compared with. */
  lastRated: number;
}

function rateRow(placed: PlacedWords, { words }: OpenRow, word: number): number {
  let best = 0;
  const least = Math.max(0, words.length - comparedWords);
  for (let place = words.length - 1; place >= least && best < bestRating; place -= 1) {
    best = Math.max(best, rateFit(placed, words[place] ?? 0, word));
  }
  return best;
}

/** Rows by the bands of the page that their words touch, so that a word is compared with its neighbours only. */
class Bands {
  readonly #placed: PlacedWords;
  readonly #bands = new Map<number, OpenRow[]>();
  readonly #height: number;

  constructor(placed: PlacedWords, height: number) {
    this.#placed = placed;
    this.#height = Math.max(height, 0.1);
  }

  firstOf(word: number): number {
    return Math.floor((this.#placed.top[word] ?? 0) / this.#height);
  }

  lastOf(word: number, first: number): number {
    const last = Math.floor((this.#placed.bottom[word] ?? 0) / this.#height);
    return Math.max(first, Math.min(last, first + maxBands));
  }

  add(row: OpenRow, first: number, last: number): void {
    for (let band = first; band <= last; band += 1) {
      if (band >= row.firstBand && band <= row.lastBand) continue;
      const rows = this.#bands.get(band);
      if (rows) rows.push(row);
      else this.#bands.set(band, [row]);
    }
    row.firstBand = Math.min(row.firstBand, first);
    row.lastBand = Math.max(row.lastBand, last);
  }

  /** The row that the word continues. */
  find(word: number, first: number, last: number): OpenRow | undefined {
    const { left, top, right, bottom } = this.#placed;
    const start = left[word] ?? 0;
    const wordTop = top[word] ?? 0;
    const wordBottom = bottom[word] ?? 0;
    const slack = Math.min(0.3 * ((right[word] ?? 0) - start), wordBottom - wordTop);
    let best: OpenRow | undefined;
    let bestFit = 0;
    for (let band = first; band <= last; band += 1) {
      for (const row of this.#bands.get(band) ?? []) {
        if (start < row.right - slack || row.lastRated === word) continue;
        if (wordTop > row.bottom + slackBetween || wordBottom < row.top - slackBetween) continue;
        row.lastRated = word;
        const fit = rateRow(this.#placed, row, word);
        if (fit >= bestRating) return row;
        if (fit > bestFit) {
          best = row;
          bestFit = fit;
        }
      }
    }
    return best;
  }
}

function startRow(right: number): OpenRow {
  const none = { top: Infinity, bottom: -Infinity, firstBand: Infinity, lastBand: -Infinity };
  return { words: [], right, ...none, lastRated: -1 };
}

/** Groups words, given from left to right, into rows from top to bottom. Words of a row do not lie over each other. */
export function groupRows(placed: PlacedWords, sorted: Int32Array): Row[] {
  const { top, right, bottom } = placed;
  const rows: OpenRow[] = [];
  const heights = new Float64Array(sorted.length);
  for (let place = 0; place < sorted.length; place += 1) {
    const word = sorted[place] ?? 0;
    heights[place] = (bottom[word] ?? 0) - (top[word] ?? 0);
  }
  const bands = new Bands(placed, median(heights));
  for (const word of sorted) {
    const first = bands.firstOf(word);
    const last = bands.lastOf(word, first);
    const end = right[word] ?? 0;
    let row = bands.find(word, first, last);
    if (!row) {
      row = startRow(end);
      rows.push(row);
    }
    row.words.push(word);
    row.right = Math.max(row.right, end);
    row.top = Math.min(row.top, top[word] ?? 0);
    row.bottom = Math.max(row.bottom, bottom[word] ?? 0);
    bands.add(row, first, last);
  }
  const middleOf = (row: Row): number =>
    row.reduce((sum, word) => sum + ((top[word] ?? 0) + (bottom[word] ?? 0)) / 2, 0) /
    Math.max(1, row.length);
  return rows
    .map((row) => ({ words: row.words, middle: middleOf(row.words) }))
    .sort((one, other) => one.middle - other.middle)
    .map((row) => row.words);
}
