import { firstWordOf } from "./first-word-of.ts";
import { choosePlace } from "./choose-place.ts";
import type { LabelFinder } from "./find-labels.ts";
import type { ChosenPlace, LeafPlace } from "./leaf-place.ts";
import type { PlacedLeaf } from "./placed-leaf.ts";
import { placeRows } from "./place-rows.ts";
import type { Scope } from "./scope.ts";
import { type Standing, standings } from "./standings.ts";
import { TakenPlaces } from "./taken-places.ts";
import type { WordIndex } from "./word-index.ts";

/** So many places are as good as any number of them. */
const mostRanked = 50;
/** How many leaves there are up to each rank; counted anew for every document. */
const ends = new Int32Array(2 * mostRanked + 2);

function rankOf({ evidence, hits }: LeafPlace): number {
  const isNamed = (evidence?.words?.length ?? 0) > 0;
  return Math.min(hits.length, mostRanked) + (isNamed ? 0 : mostRanked + 1);
}

/** By rank, and in their order where that is the same. */
function sortByRank(leaves: readonly PlacedLeaf[]): readonly PlacedLeaf[] {
  ends.fill(0);
  for (const { rank } of leaves) ends[rank] = (ends[rank] ?? 0) + 1;
  for (let rank = 1; rank < ends.length; rank += 1) ends[rank] = (ends[rank] ?? 0) + (ends[rank - 1] ?? 0);
  const sorted = [...leaves];
  for (let at = leaves.length - 1; at >= 0; at -= 1) {
    const leaf = leaves[at];
    if (!leaf) continue;
    const place = (ends[leaf.rank] ?? 0) - 1;
    ends[leaf.rank] = place;
    sorted[place] = leaf;
  }
  return sorted;
}

/** The leaves that have places, each with where it stands in the JSON. */
function locate(leaves: readonly LeafPlace[], taken: TakenPlaces): PlacedLeaf[] {
  const document = standings.begin();
  const enter = (scope: Scope | undefined): void => {
    if (scope?.enter(document)) scope.number = taken.addScope();
  };
  const located: PlacedLeaf[] = [];
  for (let position = 0; position < leaves.length; position += 1) {
    const leaf = leaves[position];
    if (!leaf || leaf.hits.length === 0) continue;
    const standing = standings.get(leaf.pointer, leaf.node);
    enter(standing.parent);
    enter(standing.outer);
    enter(standing.inner);
    enter(standing.row);
    enter(standing.leaf);
    located.push({ leaf, standing, position, rank: rankOf(leaf) });
  }
  return located;
}

const nowhere: readonly number[] = [];

const rowOf = ({ inner, outer }: Standing): number | undefined => inner?.band ?? outer?.band;

/**
 * Chooses one place for every leaf, in their order. Leaves with one place come first and tell where their row or object stands;
 * those with many follow them.
 */
export function resolvePlaces(
  index: WordIndex,
  leaves: readonly LeafPlace[],
  labelsOf: LabelFinder,
): readonly (ChosenPlace | undefined)[] {
  const taken = new TakenPlaces(index.wordCount);
  const located = locate(leaves, taken);
  placeRows(index, located);
  const chosen: (ChosenPlace | undefined)[] = leaves.map(() => undefined);
  for (const { leaf, standing, position } of sortByRank(located)) {
    const place = choosePlace(index, leaf, labelsOf(leaf.node), {
      // Siblings at the root share a page, not a place.
      siblings: standing.parent?.siblings ?? nowhere,
      taken,
      standing,
      row: rowOf(standing),
    });
    if (!place) continue;
    chosen[position] = place;
    const first = firstWordOf(place.hit);
    taken.add(standing, first);
    const isSure = leaf.hits.length === 1 || place.label > 0.5 || place.neighbour > 0.5;
    if (isSure) standing.parent?.siblings.push(index.bandOf(first));
  }
  standings.end();
  return chosen;
}
