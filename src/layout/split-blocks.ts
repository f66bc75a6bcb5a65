import type { Row } from "./group-rows.ts";
import { median } from "./median.ts";
import type { Zone } from "./order-lines.ts";
import type { PlacedWords } from "./placed-words.ts";

/** Gap in heights of the type, beyond the usual one of the zone, that parts two blocks. */
const minExtraGap = 0.5;

interface Measured {
  readonly row: Row;
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
}

/** Cuts a zone where the white between two lines is clearly wider than between its other lines. */
export function splitBlocks(placed: PlacedWords, zone: Zone): Row[][] {
  const lines = zone.map((row): Measured => {
    const top = median(row.map((word) => placed.top[word] ?? 0));
    const bottom = median(row.map((word) => placed.bottom[word] ?? 0));
    return { row, top, bottom, height: Math.max(bottom - top, 0.01) };
  });
  const gaps = lines.slice(1).map((line, index) => line.top - (lines[index]?.bottom ?? line.top));
  const usual = Math.max(0, median(gaps));
  const blocks: Row[][] = [];
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1];
    const least = Math.min(line.height, previous?.height ?? line.height);
    const gap = gaps[index - 1] ?? Infinity;
    // In forms with few lines the usual gap is itself a gap between blocks.
    if (!previous || gap > Math.min(usual, least) + minExtraGap * least) blocks.push([line.row]);
    else blocks.at(-1)?.push(line.row);
  }
  return blocks;
}
