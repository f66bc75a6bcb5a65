import { firstWordOf } from "./first-word-of.ts";
import { formatPointer } from "../../values/format-pointer.ts";
import { toPattern } from "../../values/to-pattern.ts";
import { assignRows } from "./assign-rows.ts";
import { choosePlace } from "./choose-place.ts";
import type { LabelFinder } from "./find-labels.ts";
import type { ChosenPlace, LeafPlace } from "./leaf-place.ts";
import type { WordIndex } from "./word-index.ts";

/** Pointers of the list items that a leaf stands in, the outermost and the innermost; none outside of lists. */
interface Rows {
  readonly outer?: string;
  readonly inner?: string;
}

function rowsOf(tokens: readonly string[]): Rows {
  const isPosition = (token: string, index: number): boolean => index > 0 && /^\d+$/.test(token);
  const first = tokens.findIndex(isPosition);
  if (first < 0) return {};
  const last = tokens.findLastIndex(isPosition);
  const outer = formatPointer(tokens.slice(0, first + 1));
  return { outer, inner: last === first ? outer : formatPointer(tokens.slice(0, last + 1)) };
}

const parentOf = (pointer: string): string => pointer.slice(0, Math.max(0, pointer.lastIndexOf("/")));

interface PlacedLeaf extends Rows {
  readonly leaf: LeafPlace;
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
    .map((leaf): PlacedLeaf => ({ leaf, ...rowsOf(leaf.tokens) }));
  const rows = placeRows(index, located);
  const chosen = new Map<string, ChosenPlace>();
  const siblings = new Map<string, number[]>();
  const taken = new Map<string, Set<number>>();
  const order = located
    .map((place, position) => ({
      ...place,
      position,
      isNamed: (place.leaf.evidence?.words?.length ?? 0) > 0,
    }))
    .toSorted(
      (a, b) =>
        Number(b.isNamed) - Number(a.isNamed) ||
        Math.min(a.leaf.hits.length, 50) - Math.min(b.leaf.hits.length, 50) ||
        a.position - b.position,
    );
  for (const { leaf, inner: row, outer } of order) {
    const band =
      (row === undefined ? undefined : rows.get(row)) ?? (outer === undefined ? undefined : rows.get(outer));
    const parent = parentOf(leaf.pointer);
    // Places are not shared inside a row or object, nor by the same leaf of two rows.
    const scopes = [outer ?? parent, leaf.node.pointer];
    const used = scopes.flatMap((scope) => taken.get(scope) ?? []);
    // Siblings at the root share a page, not a place.
    const near = parent === "" ? [] : (siblings.get(parent) ?? []);
    const place = choosePlace(index, leaf, labelsOf(leaf.node), {
      siblings: near,
      isTaken: (first) => used.some((words) => words.has(first)),
      ...(band === undefined ? {} : { row: band }),
    });
    if (!place) continue;
    chosen.set(leaf.pointer, place);
    const first = firstWordOf(place.hit);
    for (const scope of scopes) taken.set(scope, (taken.get(scope) ?? new Set<number>()).add(first));
    const isSure = leaf.hits.length === 1 || place.label > 0.5 || place.neighbour > 0.5;
    if (isSure) siblings.set(parent, [...(siblings.get(parent) ?? []), index.words[first]?.band ?? 0]);
  }
  return chosen;
}
