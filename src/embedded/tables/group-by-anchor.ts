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
  if (anchors.length === 0) return [];
  for (const row of body) {
    if (anchors.includes(row)) continue;
    const next = anchors.findIndex((anchor) => anchor.id > row.id);
    const above = next < 0 ? anchors.length - 1 : next - 1;
    if (above < 0) {
      groups[0]!.push(row);
      continue;
    }
    const gapAbove = gap(groups[above]!.toSorted((a, b) => a.id - b.id).at(-1)!, row);
    const height = row.bottom - row.top;
    if (gapAbove > 2.5 * height && next < 0) continue;
    const below = next >= 0 ? gap(row, anchors[next]!) : Infinity;
    if (next >= 0 && !namesFollow && !isNamed(anchors[next]!) && isNamed(row) && below < 1.2 * height) {
      groups[next]!.push(row);
      continue;
    }
    (below < 0.5 * gapAbove - 0.2 * height ? groups[next]! : groups[above]!).push(row);
  }
  return groups.map((group) => group.sort((a, b) => a.id - b.id));
}

function gap(upper: Row, lower: Row): number {
  return lower.page === upper.page ? lower.top - upper.bottom : Infinity;
}
