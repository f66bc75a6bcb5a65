import type { Target } from "../labels/target.ts";
import type { TextRange } from "../reading/reading.ts";

/** A value that a leaf may have, with where it stands and why. */
export interface Candidate {
  readonly target: Target;
  /** Canonical text: a decimal, an ISO date, the words as printed. */
  readonly value: string;
  readonly ranges: readonly TextRange[];
  /** 0..1, the product of `scores`. */
  readonly score: number;
  readonly scores: Readonly<Record<string, number>>;
  /** The words before the value, label included; absent where no label led to it. */
  readonly label?: string;
  /** What else it may be, where too little speaks for this value; empty where nothing else was seen. */
  readonly doubts?: readonly string[];
}

/** A piece of the page where the value of a label may stand. */
export interface Place {
  readonly relation: "inside" | "beside" | "below" | "above";
  readonly range: TextRange;
  /** 0..1: nearness and alignment. */
  readonly score: number;
  /** True where a colon or a wide gap parts label and place. */
  readonly isParted: boolean;
}
