import type { Affine } from "./affine.ts";

/** Quarter turns clockwise, in degrees. */
export type Turn = 0 | 90 | 180 | 270;

/** From points of a picture after it was turned clockwise to points of the picture as it came, of the given size. */
export function turnMap(turn: Turn, width: number, height: number): Affine {
  if (turn === 90) return { a: 0, b: 1, c: 0, d: -1, e: 0, f: height };
  if (turn === 180) return { a: -1, b: 0, c: width, d: 0, e: -1, f: height };
  if (turn === 270) return { a: 0, b: -1, c: width, d: 1, e: 0, f: 0 };
  return { a: 1, b: 0, c: 0, d: 0, e: 1, f: 0 };
}
