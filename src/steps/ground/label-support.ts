import type { Hit } from "./hit.ts";
import type { Label, Labels } from "./labels.ts";
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
  const from = index.boxOf(label.last);
  const to = index.boxOf(first);
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
  const from = index.boxOf(label.first);
  const to = index.boxOf(label.last);
  const first = index.boxOf(firstWordOf(hit));
  const last = index.boxOf(hit.runs[0].last);
  if (!from || !to || !first || !last) return true;
  const slack = first.height;
  return from.x < last.x + last.width + slack && first.x < to.x + to.width + slack;
}

/** How clearly one label says what a place is; 0 where it stands in another part of the document. */
function supportOf(index: WordIndex, label: Label, hit: Hit, band: number): number {
  const first = firstWordOf(hit);
  const rows = band - label.band;
  if (rows < 0 || rows > rowsAbove) return 0;
  if (rows > 0) return overlapsColumn(index, label, hit) ? label.weight * (0.9 - 0.15 * rows) : 0;
  if (label.first > lastWordOf(hit) || label.last < first)
    return label.weight * nearness(index, label, first);
  // A label may share a word with its value (`TOTAL12.50`); one inside the value names nothing.
  const isGlued = label.last === first && hit.runs[0].start > index.startOf(first) && label.first <= first;
  return isGlued ? label.weight : 0;
}

/**
 * How clearly a place is labelled as the leaf, 0..1: the label before it in its row, above it, or, for rows of a
 * table, at the head of its column.
 */
export function labelSupport(index: WordIndex, labels: Labels, hit: Hit, isRow: boolean): number {
  if (labels.all.length === 0) return 0;
  const first = firstWordOf(hit);
  const own = index.bandOf(first);
  let best = 0;
  for (const label of labels.near(own, rowsAbove)) best = Math.max(best, supportOf(index, label, hit, own));
  if (!isRow || best > 0.5 || !index.boxOf(first)) return best;
  const page = index.pageOf(first);
  const above = labels.all
    .filter(({ band, first: at }) => band < own && index.pageOf(at) === page)
    .slice(-headersLooked);
  return above.some((label) => overlapsColumn(index, label, hit)) ? Math.max(best, 0.5) : best;
}
