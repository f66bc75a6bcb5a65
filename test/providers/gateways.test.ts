import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { PartType } from "../../src/document/part.ts";
import { fitSettings } from "../../src/options/fit-settings.ts";
import type { ModelSettings } from "../../src/ports/model.ts";
import { resolveSchema } from "../../src/schema/resolve-schema.ts";
import { convertSchema } from "../../src/steps/prompt/dialects/convert-schema.ts";
import { callGateway, makePart, textPart } from "./call-gateway.ts";
import { gateways } from "./gateways.ts";

const rows = gateways.map((tested) => [tested.provider.gateway.name, tested] as const);

/** Every setting there is, at values that no gateway has all of. */
const allSettings: ModelSettings = {
  temperature: 1.5,
  topP: 0,
  seed: 0,
  stop: [
    "END",
    "STOP",
    "one",
    "two",
    "three",
    "four",
    "a stop word that is much longer than fifty characters are",
  ],
  frequencyPenalty: 1,
  presencePenalty: -1,
  candidates: 100,
  logprobs: 20,
  reasoning: "xhigh",
  mediaResolution: "medium",
  delivery: "sync",
  webhookUrl: "https://example.org/hook",
};

describe("every gateway", () => {
  it.each(rows)("is sent each kind of part in each form that it is said to take: %s", async (_, tested) => {
    const { provider, modelId } = tested;
    const { capabilities } = provider({ modelId, gateway: { apiKey: "key" }, env: {} });
    const parts = Object.entries(capabilities.input).flatMap(([type, capability]) =>
      capability.forms.map((form) => makePart(type as PartType, capability.mediaTypes[0] ?? "", form)),
    );
    await expect(callGateway(tested, { parts: [textPart, ...parts, textPart] })).resolves.toBeDefined();
  });

  it.each(rows)("takes all settings once they are fitted to it: %s", async (_, tested) => {
    const { provider, modelId } = tested;
    const { capabilities } = provider({ modelId, gateway: { apiKey: "key" }, env: {} });
    const { settings, warnings } = fitSettings(capabilities, allSettings);
    await expect(callGateway(tested, { settings })).resolves.toBeDefined();
    // What is not sent is said: no gateway has all of them.
    expect(warnings.length).toBeGreaterThan(0);
  });

  it.each(rows)("is sent nothing that was not set but a cap that leaves room: %s", async (_, tested) => {
    const { provider, modelId } = tested;
    const { capabilities } = provider({ modelId, gateway: { apiKey: "key" }, env: {} });
    const { settings } = fitSettings(capabilities, {});
    const { request } = await callGateway(tested, { settings });
    expect(settings.maxOutputTokens).toBeGreaterThanOrEqual(8192);
    expect(JSON.stringify(request.body)).toContain(String(settings.maxOutputTokens));
    expect(JSON.stringify(request.body)).not.toMatch(/temperature|top_?p|seed|penalty|logprobs|"stop/i);
  });

  const type = z.object({
    text: z.string().optional(),
    amount: z.number().nullable(),
    either: z.union([z.string(), z.number()]),
    kind: z.discriminatedUnion("k", [
      z.object({ k: z.literal("a") }),
      z.object({ k: z.literal("b"), n: z.int() }),
    ]),
    pair: z.tuple([z.string(), z.number()]),
    rows: z.array(z.object({ day: z.iso.date().nullish() })),
  });
  it.each(rows)(
    "takes a schema of every kind in its dialect, in each of its JSON modes: %s",
    async (_, tested) => {
      const { provider, modelId } = tested;
      const { capabilities } = provider({ modelId, gateway: { apiKey: "key" }, env: {} });
      const { jsonSchema, strict } = convertSchema(await resolveSchema(type), capabilities.dialect);
      for (const mode of capabilities.jsonModes) {
        const output = { mode, name: "all_kinds", jsonSchema, strict };
        await expect(callGateway(tested, { output })).resolves.toBeDefined();
      }
    },
  );

  it.each(rows)(
    "is called under the id that its own page names, however it is spelt: %s",
    async (_, tested) => {
      const { spellings = [] } = tested.provider.gateway;
      for (const ids of spellings) {
        for (const modelId of [...ids, "gemini-3.1-flash-lite", "gemini-3-1-flash-lite-preview"]) {
          const { request } = await callGateway({ ...tested, modelId });
          expect(request.model).toBe(ids[0]);
        }
      }
    },
  );
});
