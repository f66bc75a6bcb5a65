import type { LabelMatch } from "../labels/match-labels.ts";

/**
 * 0..1: how much of what stands before the value is the label. "Total" is all of "Total: 5.00", but little of
 * "Total number of visits 5". Words in brackets ("incl. VAT") and currency codes do not count.
 */
export function cover<T>(match: LabelMatch<T>, valueStart: number, previousEnd: number): number {
  const { text } = match.segment;
  const own = match.key.length;
  const before = count(text.slice(previousEnd, match.start));
  const after = valueStart > match.end ? count(text.slice(match.end, valueStart)) : 0;
  return own / (own + 0.8 * before + 0.5 * after);
}

function count(text: string): number {
  const bare = text
    .replace(/\([^)]*\)?/g, "")
    .replace(
      /\b(?:RM|EUR|USD|GBP|CHF|MYR|SGD|no|nr|n|your|ihre?|votre|client|customer|kunde|buyer|our|unsere?|notre)\b/gi,
      "",
    );
  return bare.match(/[\p{L}\d]/gu)?.length ?? 0;
}
