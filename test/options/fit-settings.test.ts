import { describe, expect, it } from "vitest";
import { fitSettings } from "../../src/options/fit-settings.ts";
import type { Capabilities } from "../../src/ports/capabilities.ts";
import type { ModelSettings } from "../../src/ports/model.ts";

const capabilities: Capabilities = {
  input: {},
  readsWords: false,
  jsonModes: ["none"],
  dialect: "plain",
  streaming: true,
  candidates: 4,
  seed: true,
  logprobs: false,
  contextTokens: 100_000,
  outputTokens: 8_000,
  levers: {
    temperature: { max: 2 },
    topP: { min: 0.01, max: 1 },
    seed: { min: 1 },
    stop: { maxCount: 2, maxLength: 5 },
    reasoning: { values: ["low", "high"], otherwise: "low" },
  },
};

function fit(settings: ModelSettings, changes: Partial<Capabilities> = {}) {
  const fitted = fitSettings({ ...capabilities, ...changes }, settings);
  return {
    ...fitted,
    warned: fitted.warnings.map(({ code, message }) => [code, /settings\.(\w+)/.exec(message)?.[1]]),
  };
}

describe("settings for one model", () => {
  it("sends no sampling lever that is not set, but always room for the answer", () => {
    expect(fit({}).settings).toEqual({ maxOutputTokens: 8000, reasoning: "low" });
  });

  it.each<[string, ModelSettings, ModelSettings, string[][]]>([
    ["passes on what fits", { temperature: 0, candidates: 4 }, { temperature: 0, candidates: 4 }, []],
    ["leaves out what the model lacks", { logprobs: 2 }, {}, [["plan.setting-ignored", "logprobs"]]],
    [
      "moves a number to the limit",
      { topP: 0, seed: 0 },
      { topP: 0.01, seed: 1 },
      [
        ["plan.setting-changed", "topP"],
        ["plan.setting-changed", "seed"],
      ],
    ],
    [
      "takes the next level up",
      { reasoning: "medium" },
      { reasoning: "high" },
      [["plan.setting-changed", "reasoning"]],
    ],
    [
      "takes the highest level where there is none above",
      { reasoning: "xhigh" },
      { reasoning: "high" },
      [["plan.setting-changed", "reasoning"]],
    ],
    [
      "shortens a list",
      { stop: ["a", "too long", "b", "c"] },
      { stop: ["a", "b"] },
      [["plan.setting-changed", "stop"]],
    ],
    [
      "leaves out a list of which nothing fits",
      { stop: ["too long"] },
      {},
      [["plan.setting-ignored", "stop"]],
    ],
    [
      "asks for no more candidates than there are",
      { candidates: 9 },
      { candidates: 4 },
      [["plan.setting-changed", "candidates"]],
    ],
    [
      "cannot wait for a job that the model has not",
      { delivery: "async" },
      {},
      [["plan.setting-ignored", "delivery"]],
    ],
    [
      "caps the answer at what the model gives",
      { maxOutputTokens: 9000 },
      { maxOutputTokens: 8000 },
      [["plan.setting-changed", "maxOutputTokens"]],
    ],
  ])("%s, and says so", (_, settings, expected, warned) => {
    const fitted = fit(settings);
    expect(fitted.settings).toEqual({ maxOutputTokens: 8000, reasoning: "low", ...expected });
    expect(fitted.warned).toEqual(warned);
  });

  it("asks for one candidate by not asking", () => {
    expect(fit({ candidates: 1 })).toMatchObject({ settings: { maxOutputTokens: 8000 }, warned: [] });
    expect(fit({ candidates: 1 }).settings).not.toHaveProperty("candidates");
    const alone = fit({ candidates: 2 }, { candidates: 1 });
    expect(alone.settings).not.toHaveProperty("candidates");
    expect(alone.warned).toEqual([["plan.setting-ignored", "candidates"]]);
  });

  it("passes everything on to a model that says nothing of its levers", () => {
    const { levers: _, ...rest } = capabilities;
    const settings = { temperature: 1.5, reasoning: "medium", mediaResolution: "low" } as const;
    expect(fitSettings(rest, settings)).toEqual({
      settings: { ...settings, maxOutputTokens: 8000 },
      warnings: [],
    });
  });
});
