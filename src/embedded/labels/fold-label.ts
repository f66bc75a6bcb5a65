import { toPieces } from "./to-pieces.ts";

/** A run of letters or of digits in a segment's text, folded for comparison. */
export interface Piece {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** A phrase without blanks, so that "Sub-Total", "Sub total" and "SUBTOTAL" are one. */
export function foldLabel(text: string): string {
  return toPieces(text)
    .map((piece) => piece.key)
    .join("");
}
