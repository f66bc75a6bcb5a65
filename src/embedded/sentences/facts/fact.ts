import type { TextRange } from "../../reading/reading.ts";

/** A value read in running text, with the words that print it. */
export interface Fact {
  /** Canonical text: an ISO date, a decimal, the words as printed. */
  readonly value: string;
  readonly range: TextRange;
  /** 0..1: how surely the words around say what it is. */
  readonly score: number;
}
