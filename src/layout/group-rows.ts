import { median } from "./median.ts";
import type { PlacedWord } from "./placed-word.ts";

/** Words of one baseline over the whole width, from left to right. */
export type Row = readonly PlacedWord[];

const minOverlap = 0.5;
/** Two words share a line only where their baselines or their middles are this near, in heights of the smaller one. */
const maxDrift = 0.35;
/** Share of the height by which letters reach below the baseline. */
const descent = 0.2;
/** Words at the end of a row that a new one is compared with: one of them may be raised. */
const comparedWords = 3;
/** Bands that one word is looked for in; a taller one is a drop cap or a mistake. */
const maxBands = 40;

const heightOf = (word: PlacedWord): number => word.bottom - word.top;

/** 0 where two words cannot share a line, else greater the better they fit. */
function rateFit(one: PlacedWord, other: PlacedWord): number {
  const least = Math.max(Math.min(heightOf(one), heightOf(other)), 0.01);
  const most = Math.max(heightOf(one), heightOf(other), 0.01);
  const overlap = (Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)) / least;
  const middles = Math.abs(one.top + one.bottom - other.top - other.bottom) / 2;
  if (least <= 0.01) return middles <= most / 2 ? 0.5 : 0;
  if (overlap < minOverlap) return 0;
  const baselines = Math.abs(one.bottom - descent * heightOf(one) - other.bottom + descent * heightOf(other));
  if (Math.min(baselines, middles) > maxDrift * least) return 0;
  return 1 + overlap - middles / most;
}

interface OpenRow {
  readonly words: PlacedWord[];
  right: number;
}

function rateRow({ words }: OpenRow, word: PlacedWord): number {
  let best = 0;
  for (let place = Math.max(0, words.length - comparedWords); place < words.length; place += 1) {
    const end = words[place];
    if (end) best = Math.max(best, rateFit(end, word));
  }
  return best;
}

/** Rows by the bands of the page that their words touch, so that a word is compared with its neighbours only. */
class Bands {
  readonly #bands = new Map<number, Set<OpenRow>>();
  readonly #height: number;

  constructor(height: number) {
    this.#height = Math.max(height, 0.1);
  }

  #firstOf(word: PlacedWord): number {
    return Math.floor(word.top / this.#height);
  }

  #lastOf(word: PlacedWord, first: number): number {
    return Math.max(first, Math.min(Math.floor(word.bottom / this.#height), first + maxBands));
  }

  add(word: PlacedWord, row: OpenRow): void {
    const first = this.#firstOf(word);
    const last = this.#lastOf(word, first);
    for (let band = first; band <= last; band += 1) {
      const rows = this.#bands.get(band);
      if (rows) rows.add(row);
      else this.#bands.set(band, new Set([row]));
    }
  }

  /** The row that the word continues. */
  find(word: PlacedWord): OpenRow | undefined {
    const slack = Math.min(0.3 * (word.right - word.left), heightOf(word));
    let best: OpenRow | undefined;
    let bestFit = 0;
    const first = this.#firstOf(word);
    const last = this.#lastOf(word, first);
    for (let band = first; band <= last; band += 1) {
      for (const row of this.#bands.get(band) ?? []) {
        if (word.left < row.right - slack) continue;
        const fit = rateRow(row, word);
        if (fit > bestFit) {
          best = row;
          bestFit = fit;
        }
      }
    }
    return best;
  }
}

/** Groups words into rows from top to bottom. Words of a row do not lie over each other. */
export function groupRows(words: readonly PlacedWord[]): Row[] {
  const rows: OpenRow[] = [];
  const bands = new Bands(median(words.map(heightOf)));
  for (const word of words.toSorted((one, other) => one.left - other.left || one.top - other.top)) {
    let row = bands.find(word);
    if (!row) {
      row = { words: [], right: word.right };
      rows.push(row);
    }
    row.words.push(word);
    row.right = Math.max(row.right, word.right);
    bands.add(word, row);
  }
  const middleOf = (row: Row): number =>
    row.reduce((sum, { top, bottom }) => sum + (top + bottom) / 2, 0) / Math.max(1, row.length);
  return rows
    .map((row) => ({ words: row.words, middle: middleOf(row.words) }))
    .sort((one, other) => one.middle - other.middle)
    .map((row) => row.words);
}
