import type { Row } from "../reading/reading.ts";
import type { Column } from "./table.ts";

/**
 * Columns that reach from gutter to gutter: between the middles of two neighbouring headers, the widest strip that no word
 * of the body touches parts them; without such a strip, the middle between the headers does.
 */
export function placeColumns(cells: readonly Column[], body: readonly Row[]): Column[] {
  // Lines of text below a row run across the columns; rows of several cells show them.
  const full = body.filter((row) => row.segments.length >= 3);
  const tokens = (full.length > 0 ? full : body).flatMap((row) =>
    row.segments.flatMap((segment) => segment.tokens),
  );
  const bounds: number[] = [-Infinity];
  for (let index = 0; index + 1 < cells.length; index += 1) {
    const from = (cells[index]!.left + cells[index]!.right) / 2;
    const to = (cells[index + 1]!.left + cells[index + 1]!.right) / 2;
    bounds.push(widestStrip(tokens, from, to) ?? (cells[index]!.right + cells[index + 1]!.left) / 2);
  }
  bounds.push(Infinity);
  return cells.map((cell, index) => ({ ...cell, left: bounds[index]!, right: bounds[index + 1]! }));
}

function widestStrip(
  tokens: readonly { left: number; right: number }[],
  from: number,
  to: number,
): number | undefined {
  const inside = tokens
    .filter((token) => token.right > from && token.left < to)
    .sort((a, b) => a.left - b.left);
  let reached = from;
  let best: { width: number; middle: number } | undefined;
  for (const { left, right } of [...inside, { left: to, right: to }]) {
    const width = left - reached;
    if (width > (best?.width ?? 0)) best = { width, middle: reached + width / 2 };
    reached = Math.max(reached, right);
  }
  return best?.middle;
}
