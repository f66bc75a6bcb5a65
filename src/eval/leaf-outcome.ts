/** What became of one leaf of the truth, or of one that the truth says is not there. */
export type OutcomeClass =
  /** Both have it and they agree. */
  | "correct"
  /** Both have it and they differ. */
  | "wrong"
  /** The document has it, and the answer does not. */
  | "missed"
  /** The answer has it, and the document does not. */
  | "invented"
  /** Neither has it. */
  | "correct-null";

export interface LeafOutcome {
  /** Pattern pointer, `*` for each index. */
  readonly field: string;
  /** Pointer in the answer; where the answer lacks it, in the truth. */
  readonly pointer: string;
  readonly outcome: OutcomeClass;
  /** 0..1; 1 where they are the same by the leaf's metric. */
  readonly similarity: number;
  readonly expected?: unknown;
  readonly actual?: unknown;
  /** Of the report of the answer's leaf. */
  readonly confidence?: number;
  readonly isGrounded?: boolean;
}
