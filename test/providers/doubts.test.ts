import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { ModelSettings } from "../../src/ports/model.ts";
import { fitSettings } from "../../src/options/fit-settings.ts";
import { resolveSchema } from "../../src/schema/resolve-schema.ts";
import { callModel } from "../../src/steps/call/call-model.ts";
import { convertSchema } from "../../src/steps/prompt/dialects/convert-schema.ts";
import { gatewaySteps, makeModelRequest, startGateway } from "../../src/testing/index.ts";
import { makePart, textPart } from "./call-gateway.ts";
import { gateways, localServers } from "./gateways.ts";

const rows = [...gateways, ...localServers].flatMap((tested) =>
  tested.doubts.flatMap((doubt) =>
    (["whole", "stream"] as const).map((delivery) => ({
      name: tested.server ?? tested.provider.gateway.name,
      doubt,
      delivery,
      tested,
    })),
  ),
);
const json = { total: "1", rows: [{ name: "a", n: 1 }] };
const schema = await resolveSchema(
  z.object({
    total: z.string().nullable(),
    rows: z.array(z.object({ name: z.string(), n: z.int().min(0) })),
  }),
);
const wanted: ModelSettings = { reasoning: "minimal", seed: 7, logprobs: 0, temperature: 0.2, stop: ["END"] };

describe("what nobody could check of a gateway", () => {
  it("is known to be so for most of them", () => {
    expect(new Set(rows.map(({ name }) => name)).size).toBeGreaterThan(8);
  });

  it.each(rows)("may be either way: $name, $doubt, $delivery", async ({ tested, doubt, delivery }) => {
    const { provider, modelId, wireWith, baseUrlOf } = tested;
    const script = [gatewaySteps.ok(json)];
    await using server = await startGateway({ script, wire: wireWith([doubt]) });
    // JSON modes that a gateway may have for some of its models are tried where the user says so.
    const jsonModes = ["json-schema", "json", "none"] as const;
    const capabilities = provider.gateway.name === "runware" ? { "*": { jsonModes } } : {};
    const gateway = { apiKey: "key", baseUrl: baseUrlOf(server), capabilities };
    const model = provider({ modelId, gateway, env: {} });
    const { capabilities: known } = model;
    const [form = "data-uri"] = known.input.image?.forms ?? [];
    const { settings } = fitSettings(known, {
      ...wanted,
      ...(delivery === "stream" ? { delivery } : {}),
    });
    const { jsonSchema, strict } = convertSchema(schema, known.dialect);
    const [mode = "none"] = known.jsonModes;
    const outcome = await callModel({
      request: makeModelRequest({
        parts: [textPart, makePart("image", "image/png", form), textPart],
        output: { mode, name: "n", jsonSchema, strict },
        settings,
      }),
      model,
      transport: { retries: 0, firstDelayMs: 1, maxDelayMs: 1 },
      callTimeoutMs: 120_000,
    });
    expect(outcome).toMatchObject({ ok: true });
    expect(JSON.parse(outcome.ok ? outcome.answer.candidates[0].text : "")).toEqual(json);
    expect(outcome.requests).toHaveLength(server.requests.length);
  });
});
