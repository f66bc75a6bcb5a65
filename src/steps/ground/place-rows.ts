import { assignRows } from "./assign-rows.ts";
import type { PlacedLeaf } from "./placed-leaf.ts";
import type { LeafPlace } from "./leaf-place.ts";
import type { Scope } from "./scope.ts";
import type { WordIndex } from "./word-index.ts";

interface RowList {
  readonly rows: Scope[];
  readonly members: LeafPlace[][];
}

let groupings = 0;

/** The leaves of rows that have no place yet, a list each for those whose rows follow each other. */
function groupRows(leaves: readonly PlacedLeaf[], isOuter: boolean): RowList[] {
  const grouping = (groupings += 1);
  const lists: RowList[] = [];
  for (const { leaf, standing } of leaves) {
    const row = isOuter ? standing.outer : standing.inner;
    if (row?.band !== undefined || row === undefined) continue;
    const scope = isOuter ? standing.outerList : standing.innerList;
    if (scope.grouping !== grouping) {
      [scope.grouping, scope.slot] = [grouping, lists.length];
      lists.push({ rows: [], members: [] });
    }
    const list = lists[scope.slot];
    if (row.grouping === grouping) {
      list?.members[row.slot]?.push(leaf);
      continue;
    }
    [row.grouping, row.slot] = [grouping, list?.rows.length ?? 0];
    list?.rows.push(row);
    list?.members.push([leaf]);
  }
  return lists;
}

/** Finds the rows of words of every list item: of outer lists by all that they hold, of inner ones where they have rows of their own. */
export function placeRows(index: WordIndex, leaves: readonly PlacedLeaf[]): void {
  for (const isOuter of [true, false]) {
    for (const { rows, members } of groupRows(leaves, isOuter)) {
      const bands = assignRows(index, members);
      for (let at = 0; at < rows.length; at += 1) {
        const [row, band] = [rows[at], bands[at]];
        if (row) row.band = band;
      }
    }
  }
}
