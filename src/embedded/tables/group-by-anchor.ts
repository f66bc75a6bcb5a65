import type { Row } from "../reading/reading.ts";

/**
 * Rows before the first anchor go to it, later ones to the nearer neighbour, the one above at a tie. Where anchors carry
 * numbers only, words right above one are its name, unless the body begins with such a bare anchor: then names follow.
 */
export function groupByAnchor(
  body: readonly Row[],
  isAnchor: (row: Row) => boolean,
  isNamed: (row: Row) => boolean,
): Row[][] {
  const anchors = body.filter((row) => isAnchor(row));
  const namesFollow = body[0] !== undefined && isAnchor(body[0]) && !isNamed(body[0]);
  const groups = anchors.map((anchor) => [anchor]);
  /** The lowest row of each group. */
  const lowest = [...anchors];
  if (anchors.length === 0) return [];
  const all = new Set(anchors);
  let passed = 0;
  const join = (group: number, row: Row): void => {
    groups[group]!.push(row);
    if (row.id > lowest[group]!.id) lowest[group] = row;
  };
  for (const row of body) {
    if (all.has(row)) continue;
    // Rows come in order, so that no anchor is looked at twice.
    while (passed < anchors.length && anchors[passed]!.id <= row.id) passed += 1;
    const next = passed < anchors.length ? passed : -1;
    const above = passed - 1;
    if (above < 0) {
      join(0, row);
      continue;
    }
    const gapAbove = gap(lowest[above]!, row);
    const height = row.bottom - row.top;
    if (gapAbove > 2.5 * height && next < 0) continue;
    const below = next >= 0 ? gap(row, anchors[next]!) : Infinity;
    if (next >= 0 && !namesFollow && !isNamed(anchors[next]!) && isNamed(row) && below < 1.2 * height) {
      join(next, row);
      continue;
    }
    join(below < 0.5 * gapAbove - 0.2 * height ? next : above, row);
  }
  return groups.map((group) => group.sort((a, b) => a.id - b.id));
}

function gap(upper: Row, lower: Row): number {
  return lower.page === upper.page ? lower.top - upper.bottom : Infinity;
}
