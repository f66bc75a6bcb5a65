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
  return { parent: parentOf(pointer), outer, inner };
}, mostRemembered);

interface PlacedLeaf extends Standing {
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
  for (const which of ["outer", "inner"] as const) {
    const lists = new Map<string, Map<string, LeafPlace[]>>();
    for (const { leaf, [which]: row } of leaves) {
      if (row === undefined || placed.has(row)) continue;
      // Inner lists of all outer rows follow each other down the document.
      const list = toPattern(parentOf(row));
      const rows = lists.get(list) ?? new Map<string, LeafPlace[]>();
      const members = rows.get(row) ?? [];
      members.push(leaf);
      lists.set(list, rows.set(row, members));
    }
    for (const rows of lists.values()) {
      const bands = assignRows(index, [...rows.values()]);
      for (const [position, row] of [...rows.keys()].entries()) {
        const band = bands[position];
        if (band !== undefined) placed.set(row, band);
      }
    }
  }
  return placed;
}

/** The first words of places that leaves of one scope have taken. */
function placesOf(taken: Map<string, Set<number>>, scope: string): Set<number> {
  const places = taken.get(scope) ?? new Set<number>();
  taken.set(scope, places);
  return places;
}

/**
 * Chooses one place for every leaf. Leaves with one place come first and tell where their row or object stands;
 * those with many follow them.
 */
export function resolvePlaces(
  index: WordIndex,
  leaves: readonly LeafPlace[],
  labelsOf: LabelFinder,
): Map<string, ChosenPlace> {
  const located = leaves
    .filter(({ hits }) => hits.length > 0)
    .map((leaf): PlacedLeaf => {
      const { parent, outer, inner } = standingOf(leaf.pointer);
      return { leaf, rank: rankOf(leaf), parent, outer, inner };
    });
  const rows = placeRows(index, located);
  const chosen = new Map<string, ChosenPlace>();
  const siblings = new Map<string, number[]>();
  const taken = new Map<string, Set<number>>();
  const order = located.toSorted((a, b) => a.rank - b.rank);
  for (const { leaf, parent, inner: row, outer } of order) {
    const band =
      (row === undefined ? undefined : rows.get(row)) ?? (outer === undefined ? undefined : rows.get(outer));
    // Places are not shared inside a row or object, nor by the same leaf of two rows.
    const inRow = placesOf(taken, outer ?? parent);
    const ofLeaf = placesOf(taken, leaf.node.pointer);
    // Siblings at the root share a page, not a place.
    const near = parent === "" ? [] : (siblings.get(parent) ?? []);
    const place = choosePlace(index, leaf, labelsOf(leaf.node), {
      siblings: near,
      isTaken: (first) => inRow.has(first) || ofLeaf.has(first),
      row: band,
    });
    if (!place) continue;
    chosen.set(leaf.pointer, place);
    const first = firstWordOf(place.hit);
    inRow.add(first);
    ofLeaf.add(first);
    const isSure = leaf.hits.length === 1 || place.label > 0.5 || place.neighbour > 0.5;
    if (!isSure) continue;
    const bands = siblings.get(parent) ?? [];
    bands.push(index.words[first]?.band ?? 0);
    siblings.set(parent, bands);
  }
  return chosen;
}
