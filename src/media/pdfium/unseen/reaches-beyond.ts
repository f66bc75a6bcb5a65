import type { Edges } from "./drawn-areas.ts";

/** Share of its height by which the bounds of text may reach beyond what it is cut to: its font is higher than its letters. */
const slack = 0.25;

/** True where bounds reach beyond the edges by more than the height of a line allows for. */
export function reachesBeyond({ left, bottom, right, top }: Edges, edges: Edges): boolean {
  const room = slack * Math.min(top - bottom, right - left);
  return (
    left < edges.left - room ||
    right > edges.right + room ||
    bottom < edges.bottom - room ||
    top > edges.top + room
  );
}
