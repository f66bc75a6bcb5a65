import type { Segment } from "../reading/reading.ts";

/** True where one piece stands above, below or over the other. */
export function overlaps(a: Segment, b: Segment): boolean {
  return Math.min(a.right, b.right) > Math.max(a.left, b.left);
}
