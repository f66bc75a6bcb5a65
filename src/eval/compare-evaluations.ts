import { countOutcomes } from "./count-outcomes.ts";
import type { DocumentResult } from "./document-result.ts";
import { drawSamples } from "./draw-samples.ts";
import type { Evaluation } from "./evaluation.ts";

export interface FieldChange {
  /** Pattern pointer; "" for all fields together. */
  readonly field: string;
  readonly before?: number;
  readonly after?: number;
  /** F1 after less F1 before, over the documents of both runs. */
  readonly change: number;
  /** 95 % interval of the change, by drawing the documents of both runs together. */
  readonly low: number;
  readonly high: number;
}

export interface Comparison {
  /** Documents of both runs. */
  readonly documents: number;
  readonly all: FieldChange;
  readonly fields: readonly FieldChange[];
}

type Pair = readonly [before: DocumentResult, after: DocumentResult];
const sampleCount = 1000;

function f1Of(documents: readonly DocumentResult[], field: string): number | undefined {
  const outcomes = documents.flatMap((each) => each.outcomes);
  return countOutcomes(field === "" ? outcomes : outcomes.filter((each) => each.field === field)).f1;
}

function changeOf(
  pairs: readonly Pair[],
  field: string,
  samples: readonly (readonly number[])[],
): FieldChange {
  const figure = (sample: readonly Pair[]): readonly [number | undefined, number | undefined] => [
    f1Of(
      sample.map(([before]) => before),
      field,
    ),
    f1Of(
      sample.map(([, after]) => after),
      field,
    ),
  ];
  const [before, after] = figure(pairs);
  const changes = samples
    .map((sample) => figure(sample.flatMap((index): Pair[] => (pairs[index] ? [pairs[index]] : []))))
    .map(([first = 0, second = 0]) => second - first)
    .sort((a, b) => a - b);
  const at = (share: number): number => changes[Math.floor(share * (changes.length - 1))] ?? 0;
  return {
    field,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    change: (after ?? 0) - (before ?? 0),
    low: at(0.025),
    high: at(0.975),
  };
}

/** Two runs over the same documents, field by field. */
export function compareEvaluations(before: Evaluation, after: Evaluation): Comparison {
  const known = new Map(before.documents.map((each) => [each.source, each]));
  const pairs = after.documents.flatMap((each): Pair[] => {
    const earlier = known.get(each.source);
    return earlier ? [[earlier, each]] : [];
  });
  const names = new Set(pairs.flat().flatMap(({ outcomes }) => outcomes.map(({ field }) => field)));
  const samples = drawSamples(pairs.length, sampleCount);
  return {
    documents: pairs.length,
    all: changeOf(pairs, "", samples),
    fields: [...names].sort().map((field) => changeOf(pairs, field, samples)),
  };
}
