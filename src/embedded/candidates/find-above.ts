import type { LabelMatch } from "../labels/match-labels.ts";
import type { Reading } from "../reading/reading.ts";
import type { Place } from "./candidate.ts";

/** How many type heights a number may stand above the words that say what it is. */
const reach = 2.2;
const figure =
  /^[^\p{L}\d]*(?:\p{Sc}|[A-Z]{2,3})?\s?[-+]?\d[\d.,' ]*\s?(?:%|\p{Sc}|[KMB]|[A-Z]{3}|\p{L}{1,3})?$/u;

/**
 * The number above a label, as tiles of a screen show it: alone in its column, not smaller than the label, which fills its
 * own segment.
 */
export function findAbove<T>(match: LabelMatch<T>, reading: Reading): Place[] {
  const { segment } = match;
  if (/[\p{L}\d]/u.test(segment.text.slice(0, match.start) + segment.text.slice(match.end))) return [];
  for (let row = segment.row - 1; row >= Math.max(0, segment.row - 2); row -= 1) {
    const at = reading.rows[row]!;
    if (at.page !== segment.page || segment.top - at.bottom > reach * segment.size) return [];
    const over = at.segments.find(
      (other) => Math.min(other.right, segment.right) > Math.max(other.left, segment.left),
    );
    if (!over) continue;
    const isFigure = figure.test(over.text) && over.size >= 0.95 * segment.size;
    return isFigure
      ? [
          {
            relation: "above",
            range: { segment: over, start: 0, end: over.text.length },
            score: over.size > 1.2 * segment.size ? 0.8 : 0.6,
            isParted: true,
          },
        ]
      : [];
  }
  return [];
}
