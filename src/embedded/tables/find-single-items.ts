import type { Candidate } from "../candidates/candidate.ts";
import type { ListTarget, Target } from "../labels/target.ts";
import { columnRole } from "./column-role.ts";
import type { FoundItems, Item, ItemValue } from "./table.ts";

/** Kinds whose form alone makes an item ("instructions" with an IBAN). */
const anchors = new Set(["iban", "email", "url", "vat-id"]);
/** Kinds that any words are of: they make no item by themselves. */
const wordy = new Set(["text", "name", "address", "sentence", "decimal", "percent"]);
/** Kinds that stand everywhere and mean little alone: a list's own day or count needs company. */
const incidental = new Set(["date", "datetime", "time", "integer", "currency", "country", "language"]);
const lowest = 0.4;

/**
 * Items of a list that is not printed as a table: each different value of its most telling leaf is one, the other leaves
 * go to the nearest of them. Without such a leaf, at most one item of what is clearly labelled.
 */
export function findSingleItems(
  list: ListTarget,
  byTarget: ReadonlyMap<Target, readonly Candidate[]>,
): FoundItems | undefined {
  const offers = list.columns.flatMap((column) =>
    column.node.evidence === "derived"
      ? []
      : (byTarget.get(column) ?? []).filter((candidate) => candidate.score >= lowest),
  );
  const anchor = list.columns.find(
    (column) => anchors.has(column.node.kind) && offers.some((offer) => offer.target === column),
  );
  const firsts = anchor
    ? distinct(offers.filter((offer) => offer.target === anchor))
    : offers
        .toSorted((a, b) => b.score - a.score)
        .filter(
          (offer) => offer.label !== undefined && offer.score >= 0.55 && !wordy.has(offer.target.node.kind),
        )
        .slice(0, 1);
  if (firsts.length === 0) return undefined;
  const items: Item[] = firsts.slice(0, list.node.maxItems ?? 20).map((first) => {
    const values = new Map<string, ItemValue>([[first.target.pointer, toValue(first)]]);
    for (const column of list.columns) {
      if (values.has(column.pointer)) continue;
      const near = offers
        .filter(
          (offer) =>
            offer.target === column && nearest(offer, firsts) === first && distance(offer, first) <= 6,
        )
        .toSorted((a, b) => b.score - 0.03 * distance(b, first) - (a.score - 0.03 * distance(a, first)))[0];
      if (near && ![...values.values()].some((value) => overlaps(value, near)))
        values.set(column.pointer, toValue(near));
    }
    return { values, rows: [rowOf(first)] };
  });
  const telling = items.filter((item) => isTelling(item, list));
  return telling.length > 0 ? { items: telling, rows: new Set(), score: 0.4 } : undefined;
}

/** An item of amounts has its amount; any other has more than one incidental value. */
function isTelling({ values }: Item, list: ListTarget): boolean {
  const amount = list.columns.find((column) => columnRole(column) === "amount");
  if (amount) return values.has(amount.pointer);
  return (
    values.size > 1 ||
    list.columns.some((column) => values.has(column.pointer) && !incidental.has(column.node.kind))
  );
}

function distinct(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates
    .toSorted((a, b) => rowOf(a) - rowOf(b))
    .filter(({ value }) => !seen.has(value) && seen.add(value));
}

function nearest(candidate: Candidate, firsts: readonly Candidate[]): Candidate {
  return firsts.toSorted((a, b) => distance(candidate, a) - distance(candidate, b))[0]!;
}

function distance(a: Candidate, b: Candidate): number {
  return Math.abs(rowOf(a) - rowOf(b));
}

function rowOf(candidate: Candidate): number {
  return candidate.ranges[0]!.segment.row;
}

function overlaps(value: ItemValue, candidate: Candidate): boolean {
  return value.ranges.some((range) =>
    candidate.ranges.some(
      (other) => other.segment === range.segment && other.start < range.end && other.end > range.start,
    ),
  );
}

function toValue(candidate: Candidate): ItemValue {
  return { value: candidate.value, ranges: candidate.ranges, score: candidate.score };
}
