import type { Json } from "../../document/json.ts";
import { isGrounded } from "../../schema/is-grounded.ts";
import { formatPointer } from "../../values/format-pointer.ts";
import type { Piece } from "./piece.ts";

/** Two labels that differ by less than this tell the same. */
const near = 0.02;

/** One value for a place on which answers differ. */
export interface ChosenScalar {
  readonly piece: Piece;
  readonly why: "stands" | "labelled" | "first";
  /** Nothing speaks for this one more than for another. */
  readonly isAmbiguous: boolean;
  /** The others, each once. */
  readonly others: readonly { readonly value: Json; readonly page: number }[];
}

interface Weighed {
  readonly piece: Piece;
  readonly stands: boolean;
  readonly label: number;
}

function weigh(piece: Piece): Weighed {
  const report = piece.answer.fields?.[formatPointer(piece.tokens)];
  const stands = report !== undefined && isGrounded(report);
  return { piece, stands, label: stands ? (report.confidenceParts["label"] ?? 0) : 0 };
}

/**
 * Of values that differ the one that stands in the document, then the one whose label says so more clearly, then the first. Where only the
 * order decides between values that both stand there, that is told.
 */
export function chooseScalar(pieces: readonly Piece[]): ChosenScalar | undefined {
  const weighed = pieces.map((piece) => weigh(piece));
  const [best, ...rest] = weighed.toSorted(
    (a, b) =>
      Number(b.stands) - Number(a.stands) || (Math.abs(b.label - a.label) < near ? 0 : b.label - a.label),
  );
  if (!best) return undefined;
  const textOf = ({ piece }: Weighed): string => JSON.stringify(piece.value);
  const rivals = rest.filter((other) => textOf(other) !== textOf(best));
  const strongest = Math.max(0, ...rivals.filter(({ stands }) => stands).map(({ label }) => label));
  const isTied = best.stands && rivals.some(({ stands }) => stands) && best.label - strongest < near;
  const seen = new Set<string>();
  const others = rivals.flatMap((rival) => {
    const text = textOf(rival);
    if (seen.has(text)) return [];
    seen.add(text);
    return [{ value: rival.piece.value, page: rival.piece.answer.pages[0] ?? 0 }];
  });
  const isAlone = !rivals.some(({ stands }) => stands);
  const why = !best.stands ? "first" : isAlone ? "stands" : isTied ? "first" : "labelled";
  return { piece: best.piece, why, isAmbiguous: isTied, others };
}
