import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundCost } from "../../src/money/bound-cost.ts";
import { computeCost } from "../../src/money/compute-cost.ts";
import type { CountedTokens } from "../../src/money/compute-cost.ts";
import type { Price } from "../../src/ports/capabilities.ts";

const price: Price = {
  input: 1,
  cachedInput: 0.1,
  output: 8,
  byModality: { audio: { input: 4, cachedInput: 0.5 }, image: { output: 30 } },
  source: "test",
};
const million = 1_000_000;

describe("what a call cost", () => {
  it.each<[string, CountedTokens, number | undefined]>([
    ["text alone", { inputTokens: million, outputTokens: million }, 9],
    ["cached text", { inputTokens: million, cachedTokens: million / 2, outputTokens: 0 }, 0.55],
    [
      "sound beside text",
      { inputTokens: million, outputTokens: 0, inputByModality: { audio: million / 2 } },
      2.5,
    ],
    [
      "media at the rate of text where they have none",
      { inputTokens: million, outputTokens: 0, inputByModality: { video: million / 2, image: million / 2 } },
      1,
    ],
    [
      "cached sound",
      {
        inputTokens: million,
        outputTokens: 0,
        cachedTokens: million,
        inputByModality: { audio: million },
        cachedByModality: { audio: million },
      },
      0.5,
    ],
    ["pictures made", { inputTokens: 0, outputTokens: million, outputByModality: { image: million } }, 30],
    ["sound that nobody tells apart", { inputTokens: million, outputTokens: 0 }, 1],
    [
      "more media than there is input",
      { inputTokens: 10, outputTokens: 0, inputByModality: { audio: 99 } },
      0.00004,
    ],
    ["an unknown count", { inputTokens: million }, undefined],
  ])("is priced for %s", (_, tokens, expected) => {
    expect(computeCost(price, tokens)).toBe(expected);
  });

  it("takes cached sound at the rate of sound where no other is named", () => {
    const plain: Price = { input: 1, output: 1, byModality: { audio: { input: 4 } }, source: "test" };
    const cached = { cachedTokens: million, cachedByModality: { audio: million } };
    const inputByModality = { audio: million };
    expect(computeCost(plain, { inputTokens: million, outputTokens: 0, inputByModality, ...cached })).toBe(4);
  });
});

describe("what a call can cost at most", () => {
  it.each([
    ["text", [], 1],
    ["pictures", ["image"], 1],
    ["sound", ["audio"], 2.5],
    ["a video, which has sound", ["video"], 2.5],
    ["pictures beside sound", ["image", "audio"], 2.5],
  ] as const)("takes the highest rate of what is sent for %s", (_, modalities, expected) => {
    const half = million / 2;
    expect(boundCost(price, { textTokens: half, mediaTokens: half, modalities, outputTokens: 0 })).toBe(
      expected,
    );
  });

  it("is never less than what a call of that size cost", () => {
    const rate = fc.double({ min: 0, max: 100, noNaN: true });
    const count = fc.nat(100_000);
    fc.assert(
      fc.property(
        rate,
        rate,
        rate,
        count,
        count,
        count,
        count,
        (input, audio, output, text, heard, seen, out) => {
          const row: Price = { input, output, byModality: { audio: { input: audio } }, source: "test" };
          const bound = boundCost(row, {
            textTokens: text,
            mediaTokens: heard + seen,
            modalities: ["image", "audio"],
            outputTokens: out,
          });
          const cost = computeCost(row, {
            inputTokens: text + heard + seen,
            outputTokens: out,
            inputByModality: { audio: heard, image: seen },
          });
          // Decimals become numbers at the very end; the last digit may be rounded either way.
          expect(cost).toBeLessThanOrEqual(bound * (1 + 1e-12));
        },
      ),
    );
  });
});
