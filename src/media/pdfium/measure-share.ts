import type { Box } from "../../document/box.ts";

const cells = 50;

/** Share of the page, 0..1, that the boxes cover together; to a fiftieth of each side. */
export function measureShare(boxes: readonly Box[]): number {
  const covered = new Set<number>();
  for (const box of boxes) {
    const left = Math.max(0, Math.round(box.x * cells));
    const right = Math.min(cells, Math.round((box.x + box.width) * cells));
    const top = Math.max(0, Math.round(box.y * cells));
    const bottom = Math.min(cells, Math.round((box.y + box.height) * cells));
    for (let row = top; row < bottom; row += 1) {
      for (let column = left; column < right; column += 1) covered.add(row * cells + column);
    }
  }
  return covered.size / (cells * cells);
}
