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

/** Groups words into rows from top to bottom. Words of a row do not lie over each other. */
export function groupRows(words: readonly PlacedWord[]): Row[] {
  const rows: { words: PlacedWord[]; right: number }[] = [];
  const sorted = words.toSorted((one, other) => one.left - other.left || one.top - other.top);
  for (const word of sorted) {
    const slack = Math.min(0.3 * (word.right - word.left), heightOf(word));
    let best: (typeof rows)[number] | undefined;
    let bestFit = 0;
    for (const row of rows) {
      if (word.left < row.right - slack) continue;
      const fit = Math.max(...row.words.slice(-comparedWords).map((end) => rateFit(end, word)));
      if (fit > bestFit) {
        best = row;
        bestFit = fit;
      }
    }
    if (best) {
      best.words.push(word);
      best.right = Math.max(best.right, word.right);
    } else {
      rows.push({ words: [word], right: word.right });
    }
  }
  const middleOf = (row: Row): number =>
    row.reduce((sum, { top, bottom }) => sum + (top + bottom) / 2, 0) / Math.max(1, row.length);
  return rows
    .map((row) => ({ words: row.words, middle: middleOf(row.words) }))
    .sort((one, other) => one.middle - other.middle)
    .map((row) => row.words);
}
