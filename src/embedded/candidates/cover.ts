import { dropEnumerator } from "./drop-enumerator.ts";
import type { LabelMatch } from "../labels/match-labels.ts";
import { isKindOfTax } from "./is-kind-of-tax.ts";

/** Words beside a label that change nothing: currencies, "No.", whose it is. */
const idle =
  /(?<!\p{L})(?:RM|EUR|USD|GBP|CHF|MYR|SGD|no|nr|n|your|ihre?|votre|client|customer|kunde|buyer|our|unsere?|notre)(?!\p{L})/giu;

/**
 * 0..1: how much of what stands before the value is the label. "Total" is all of "Total: 5.00", but little of
 * "Total number of visits 5". Words in brackets and currency codes do not count, but a label that itself stands in brackets
 * is a remark.
 */
export function cover<T>(match: LabelMatch<T>, valueStart: number, previousEnd: number): number {
  const { text } = match.segment;
  const own = match.key.length;
  const before = dropEnumerator(text.slice(previousEnd, match.start));
  const behind = valueStart > match.end ? text.slice(match.end, valueStart) : "";
  // Where the value stands elsewhere, what follows a comma or a bracket explains the label.
  const after = valueStart >= text.length ? behind.split(/[.,;(/]/)[0]! : behind;
  const share =
    own / (own + (isKindOfTax(match.key, before) ? 0.1 : 0.8) * count(before) + 0.5 * count(after));
  const isRemark = /\([^)]*$/.test(text.slice(0, match.start));
  return share * (isRemark ? 0.3 : 1);
}

function count(text: string): number {
  const bare = text.replace(/\([^)]*\)?/g, "").replace(idle, "");
  return bare.match(/[\p{L}\d]/gu)?.length ?? 0;
}
