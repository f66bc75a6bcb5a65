import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assignRows } from "../../src/eval/assign-rows.ts";
import { autoApproveAt } from "../../src/eval/auto-approve-at.ts";
import { bootstrapInterval } from "../../src/eval/bootstrap-interval.ts";
import { calibrate } from "../../src/eval/calibrate.ts";
import { compareEvaluations } from "../../src/eval/compare-evaluations.ts";
import { countOutcomes } from "../../src/eval/count-outcomes.ts";
import type { DocumentResult } from "../../src/eval/document-result.ts";
import type { LeafOutcome, OutcomeClass } from "../../src/eval/leaf-outcome.ts";
import { mapTruth } from "../../src/eval/map-truth.ts";
import { summarize } from "../../src/eval/summarize.ts";

const leaf = (outcome: OutcomeClass, confidence?: number, field = "/a"): LeafOutcome => ({
  field,
  pointer: field,
  outcome,
  similarity: outcome === "correct" ? 1 : 0,
  ...(confidence === undefined ? {} : { confidence, isGrounded: true }),
});
const document = (source: string, ...outcomes: LeafOutcome[]): DocumentResult => ({
  source,
  verdict: "verified",
  outcomes,
  failedChecks: [],
  milliseconds: 1,
});

describe("precision and recall", () => {
  it.each<[string, OutcomeClass[], (number | undefined)[]]>([
    ["all right", ["correct", "correct"], [1, 1, 1]],
    ["a wrong one costs both", ["correct", "wrong"], [0.5, 0.5, 0.5]],
    ["a missed one costs recall", ["correct", "missed"], [1, 0.5, 2 / 3]],
    ["an invented one costs precision", ["correct", "invented"], [0.5, 1, 2 / 3]],
    ["nothing there and nothing given has none", ["correct-null"], [undefined, undefined, undefined]],
  ])("%s", (_, classes, figures) => {
    const { precision, recall, f1 } = countOutcomes(classes.map((each) => leaf(each)));
    expect([precision, recall, f1]).toEqual(figures);
  });
});

describe("the best assignment", () => {
  const best = (scores: number[][]): number => {
    const [first, ...rest] = scores;
    if (!first) return 0;
    const skip = best(rest);
    return Math.max(
      skip,
      ...first.map(
        (score, column) =>
          score + best(rest.map((row) => row.map((each, at) => (at === column ? -100 : each)))),
      ),
    );
  };

  it("has the largest sum that any assignment has, each row and column once", () => {
    const matrix = fc.integer({ min: 1, max: 5 }).chain((columns) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), {
        minLength: 1,
        maxLength: 5,
      }),
    );
    fc.assert(
      fc.property(matrix, (scores) => {
        const pairs = assignRows(scores);
        const sum = pairs.reduce((all, [row, column]) => all + (scores[row]?.[column] ?? 0), 0);
        expect(sum).toBe(best(scores));
        expect(new Set(pairs.map(([row]) => row)).size).toBe(pairs.length);
        expect(new Set(pairs.map(([, column]) => column)).size).toBe(pairs.length);
      }),
    );
  });
});

describe("confidence", () => {
  const outcomes = [
    leaf("correct", 0.95),
    leaf("correct", 0.95),
    leaf("wrong", 0.55),
    leaf("correct", 0.55),
    leaf("missed"),
  ];

  it("is held against what was right, in lots", () => {
    const { bins, expectedError } = calibrate(outcomes);
    expect(bins.map(({ from, count, accuracy }) => [from, count, accuracy])).toEqual([
      [0.5, 2, 0.5],
      [0.9, 2, 1],
    ]);
    expect(expectedError).toBeCloseTo(0.05);
  });

  it.each<[number, [number, number] | undefined]>([
    [1, [0.95, 0.5]],
    [0.75, [0.55, 1]],
    [0.5, [0.55, 1]],
  ])("from which %s of the values are right", (precision, threshold) => {
    const found = autoApproveAt(precision, outcomes);
    expect(found && [found.confidence, found.coverage]).toEqual(threshold);
  });

  it("has no threshold where even the surest are wrong", () => {
    expect(autoApproveAt(0.9, [leaf("wrong", 0.9), leaf("correct", 0.1)])).toBeUndefined();
  });
});

describe("intervals and comparisons", () => {
  const run = (classes: OutcomeClass[][]) => {
    const documents = classes.map((each, index) => document(`${index}.pdf`, ...each.map((one) => leaf(one))));
    return {
      kind: "gleaner.evaluation/1",
      schema: "s",
      model: "m",
      documents,
      summary: summarize(documents),
      unknownFields: [],
    } as const;
  };

  it("hold the figure and are the same each time", () => {
    const documents = [0, 1, 1, 1, 0, 1, 1, 1];
    const mean = (sample: readonly number[]): number =>
      sample.reduce((sum, each) => sum + each, 0) / sample.length;
    const interval = bootstrapInterval(documents, mean);
    expect(interval?.low).toBeLessThan(0.75);
    expect(interval?.high).toBeGreaterThan(0.75);
    expect(bootstrapInterval(documents, mean)).toEqual(interval);
    expect(bootstrapInterval([1], mean)).toBeUndefined();
  });

  it("say which field changed, over the documents of both runs", () => {
    const before = run([["correct"], ["wrong"], ["wrong"], ["correct"]]);
    const after = run([["correct"], ["correct"], ["correct"], ["correct"]]);
    const { all, fields, documents } = compareEvaluations(before, after);
    expect([documents, all.before, all.after, all.change]).toEqual([4, 0.5, 1, 0.5]);
    expect(all.low).toBeGreaterThanOrEqual(0);
    expect(fields.map(({ field, change }) => [field, change])).toEqual([["/a", 0.5]]);
  });

  it("count documents without a fault, and faulty ones that were caught", () => {
    const documents = [
      document("a", leaf("correct")),
      document("b", leaf("wrong")),
      { ...document("c", leaf("missed")), verdict: "unverified" as const },
    ];
    expect(summarize(documents)).toMatchObject({
      exactDocuments: 1,
      verdicts: { verified: 2, verifiedAndExact: 1, faulty: 2, faultyAndCaught: 1 },
    });
  });
});

describe("other people's truth", () => {
  it.each([
    [
      "a path with dots",
      { "total.gross": "/totals/grossTotal" },
      { total: { gross: 3 } },
      { totals: { grossTotal: 3 } },
    ],
    [
      "a list",
      { "items[].price": "/lines/*/netAmount" },
      { items: [{ price: 1 }, { price: 2 }] },
      { lines: [{ netAmount: 1 }, { netAmount: 2 }] },
    ],
    ["all below a place", { "/fields": "" }, { fields: { a: 1, b: [2] } }, { a: 1, b: [2] }],
    ["the longer rule", { "/f": "/g", "/f/a": "/b" }, { f: { a: 1, c: 2 } }, { b: 1, g: { c: 2 } }],
    ["a field that is dropped", { "/x": null }, { x: 1, y: 2 }, { y: 2 }],
    ["what no rule names", {}, { y: null, z: [] }, { y: null, z: [] }],
  ])("goes by our names: %s", (_, map, truth, mapped) => {
    expect(mapTruth(truth, map)).toEqual(mapped);
  });
});
