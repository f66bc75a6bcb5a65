import type { TextObjects } from "./text-objects.ts";

interface Span {
  first: number;
  last: number;
  /** Of each point: how many objects begin there, less those that end. */
  readonly edges: Int32Array;
}

function fill(span: Span, from: number, to: number): void {
  span.edges[from] = (span.edges[from] ?? 0) + 1;
  span.edges[to] = (span.edges[to] ?? 0) - 1;
  span.first = Math.min(span.first, from);
  span.last = Math.max(span.last, to);
}

function shareOf({ first, last, edges }: Span): number {
  if (first >= last) return 0;
  let filled = 0;
  let depth = 0;
  for (let point = first; point < last; point += 1) {
    depth += edges[point] ?? 0;
    if (depth > 0) filled += 1;
  }
  return filled / (last - first);
}

export type Flow = "across" | "down" | "unknown";

/** Whether the lines of a page seem to run across it or down, by the room that its text objects take. */
export function findFlow(
  objects: TextObjects,
  isActive: (index: number) => boolean,
  page: { readonly width: number; readonly height: number },
): Flow {
  const width = Math.trunc(page.width);
  const height = Math.trunc(page.height);
  if (width <= 0 || height <= 0) return "unknown";
  const across: Span = { first: width, last: 0, edges: new Int32Array(width + 1) };
  const down: Span = { first: height, last: 0, edges: new Int32Array(height + 1) };
  let lineHeight = 0;
  const clamp = (value: number, most: number): number => Math.trunc(Math.min(most, Math.max(0, value)));
  for (let index = 0; index < objects.count; index += 1) {
    if (!isActive(index)) continue;
    const at = 4 * index;
    const bottom = objects.bounds[at + 1] ?? 0;
    const top = objects.bounds[at + 3] ?? 0;
    const minX = clamp(objects.bounds[at] ?? 0, width);
    const maxX = clamp(objects.bounds[at + 2] ?? 0, width);
    const minY = clamp(bottom, height);
    const maxY = clamp(top, height);
    if (minX >= maxX || minY >= maxY) continue;
    fill(across, minX, maxX);
    fill(down, minY, maxY);
    if (lineHeight <= 0) lineHeight = top - bottom;
  }
  const twoLines = Math.trunc(2 * lineHeight);
  if (down.last - down.first < twoLines) return "across";
  if (across.last - across.first < twoLines) return "down";
  const shareAcross = shareOf(across);
  const shareDown = shareOf(down);
  if (shareAcross > 0.8 || shareAcross > shareDown) return "across";
  return shareAcross < shareDown ? "down" : "unknown";
}
