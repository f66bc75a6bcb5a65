import type { LeafOutcome } from "./leaf-outcome.ts";

export interface CalibrationBin {
  /** Lowest confidence in it; the next bin begins where it ends. */
  readonly from: number;
  readonly count: number;
  /** Mean of what was said. */
  readonly confidence: number;
  /** Share that is right. */
  readonly accuracy: number;
}

export interface Calibration {
  /** Only bins with values. */
  readonly bins: readonly CalibrationBin[];
  /** Mean distance of what was said from what holds, weighted by count: 0 is perfect. */
  readonly expectedError?: number;
}

const binCount = 10;

/** Whether confidence means what it says: values by their confidence, and how many of each lot are right. */
export function calibrate(outcomes: readonly LeafOutcome[]): Calibration {
  const given = outcomes.flatMap(({ confidence, outcome }) =>
    confidence === undefined ? [] : [{ confidence, isRight: outcome === "correct" }],
  );
  const lots = Map.groupBy(given, ({ confidence }) =>
    Math.min(binCount - 1, Math.floor(confidence * binCount)),
  );
  const bins = [...lots]
    .sort(([a], [b]) => a - b)
    .map(([lot, values]): CalibrationBin => ({
      from: lot / binCount,
      count: values.length,
      confidence: values.reduce((sum, each) => sum + each.confidence, 0) / values.length,
      accuracy: values.filter(({ isRight }) => isRight).length / values.length,
    }));
  if (given.length === 0) return { bins };
  const error =
    bins.reduce((sum, bin) => sum + bin.count * Math.abs(bin.confidence - bin.accuracy), 0) / given.length;
  return { bins, expectedError: error };
}
