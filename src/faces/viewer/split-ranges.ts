import type { Span } from "../../document/span.ts";

/** A stretch of text with the same ranges over all of it. */
export interface Segment extends Span {
  /** Indices of the ranges that cover it, in the order given. */
  readonly ranges: readonly number[];
}

/**
 * Cuts `[0, length)` where a range starts or ends, so that ranges that cross each other can all be shown. Ranges
 * outside are clipped. The segments are in order, do not overlap, and together are the whole text.
 */
export function splitRanges(length: number, ranges: readonly Span[]): Segment[] {
  const clip = (at: number): number => Math.min(Math.max(at, 0), length);
  const cuts = new Set([0, length]);
  const starts = new Map<number, number[]>();
  const ends = new Map<number, number[]>();
  ranges.forEach((range, index) => {
    const start = clip(range.start);
    const end = clip(range.end);
    if (end <= start) return;
    cuts.add(start).add(end);
    starts.set(start, [...(starts.get(start) ?? []), index]);
    ends.set(end, [...(ends.get(end) ?? []), index]);
  });
  const places = [...cuts].sort((a, b) => a - b);
  const open = new Set<number>();
  return places.slice(0, -1).map((start, at) => {
    for (const index of ends.get(start) ?? []) open.delete(index);
    for (const index of starts.get(start) ?? []) open.add(index);
    return { start, end: places[at + 1] ?? length, ranges: [...open].sort((a, b) => a - b) };
  });
}
