import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Candidate } from "../../../src/embedded/candidates/candidate.ts";
import { targetsOf } from "../../../src/embedded/labels/targets-of.ts";
import { buildReading } from "../../../src/embedded/reading/build-reading.ts";
import type { Equation } from "../../../src/embedded/solve/equation.ts";
import { doubtBent } from "../../../src/embedded/solve/doubt-bent.ts";
import { resolveSchema } from "../../../src/schema/resolve-schema.ts";
import { documentOf, pageOf } from "../page-of.ts";

const equation: Equation = {
  id: "B1",
  forms: [
    {
      total: "/gross",
      terms: [
        { pointer: "/net", sign: 1, optional: false },
        { pointer: "/tax", sign: 1, optional: false },
      ],
      constant: 0,
      hasRows: false,
      tolerance: 0.011,
    },
  ],
};

const pages = [pageOf("Net 100.00\nTax 19.00\nGross total 120.00\nNumber 119.00")];
const { segments } = buildReading(pages, documentOf(pages));

/** A value of the gross total on one of the lines, with so sure a label. */
async function candidate(line: number, value: string, score: number): Promise<Candidate> {
  const { node } = await resolveSchema(z.object({ gross: z.number() }));
  const segment = segments[line]!;
  const start = segment.text.indexOf(value);
  return {
    target: targetsOf(node).leaves[0]!,
    value,
    ranges: [{ segment, start, end: start + value.length }],
    score,
    scores: { label: score },
    label: segment.text.slice(0, start),
  };
}

describe("a total that only its equation speaks for", () => {
  it.each<[string, { own: number | undefined; best: number; value: string; isAmbiguous: boolean }]>([
    ["gives way to a clear label", { own: undefined, best: 0.8, value: "120.00", isAmbiguous: false }],
    ["is doubted beside a better label", { own: 0.65, best: 0.8, value: "119.00", isAmbiguous: true }],
    ["stays beside a label as good", { own: 0.75, best: 0.8, value: "119.00", isAmbiguous: false }],
    ["stays beside an unclear label", { own: undefined, best: 0.55, value: "119.00", isAmbiguous: false }],
  ])("%s", async (_, { own, best, value, isAmbiguous }) => {
    const labelled = await candidate(2, "120.00", best);
    const bent = await candidate(3, "119.00", own ?? 0.3);
    const amounts = new Map([
      ["/net", { value: "100.00", ranges: [], scores: {} }],
      ["/tax", { value: "19.00", ranges: [], scores: {} }],
      ["/gross", { value: "119.00", ranges: bent.ranges, scores: {} }],
    ]);
    const mended = doubtBent(
      amounts,
      new Map(own === undefined ? [] : [["/gross", bent] as const]),
      [equation],
      (pointer) => Number(amounts.get(pointer)?.value),
      (pointer) => (pointer === "/gross" ? [labelled, bent] : []),
    );
    const gross = mended.get("/gross") ?? amounts.get("/gross")!;
    expect(gross.value).toBe(value);
    expect("isAmbiguous" in gross && gross.isAmbiguous).toBe(isAmbiguous);
  });
});
