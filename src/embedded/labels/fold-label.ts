import { toPieces } from "./to-pieces.ts";

/** A phrase without blanks, so that "Sub-Total", "Sub total" and "SUBTOTAL" are one. */
export function foldLabel(text: string): string {
  return toPieces(text)
    .map((piece) => piece.key)
    .join("");
}
