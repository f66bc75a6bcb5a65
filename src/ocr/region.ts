/** A connected patch of text as the detector sees it, in pixels of its map. */
export interface Region {
  /** Pixels that belong to it. */
  readonly area: number;
  /** Mean probability of text, 0..1. */
  readonly probability: number;
  readonly centerX: number;
  readonly centerY: number;
  /** Second moments about the center. */
  readonly varianceX: number;
  readonly varianceY: number;
  readonly covariance: number;
  /** Row by row from `top`: first column, and the column after the last one. */
  readonly top: number;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}
