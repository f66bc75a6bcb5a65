import type { Box } from "../document/box.ts";
import type { Affine } from "./affine.ts";

interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The upright box, in 0..1 of a picture, around a rectangle that `map` carries onto it; cut off at the picture's edges. */
export function mapBox(
  map: Affine,
  { left, top, right, bottom }: Edges,
  picture: { readonly width: number; readonly height: number },
): Box {
  const corners = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ] as const;
  const inside = (share: number): number => Math.min(1, Math.max(0, share));
  const xs = corners.map(([u, v]) => inside((map.a * u + map.b * v + map.c) / picture.width));
  const ys = corners.map(([u, v]) => inside((map.d * u + map.e * v + map.f) / picture.height));
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
