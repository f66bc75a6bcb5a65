import { array, assert, double, integer, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { splitStretches } from "../../../src/formats/recording/split-stretches.ts";

const windowSeconds = 0.02;

/** A recording that is loud but for the pauses. */
function levelsOf(seconds: number, pauses: readonly (readonly [from: number, to: number])[], quiet = -70) {
  const decibels = new Float32Array(Math.ceil(seconds / windowSeconds)).fill(-20);
  for (const [from, to] of pauses)
    decibels.fill(quiet, Math.round(from / windowSeconds), Math.round(to / windowSeconds));
  return { decibels, windowSeconds };
}

describe("parting a recording", () => {
  it.each([
    ["leaves a short one whole", 50, [], [[0, 50]]],
    [
      "cuts in the middle of the last pause before the limit",
      100,
      [
        [40, 41],
        [52, 54],
        [70, 72],
      ],
      [
        [0, 53],
        [53, 100],
      ],
    ],
    [
      "hears no pause in what is shorter than a breath",
      100,
      [
        [45, 46],
        [55, 55.2],
      ],
      [
        [0, 45.5],
        [45.5, 100],
      ],
    ],
    [
      "overlaps by a second where nobody pauses",
      100,
      [],
      [
        [0, 60],
        [59, 100],
      ],
    ],
    [
      "looks for no pause in the first half",
      100,
      [[10, 12]],
      [
        [0, 60],
        [59, 100],
      ],
    ],
  ] as const)("%s", (_, seconds, pauses, wanted) => {
    const found = splitStretches(levelsOf(seconds, pauses), seconds, 60);
    expect(found.map(({ start, end }) => [Number(start.toFixed(1)), Number(end.toFixed(1))])).toEqual(wanted);
  });

  it("knows a pause in a noisy room by the quietest parts of the recording", () => {
    const [first] = splitStretches(
      levelsOf(
        100,
        [
          [0, 15],
          [50, 52],
        ],
        -38,
      ),
      100,
      60,
    );
    expect(first?.end).toBeCloseTo(51, 1);
  });

  it("covers everything in order, no stretch longer than allowed", () => {
    const pause = tuple(double({ min: 0, max: 300, noNaN: true }), double({ min: 0, max: 5, noNaN: true }));
    assert(
      property(integer({ min: 1, max: 300 }), array(pause, { maxLength: 12 }), (seconds, drawn) => {
        const pauses = drawn.map(([from, length]) => [from, Math.min(seconds, from + length)] as const);
        const found = splitStretches(
          levelsOf(
            seconds,
            pauses.filter(([from, to]) => from < to),
          ),
          seconds,
          30,
        );
        expect(found[0]?.start).toBe(0);
        expect(found.at(-1)?.end).toBe(seconds);
        for (const [index, { start, end }] of found.entries()) {
          expect(end - start).toBeLessThanOrEqual(30 + 1e-9);
          const next = found[index + 1];
          if (!next) continue;
          expect(next.start).toBeLessThanOrEqual(end);
          expect(next.start).toBeGreaterThan(start);
        }
      }),
      { numRuns: 60 },
    );
  });
});
