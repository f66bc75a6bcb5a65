import type { Box } from "../../document/box.ts";

/** False for a place whose middle lies beyond the edges: text there is cut away from the visible page. */
export function isOnPage(box: Box): boolean {
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  return x >= 0 && x <= 1 && y >= 0 && y <= 1;
}
