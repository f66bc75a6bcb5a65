import { describe, expect, it } from "vitest";
import openai from "../../src/providers/openai.ts";

const capabilitiesOf = (modelId: string) =>
  openai({ modelId, gateway: { apiKey: "key" }, env: {} }).capabilities;

describe("what OpenAI's models cost", () => {
  it.each([
    ["gpt-4o", 2.5, 1.25, 10],
    ["gpt-4o-2024-11-20", 2.5, 1.25, 10],
    ["gpt-4o-mini", 0.15, 0.075, 0.6],
    ["gpt-4.1", 2, 0.5, 8],
    ["gpt-4.1-mini", 0.4, 0.1, 1.6],
    ["gpt-4.1-mini-2025-04-14", 0.4, 0.1, 1.6],
    ["gpt-5", 1.25, 0.125, 10],
    ["gpt-5-mini", 0.25, 0.025, 2],
    ["gpt-5-mini-2025-08-07", 0.25, 0.025, 2],
  ])("is known of %s, with its source and date", (id, input, cachedInput, output) => {
    const { price } = capabilitiesOf(id);
    expect(price).toMatchObject({ input, cachedInput, output });
    expect(price?.source).toMatch(/^https:\/\//);
    expect(price?.date).toMatch(/^\d{4}-\d{2}/);
  });

  it.each([
    ["gpt-4o-2024-05-13", 128_000],
    ["gpt-4o-search-preview", 128_000],
    ["gpt-4o-audio-preview", 128_000],
    ["gpt-4.1-nano", 1_047_576],
    ["gpt-5-nano", 400_000],
    ["gpt-5-pro", 400_000],
    ["gpt-6-luna", 128_000],
  ])(
    "is not taken for %s from the name that it begins with, although what it takes is",
    (id, contextTokens) => {
      const capabilities = capabilitiesOf(id);
      expect(capabilities.price).toBeUndefined();
      expect(capabilities.contextTokens).toBe(contextTokens);
    },
  );

  it("gives way to what the user says", () => {
    const price = { input: 1, output: 2, source: "our contract" };
    const model = openai({
      modelId: "gpt-4o",
      gateway: { apiKey: "key", prices: { "gpt-4o": price } },
      env: {},
    });
    expect(model.capabilities.price).toEqual(price);
  });
});
