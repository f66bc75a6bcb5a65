import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Usage } from "../src/document/usage.ts";
import { extract } from "../src/extract.ts";
import { createBudget } from "../src/money/create-budget.ts";
import type { Price } from "../src/ports/capabilities.ts";
import { createFakeModel } from "../src/testing/create-fake-model.ts";

const schema = z.object({ total: z.string().nullable() });
const price: Price = {
  input: 0.1,
  output: 0.1,
  // Dear enough that one picture is more than all else.
  byModality: { image: { input: 1000 } },
  source: "test",
};
const picture = await sharp({ create: { width: 800, height: 600, channels: 3, background: "white" } })
  .png()
  .toBuffer();
const bytes = new Uint8Array(picture);

async function ask(source: Parameters<typeof extract>[0], maxCost: number, usage: Partial<Usage> = {}) {
  const candidates = [{ text: '{"total":null}', finishReason: "stop" }] as const;
  const model = createFakeModel({
    id: "fake/seer",
    capabilities: { price, outputTokens: 1000 },
    answers: () => ({ candidates, usage: { calls: 1, milliseconds: 0, ...usage } }),
  });
  const shared = createBudget({ maxCost });
  await extract(source, { schema, model, budget: { shared }, grounding: { words: "off" } });
  return shared.spent.cost;
}

describe("the price of a picture", () => {
  it("is what a call sets aside where one is sent, and only then", async () => {
    await expect(ask({ text: "Total 12" }, 0.01)).resolves.toBeLessThan(0.01);
    await expect(ask({ bytes }, 0.01)).rejects.toMatchObject({ code: "limit.budget" });
    await expect(ask({ bytes }, 5)).resolves.toBeLessThan(5);
  });

  it.each<[string, Partial<Usage>, number]>([
    ["for all of the input where the gateway does not say how much of it it was", {}, 2],
    ["for as much as the gateway says", { inputByModality: { image: 0 } }, 0.0002],
    ["for nothing where the gateway states the cost", { costSource: "gateway" }, 0.0002],
  ])("counts against the budget %s", async (_, more, expected) => {
    const usage = { inputTokens: 2000, outputTokens: 1, cost: 0.0002, costSource: "computed" } as const;
    expect(await ask({ bytes }, 5, { ...usage, ...more })).toBeCloseTo(expected, 3);
  });
});
