import type { WordColumns } from "./word-columns.ts";

const clamp = (value: number): number => (Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0);

/** Cuts the boxes of words that reach beyond the page to what lies within it. */
export function cutToPage({ count, boxes }: WordColumns): void {
  for (let at = 0; at < 4 * count; at += 4) {
    const x = boxes[at] ?? 0;
    const y = boxes[at + 1] ?? 0;
    const width = boxes[at + 2] ?? 0;
    const height = boxes[at + 3] ?? 0;
    const isWithin = x >= 0 && y >= 0 && width >= 0 && height >= 0 && x + width <= 1 && y + height <= 1;
    if (isWithin || Number.isNaN(x)) continue;
    boxes[at] = clamp(x);
    boxes[at + 1] = clamp(y);
    boxes[at + 2] = Math.max(0, clamp(x + width) - clamp(x));
    boxes[at + 3] = Math.max(0, clamp(y + height) - clamp(y));
  }
}
