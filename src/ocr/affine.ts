/** A plane map from a point (u, v) to (x, y): x = a u + b v + c, y = d u + e v + f. Lengths are pixels. */
export interface Affine {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}
