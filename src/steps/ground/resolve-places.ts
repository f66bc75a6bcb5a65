import { firstWordOf } from "./first-word-of.ts";
import { remember } from "../../values/remember.ts";
import { toPattern } from "../../values/to-pattern.ts";
import { assignRows } from "./assign-rows.ts";
import { choosePlace } from "./choose-place.ts";
import type { LabelFinder } from "./find-labels.ts";
import type { ChosenPlace, LeafPlace } from "./leaf-place.ts";
import type { WordIndex } from "./word-index.ts";

/** Where a leaf stands in its JSON. */
interface Standing {
  /** Pointer of the object or list that holds it. */
  readonly parent: string;
  /** Pointers of the list items that it stands in, the outermost and the innermost; none outside of lists. */
  readonly outer: string | undefined;
  readonly inner: string | undefined;
  /** The lists of both, with those of all rows of an outer list taken together: they follow each other down the document. */
  readonly outerList: string;
  readonly innerList: string;
}

/** Pointers of a few schemas with lists of many rows. */
const mostRemembered = 4096;

/** A position in a list, behind the pointer of the list. */
const listPosition = /(?<=[^])\/\d+(?=\/|$)/g;

const parentOf = (pointer: string): string => pointer.slice(0, Math.max(0, pointer.lastIndexOf("/")));

/** Documents of one schema have most of their pointers in common. */
const standingOf = remember((pointer: string): Standing => {
  let outer: string | undefined;
  let inner: string | undefined;
  listPosition.lastIndex = 0;
  while (listPosition.test(pointer)) {
    inner = pointer.slice(0, listPosition.lastIndex);
    outer ??= inner;
  }
  const outerList = toPattern(parentOf(outer ?? ""));
  const innerList = toPattern(parentOf(inner ?? ""));
  return { parent: parentOf(pointer), outer, inner, outerList, innerList };
}, mostRemembered);

interface PlacedLeaf {
  readonly standing: Standing;
  readonly leaf: LeafPlace;
  /** Leaves whose words an engine names come first, then those with the fewest places. */
  readonly rank: number;
}

/** So many places are as good as any number of them. */
const mostRanked = 50;

function rankOf({ evidence, hits }: LeafPlace): number {
  const isNamed = (evidence?.words?.length ?? 0) > 0;
  return Math.min(hits.length, mostRanked) + (isNamed ? 0 : mostRanked + 1);
}

/** The rows of words of every list item: outer lists by all that they hold, inner ones where they have rows of their own. */
function placeRows(index: WordIndex, leaves: readonly PlacedLeaf[]): Map<string, number> {
  const placed = new Map<string, number>();
  for (const isOuter of [true, false]) {
    const lists = new Map<string, Map<string, LeafPlace[]>>();
    for (const { leaf, standing } of leaves) {
      const row = isOuter ? standing.outer : standing.inner;
      if (row === undefined || placed.has(row)) continue;
      const list = isOuter ? standing.outerList : standing.innerList;
      let rows = lists.get(list);
      if (!rows) lists.set(list, (rows = new Map<string, LeafPlace[]>()));
      const members = rows.get(row);
      if (members) members.push(leaf);
      else rows.set(row, [leaf]);
    }
    for (const rows of lists.values()) {
      const bands = assignRows(index, [...rows.values()]);
      let position = 0;
      for (const row of rows.keys()) {
        const band = bands[position++];
        if (band !== undefined) placed.set(row, band);
      }
    }
  }
  return placed;
}

/** Words on which places begin that leaves of a scope have taken; one table for all scopes. */
class TakenPlaces {
  readonly #wordCount: number;
  readonly #scopes = new Map<string, number>();
  readonly #taken = new Set<number>();

  constructor(wordCount: number) {
    this.#wordCount = wordCount;
  }

  /** What stands for the first word of the text in a scope; other words follow it. */
  startOf(scope: string): number {
    const known = this.#scopes.get(scope);
    if (known !== undefined) return known;
    const start = this.#scopes.size * this.#wordCount;
    this.#scopes.set(scope, start);
    return start;
  }

  has(start: number, word: number): boolean {
    return this.#taken.has(start + word);
  }

  add(start: number, word: number): void {
    this.#taken.add(start + word);
  }
}

const nowhere: readonly number[] = [];

/**
 * Chooses one place for every leaf. Leaves with one place come first and tell where their row or object stands;
 * those with many follow them.
 */
export function resolvePlaces(
  index: WordIndex,
  leaves: readonly LeafPlace[],
  labelsOf: LabelFinder,
): Map<string, ChosenPlace> {
  const located: PlacedLeaf[] = [];
  for (const leaf of leaves)
    if (leaf.hits.length > 0) located.push({ leaf, rank: rankOf(leaf), standing: standingOf(leaf.pointer) });
  const rows = placeRows(index, located);
  const chosen = new Map<string, ChosenPlace>();
  const siblings = new Map<string, number[]>();
  const taken = new TakenPlaces(index.words.length);
  for (const { leaf, standing } of located.toSorted((a, b) => a.rank - b.rank)) {
    const { parent, outer, inner } = standing;
    const row =
      (inner === undefined ? undefined : rows.get(inner)) ??
      (outer === undefined ? undefined : rows.get(outer));
    // Places are not shared inside a row or object, nor by the same leaf of two rows.
    const inRow = taken.startOf(outer ?? parent);
    const ofLeaf = taken.startOf(leaf.node.pointer);
    const place = choosePlace(index, leaf, labelsOf(leaf.node), {
      // Siblings at the root share a page, not a place.
      siblings: (parent === "" ? undefined : siblings.get(parent)) ?? nowhere,
      isTaken: (first) => taken.has(inRow, first) || taken.has(ofLeaf, first),
      row,
    });
    if (!place) continue;
    chosen.set(leaf.pointer, place);
    const first = firstWordOf(place.hit);
    taken.add(inRow, first);
    taken.add(ofLeaf, first);
    const isSure = leaf.hits.length === 1 || place.label > 0.5 || place.neighbour > 0.5;
    if (!isSure || parent === "") continue;
    const band = index.words[first]?.band ?? 0;
    const bands = siblings.get(parent);
    if (bands) bands.push(band);
    else siblings.set(parent, [band]);
  }
  return chosen;
}
