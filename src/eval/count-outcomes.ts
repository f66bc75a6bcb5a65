import type { LeafOutcome, OutcomeClass } from "./leaf-outcome.ts";

export type Counts = Readonly<Record<OutcomeClass, number>>;

export interface Scores extends Counts {
  /** Of the values that were given, how many are right; 0..1, absent where none was given. */
  readonly precision?: number;
  /** Of the values that the documents have, how many were given right; absent where they have none. */
  readonly recall?: number;
  readonly f1?: number;
}

/** Counts each class of outcome, and what follows from them. A wrong value costs both precision and recall. */
export function countOutcomes(outcomes: readonly LeafOutcome[]): Scores {
  const counts = { correct: 0, wrong: 0, missed: 0, invented: 0, "correct-null": 0 };
  for (const { outcome } of outcomes) counts[outcome] += 1;
  const given = counts.correct + counts.wrong + counts.invented;
  const there = counts.correct + counts.wrong + counts.missed;
  const share = (of: number) => (of === 0 ? undefined : counts.correct / of);
  const [precision, recall] = [share(given), share(there)];
  const f1 = given + there === 0 ? undefined : (2 * counts.correct) / (given + there);
  return {
    ...counts,
    ...(precision === undefined ? {} : { precision }),
    ...(recall === undefined ? {} : { recall }),
    ...(f1 === undefined ? {} : { f1 }),
  };
}
