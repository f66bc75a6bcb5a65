import type { Segment } from "../reading/reading.ts";
import type { Piece } from "./piece.ts";
import { toPieces } from "./to-pieces.ts";

const known = new WeakMap<Segment, readonly Piece[]>();

/** The pieces of a segment, made once: every list of labels is looked for in them. */
export function piecesOf(segment: Segment): readonly Piece[] {
  const kept = known.get(segment);
  if (kept) return kept;
  const made = toPieces(segment.text);
  known.set(segment, made);
  return made;
}
