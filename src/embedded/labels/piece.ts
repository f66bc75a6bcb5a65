/** A run of letters or of digits in a segment's text, folded for comparison. */
export interface Piece {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}
