import type { Hit } from "./hit.ts";
import type { Label, Labels } from "./find-labels.ts";
import { firstWordOf } from "./first-word-of.ts";
import { lastWordOf } from "./last-word-of.ts";
import type { WordIndex } from "./word-index.ts";

const rowsAbove = 3;
const headersLooked = 60;

/**
 * How near a label stands before a value of its row, 0..1; across a page or a row of dots it still counts a little.
 * By distance in heights of the type where there are boxes, else by words between. 0 where it stands behind.
 */
function nearness(index: WordIndex, label: Label, first: number): number {
  const from = index.words[label.last]?.word.box;
  const to = index.words[first]?.word.box;
  if (from && to) {
    const gap = (to.x - from.x - from.width) / Math.max(to.height, 0.004);
    if (gap < -1) return 0;
    return gap <= 4 ? 1 : Math.max(0.45, 1 - (gap - 4) * 0.015);
  }
  const words = first - label.last - 1;
  if (words < 0) return 0;
  return words <= 2 ? 1 : Math.max(0.4, 1 - (words - 2) * 0.08);
}

function overlapsColumn(index: WordIndex, label: Label, hit: Hit): boolean {
  const from = index.words[label.first]?.word.box;
  const to = index.words[label.last]?.word.box;
  const first = index.words[firstWordOf(hit)]?.word.box;
  const last = index.words[hit.runs[0].last]?.word.box;
  if (!from || !to || !first || !last) return true;
  const slack = first.height;
  return from.x < last.x + last.width + slack && first.x < to.x + to.width + slack;
}

const none: readonly Label[] = [];

/**
 * How clearly a place is labelled as the leaf, 0..1: the label before it in its row, above it, or, for rows of a
 * table, at the head of its column.
 */
export function labelSupport(index: WordIndex, labels: Labels, hit: Hit, isRow: boolean): number {
  if (labels.all.length === 0) return 0;
  const first = firstWordOf(hit);
  const last = lastWordOf(hit);
  const word = index.words[first];
  if (!word) return 0;
  let best = 0;
  for (const label of labels.byBand.get(word.band) ?? none) {
    if (label.first <= last && label.last >= first) {
      // A label may share a word with its value (`TOTAL12.50`); one inside the value names nothing.
      const isGlued =
        label.last === first && hit.runs[0].start > word.word.span.start && label.first <= first;
      if (isGlued) best = Math.max(best, label.weight);
    } else best = Math.max(best, label.weight * nearness(index, label, first));
  }
  for (let rows = 1; rows <= rowsAbove; rows += 1) {
    for (const label of labels.byBand.get(word.band - rows) ?? none) {
      if (overlapsColumn(index, label, hit)) best = Math.max(best, label.weight * (0.9 - 0.15 * rows));
    }
  }
  if (!isRow || best > 0.5 || !word.word.box) return best;
  const above = labels.all
    .filter(({ band, first: at }) => band < word.band && index.words[at]?.page === word.page)
    .slice(-headersLooked);
  return above.some((label) => overlapsColumn(index, label, hit)) ? Math.max(best, 0.5) : best;
}
