import { describe, expect, it } from "vitest";
import type { ExtractOptions } from "../../src/options/extract-options.ts";
import { resolveOptions } from "../../src/options/resolve-options.ts";

const resolve = (settings: unknown) => resolveOptions({ settings } as Partial<ExtractOptions>);

describe("settings of a model", () => {
  it("are taken as they are where they are in range", () => {
    const settings = {
      maxOutputTokens: 1,
      temperature: 0,
      topP: 1,
      seed: 0,
      stop: ["END"],
      frequencyPenalty: -2,
      presencePenalty: 2,
      candidates: 2,
      logprobs: 0,
      reasoning: "minimal",
      mediaResolution: "high",
      delivery: "async",
      webhookUrl: "https://example.org/hook",
      extraBody: { store: false },
    };
    expect(resolve(settings).settings).toEqual(settings);
  });

  it.each([
    ["maxOutputTokens", 0],
    ["maxOutputTokens", 1.5],
    ["temperature", 2.1],
    ["temperature", "warm"],
    ["topP", -0.1],
    ["seed", -1],
    ["frequencyPenalty", 3],
    ["candidates", 0],
    ["logprobs", 21],
    ["reasoning", "much"],
    ["mediaResolution", "sharp"],
    ["delivery", "later"],
    ["webhookUrl", "ftp://example.org"],
    ["stop", "END"],
    ["stop", [""]],
  ])("are refused where %s is %j", (name, value) => {
    expect(() => resolve({ [name]: value })).toThrow(
      expect.objectContaining({ code: "options.invalid", where: { option: `settings.${name}` } }),
    );
  });
});
