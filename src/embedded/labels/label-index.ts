import { foldLabel } from "./fold-label.ts";
import { decoys } from "./decoys.ts";
import type { Phrase } from "./target.ts";

/** Whoever a label may stand for; `weight` is 0..1. */
export interface Owner<TOwner> {
  readonly owner: TOwner;
  readonly weight: number;
}

/** Folded labels to their owners; a decoy is a label without owners. */
export interface LabelIndex<TOwner> {
  readonly byKey: ReadonlyMap<string, readonly Owner<TOwner>[]>;
  /** Keys by length, for labels that were misread. */
  readonly byLength: ReadonlyMap<number, readonly string[]>;
  readonly longest: number;
  /** Every beginning of every key, the keys among them: what is none of these need not be read on. */
  readonly beginnings: ReadonlySet<string>;
}

interface Kept {
  readonly owners: readonly object[];
  readonly withDecoys: boolean;
  readonly index: unknown;
}

/** Indexes by their first owner: the same owners are looked for in every mail, page and file that a schema is put to. */
const known = new WeakMap<object, readonly Kept[]>();
/** Indexes that begin with the same owner: which lists are looked for with the leaves depends on the document. */
const mostKept = 8;

/** An index of the phrases of all owners; with decoys where whole lines may carry other labels. */
export function indexLabels<TOwner extends { readonly phrases: readonly Phrase[] }>(
  owners: readonly TOwner[],
  withDecoys: boolean,
): LabelIndex<TOwner> {
  const [first] = owners;
  if (!first) return buildIndex(owners, withDecoys);
  const kept = known.get(first) ?? [];
  const found = kept.find(
    (each) =>
      each.withDecoys === withDecoys &&
      each.owners.length === owners.length &&
      each.owners.every((owner, place) => owner === owners[place]),
  );
  if (found) return found.index as LabelIndex<TOwner>;
  const index = buildIndex(owners, withDecoys);
  known.set(first, [{ owners: [...owners], withDecoys, index }, ...kept.slice(0, mostKept - 1)]);
  return index;
}

function buildIndex<TOwner extends { readonly phrases: readonly Phrase[] }>(
  owners: readonly TOwner[],
  withDecoys: boolean,
): LabelIndex<TOwner> {
  const byKey = new Map<string, Owner<TOwner>[]>();
  for (const owner of owners) {
    for (const { key, weight } of owner.phrases) {
      const entry = byKey.get(key);
      if (entry) entry.push({ owner, weight });
      else byKey.set(key, [{ owner, weight }]);
    }
  }
  for (const decoy of withDecoys ? decoys : []) {
    const key = foldLabel(decoy);
    if (!byKey.has(key)) byKey.set(key, []);
  }
  const byLength = new Map<number, string[]>();
  for (const key of byKey.keys()) byLength.set(key.length, [...(byLength.get(key.length) ?? []), key]);
  const beginnings = new Set<string>();
  for (const key of byKey.keys())
    for (let length = 1; length <= key.length; length += 1) beginnings.add(key.slice(0, length));
  return { byKey, byLength, longest: Math.max(0, ...byLength.keys()), beginnings };
}
