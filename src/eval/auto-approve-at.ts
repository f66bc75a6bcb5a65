import type { LeafOutcome } from "./leaf-outcome.ts";

export interface ApprovalThreshold {
  /** Values of at least this confidence can be taken without a look. */
  readonly confidence: number;
  /** Share of all given values that these are. */
  readonly coverage: number;
  /** Share of them that is right, on the documents it was measured on. */
  readonly precision: number;
}

/**
 * The lowest confidence from which on at least `precision` (0..1) of the values were right, by the leaves of an evaluation
 * (`documents[].outcomes` of what `gleaner eval --out` wrote; leaves without a confidence do not count). Undefined where no threshold
 * reaches it. Throws nothing.
 */
export function autoApproveAt(
  precision: number,
  outcomes: readonly Pick<LeafOutcome, "confidence" | "outcome">[],
): ApprovalThreshold | undefined {
  const given = outcomes
    .flatMap(({ confidence, outcome }) =>
      confidence === undefined ? [] : [{ confidence, isRight: outcome === "correct" }],
    )
    .sort((a, b) => b.confidence - a.confidence);
  let right = 0;
  let best: ApprovalThreshold | undefined;
  for (const [index, { confidence, isRight }] of given.entries()) {
    right += isRight ? 1 : 0;
    // Values of one confidence are taken together or not at all.
    if (given[index + 1]?.confidence === confidence) continue;
    const reached = right / (index + 1);
    if (reached >= precision) best = { confidence, coverage: (index + 1) / given.length, precision: reached };
  }
  return best;
}
